# SPDX-License-Identifier: Apache-2.0
"""Writes what follows from observables and data sets, and says what else an observable needs; scripts/update-references.

Best fits of a file are kept as long as the minima in it have the chi-square that it states, and numbers as long as they
differ by rounding only.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any, Iterator, Mapping

from reference.fits import fit_2016, fit_current, fit_running
from reference.formulas import chi_square as model
from reference.formulas.dataset import load

ROOT = Path(__file__).resolve().parents[3]
FORMULAS = Path("scripts/reference/formulas/chi_square.py")
PHYSICS = Path("docs/physics.md")
DATASETS = Path("docs/datasets.md")
REFERENCES: Mapping[str, ModuleType] = {"2016": fit_2016, "current": fit_current}
ROUNDING = 1e-11
"""Two machines differ by less, relative to the number; tests compare to 1e-9."""
TINY = 1e-17
"""What remains of zero."""

Json = Any


class Failure(Exception):
    """A command that has to work does not."""


def g221(*arguments: str) -> str:
    """What a command prints."""
    command = [ROOT / "scripts/g221", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=os.environ | {"LC_ALL": "C.UTF-8"})
    if done.returncode != 0:
        raise Failure(done.stderr.strip())
    return done.stdout


def catalogue(dataset: str) -> dict[str, Json]:
    """The observables of the engine by name."""
    listed = json.loads(g221("observables", "--dataset", dataset, "--format", "json"))
    return {entry["observable"]: entry for entry in listed["observables"]}


def without_formula(observables: Mapping[str, Json], dataset: str) -> Iterator[str]:
    """Observables that only one of the two calculations knows."""
    texture, parameters = fit_2016.POINTS["standard-model"]
    assert texture == "entries"
    predicted = model.predictions(model.entries_point(parameters), load(dataset))
    for name in observables.keys() - predicted.keys():
        yield f"{FORMULAS}: predicts no '{name}'; write its formula there, without looking at that of the engine"
    for name in predicted.keys() - observables.keys():
        yield f"{FORMULAS}: predicts '{name}', which is no observable of the engine"


def without_explanation(observables: Mapping[str, Json]) -> Iterator[str]:
    """Observables that the page on physics does not name, with a row for its table."""
    text = (ROOT / PHYSICS).read_text(encoding="utf-8")
    for name, entry in observables.items():
        if f"`{name}`" not in text:
            formula = entry["formula"].replace("|", "&#124;")
            row = f"| `{name}` | {formula} | {entry['source']} |"
            yield f"{PHYSICS}: does not explain '{name}'; add a row to the table of {entry['family']}, such as\n    {row}"


def settled(new: Json, old: Json) -> Json:
    """`new`, but with those numbers of `old` that differ by rounding only."""
    if isinstance(new, dict) and isinstance(old, dict):
        return {key: settled(value, old.get(key)) for key, value in new.items()}
    if isinstance(new, list) and isinstance(old, list) and len(new) == len(old):
        return [settled(*pair) for pair in zip(new, old)]
    if isinstance(new, float) and isinstance(old, float) and abs(new - old) <= ROUNDING * abs(new) + TINY:
        return old
    return new


def reference(module: ModuleType) -> tuple[Path, str]:
    """A file of reference values, and what belongs into it."""
    known = json.loads(module.OUTPUT.read_text(encoding="utf-8"))
    content = settled(module.contents(known), known)
    return module.OUTPUT.relative_to(ROOT), json.dumps(content, indent=1) + "\n"


def files() -> Iterator[tuple[Path, str]]:
    """All files that follow from others, and what belongs into them."""
    for module in (*REFERENCES.values(), fit_running):
        yield reference(module)
    yield DATASETS, g221("datasets", "--format", "markdown")


def main() -> int:
    parser = argparse.ArgumentParser(prog="update-references", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say what is out of date or missing")
    check = parser.parse_args().check
    try:
        known = {name: catalogue(name) for name in REFERENCES}
    except Failure as failure:
        print(f"{failure}\nupdate-references: nothing is written before the data sets can be read", file=sys.stderr)
        return 1
    missing = [line for name, observables in known.items() for line in without_formula(observables, name)]
    if missing:
        print(*dict.fromkeys(missing), sep="\n", file=sys.stderr)
        print("update-references: nothing is written before both calculations know the same observables", file=sys.stderr)
        return 1
    stale = 0
    for path, text in files():
        same = (ROOT / path).read_text(encoding="utf-8") == text
        stale += not same
        if not same and not check:
            (ROOT / path).write_text(text, encoding="utf-8")
        print(f"{path}: " + ("as it was" if same else "out of date" if check else "written"))
    missing = list(without_explanation(known["2016"]))
    if missing:
        print(*missing, sep="\n", file=sys.stderr)
    return 1 if missing or check and stale else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""Compares g221 with flavio, observable by observable, and writes docs/validation.md.

    scripts/python-env --flavio python scripts/reference/with_flavio/compare_with_flavio.py [--check]

Each point goes through `g221 export --format wcxf` into flavio and through `g221 evaluate --format json`. Every
deviation above 1e-3 needs one of the reasons below, which also bounds its size; exit status 1 if one has none.
With --check nothing is written; exit status 1 if the committed table differs in more than date and versions.
"""

from __future__ import annotations

import argparse
import json
import logging
import subprocess
import sys
import warnings
from dataclasses import replace
from functools import cache
from math import hypot
from pathlib import Path
from typing import Any, Iterable, Iterator, Mapping, Sequence

from wilson import wcxf

from reference.formulas.dataset import CONF, Inputs, load, read_yaml
from reference.with_flavio.flavio_reasons import LIMIT, RUNNING_LIMIT, reason_for
from reference.with_flavio.flavio_side import (
    COEFFICIENTS,
    LOW_SCALE,
    MIXING_PHASES,
    PARTS,
    RATES,
    RATIOS,
    Counterpart,
    Side,
    WilsonCoefficients,
    at_tree_level,
    default_parameters,
    for_mixing,
    for_neutrinos,
    mixing_phase,
    neutrino_parameters,
    normalised,
    own_parameters,
    rare_with_running,
    with_running,
)
from reference.with_flavio.validation_page import Page, Point, Row, StandardModelRow, without_versions

ROOT = Path(__file__).resolve().parents[3]
OUTPUT = ROOT / "docs/validation.md"
DATASET = "2016"

Predictions = Mapping[str, Mapping[str, Any]]
"""What g221 predicts at a point, by observable."""

SINGLE = {"g2-over-g1": 2.0, "mass-wprime-gev": 1200.0}
BENCHMARK = {
    "g2-over-g1": 3.0, "mass-wprime-gev": 1500.0, "delta-q-22": 0.1, "delta-q-33": 0.9, "delta-q-23": -0.02,
    "delta-q-23-phase": 0.6, "delta-l-22": 0.2, "delta-l-33": 0.9, "delta-l-23": 0.1, "delta-l-23-phase": -0.5,
}

BENCHMARKS: Mapping[str, str | Mapping[str, float]] = {
    "Joint explanation, ζ = 0": "conf/points/joint-explanation.yaml",
    "Phases, ζ = 0": {**BENCHMARK, "zeta": 0.0},
    "Phases, ζ = 0.3": {**BENCHMARK, "zeta": 0.3},
    "Phases, ζ = 1": {**BENCHMARK, "zeta": 1.0},
    "Mixing vectors": {
        "g2-over-g1": 2.0, "mass-wprime-gev": 2000.0, "tan-beta": 1.5, "d-s": 1.0, "d-b": 0.015, "d-mu": 0.95,
        "d-tau": 0.2,
    },
}
"""Points as a user has them, all observables being shown."""

SINGLES: Mapping[str, Mapping[str, float]] = {
    "lq3_3333": {**SINGLE, "zeta": 0.0, "delta-q-33": 0.9, "delta-l-33": 0.9},
    "lq3_2223": {**SINGLE, "zeta": 0.0, "delta-q-23": -0.02, "delta-q-23-phase": 1.0, "delta-l-22": 0.4},
    "qq3_2323": {**SINGLE, "zeta": 0.0, "delta-q-23": 0.02, "delta-q-23-phase": 0.4},
    "ll_2222, ll_2233, ll_2332, ll_3333": {**SINGLE, "zeta": 0.0, "delta-l-22": 0.5, "delta-l-33": 0.8},
    "ll_2223, ll_2333": {**SINGLE, "zeta": 0.0, "delta-l-22": 0.5, "delta-l-23": 0.2, "delta-l-33": 0.5},
    "phil3_22": {**SINGLE, "zeta": 1.0, "delta-l-22": 0.5},
    "phil3_33": {**SINGLE, "zeta": 1.0, "delta-l-33": 0.5},
    "phil3_23": {**SINGLE, "zeta": 1.0, "delta-l-23": 0.2, "delta-l-23-phase": 0.7},
    "phiq3_22": {**SINGLE, "zeta": 1.0, "delta-q-22": 0.3},
    "phiq3_33": {**SINGLE, "zeta": 1.0, "delta-q-33": 0.3},
    "phiq3_23": {**SINGLE, "zeta": 1.0, "delta-q-23": 0.002, "delta-q-23-phase": 0.3},
}
"""Points with few entries, by the coefficients that matter there."""


def g221(*arguments: str) -> str:
    """What a g221 command prints."""
    command = [str(ROOT / "scripts/g221"), *arguments]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode:
        raise SystemExit(f"{' '.join(arguments)}:\n{run.stderr}")
    return run.stdout


def arguments_of(point: str | Mapping[str, float]) -> list[str]:
    """How a point is given on the command line."""
    chosen = ["--dataset", DATASET]
    if isinstance(point, str):
        return [*chosen, "--point", str(ROOT / point)]
    return chosen + [part for name, value in point.items() for part in ("--set", f"{name}={value!r}")]


def evaluation(name: str, given: str | Mapping[str, float], running: str) -> Mapping[str, Any]:
    """What g221 evaluate says of a point."""
    evaluated = json.loads(g221("evaluate", "--format", "json", "--running", running, *arguments_of(given)))
    if evaluated["status"] != "ok":
        raise SystemExit(f"{name}: {evaluated['reason']}")
    return evaluated


def by_observable(evaluated: Mapping[str, Any]) -> Predictions:
    """The predictions of an evaluation."""
    return {entry["observable"]: entry for entry in evaluated["predictions"]}


class Comparison:
    """Both programs with the inputs of one dataset."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._parameters = {side: own_parameters(inputs) for side in Side} | {Side.NEUTRINOS: neutrino_parameters(inputs)}
        self._standard_model: dict[str, float] = {}

    def point(self, name: str, given: str | Mapping[str, float]) -> Point:
        """Evaluates a point."""
        evaluated = evaluation(name, given, "none")
        coefficients = wcxf.WC.load(g221("export", "--format", "wcxf", *arguments_of(given)))
        coefficients.validate()
        predictions = by_observable(evaluated)
        ours = [predictions, by_observable(evaluation(name, given, "electroweak"))]
        rows = [*self._predicted(ours, coefficients), *self._amplitudes(ours, coefficients)]
        return Point(
            name,
            evaluated["parameters"],
            evaluated["derived"]["kappa"],
            len(coefficients.values),
            tuple(with_reasons(with_sigmas(rows, predictions))),
        )

    def _predicted(self, ours: Sequence[Predictions], coefficients: wcxf.WC) -> Iterator[Row]:
        """Ratios and rates, at tree level and with running."""
        tree = {
            Side.TREE_LEVEL: at_tree_level(coefficients, self._inputs),
            Side.MIXING: for_mixing(coefficients, self._inputs),
            Side.NEUTRINOS: for_neutrinos(coefficients, self._inputs),
        }
        running = with_running(coefficients, self._inputs)
        rare = {side: rare_with_running(running, self._parameters[side]) for side in Side}
        for name, counterpart in RATIOS.items():
            sides = (tree[counterpart.side], rare[counterpart.side] if counterpart.is_rare else running)
            theirs = [self._predict(counterpart, side) / self._in_standard_model(name) for side in sides]
            yield Row(name, "ratio", *(predictions[name]["ratio"] for predictions in ours), *theirs)
        for name, counterpart in RATES.items():
            sides = (tree[counterpart.side], rare[counterpart.side] if counterpart.is_rare else running)
            theirs = [self._predict(counterpart, side) for side in sides]
            size = abs(ours[0][PARTS[name]]["value"]) if name in PARTS else None
            yield Row(name, "rate", *(predictions[name]["value"] for predictions in ours), *theirs, size=size)

    def _amplitudes(self, ours: Sequence[Predictions], coefficients: wcxf.WC) -> Iterator[Row]:
        """Wilson coefficients, and phases as shifts from the Standard Model, at tree level and with running."""
        running = with_running(coefficients, self._inputs)
        tree = at_tree_level(coefficients, self._inputs)
        for name, (sector, key) in COEFFICIENTS.items():
            values = [complex(predictions[name]["value"], predictions[name]["imaginary"]) for predictions in ours]
            theirs = [complex(side.get_wc(sector, LOW_SCALE, self._parameters[Side.TREE_LEVEL])[key]) for side in (tree, running)]
            yield Row(name, "coefficient", *values, theirs[0], normalised(theirs[1], self._inputs))
        for name, meson in MIXING_PHASES.items():
            shifts = [predictions[name]["value"] - predictions[name]["standard-model"] for predictions in ours]
            sides = (for_mixing(coefficients, self._inputs), running)
            theirs = [mixing_phase(self._parameters[Side.MIXING], side, meson) for side in sides]
            yield Row(name, "phase", *shifts, *theirs)

    def _predict(self, counterpart: Counterpart, side: WilsonCoefficients) -> float:
        return counterpart.predict(self._parameters[counterpart.side], side)

    def _in_standard_model(self, name: str) -> float:
        if name not in self._standard_model:
            self._standard_model[name] = self._predict(RATIOS[name], WilsonCoefficients())
        return self._standard_model[name]


def with_sigmas(rows: Iterable[Row], predictions: Predictions) -> Iterator[Row]:
    """The rows with the uncertainty of the best measurement, relative to the Standard Model where they are."""
    sigmas = measured_sigmas()
    for row in rows:
        sigma = sigmas.get(row.observable)
        if sigma is None or row.kind == "rate":
            yield row
        else:
            unit = abs(predictions[row.observable]["standard-model"]) if row.kind == "ratio" else 1.0
            yield replace(row, sigma=sigma / unit)


@cache
def measured_sigmas() -> Mapping[str, float]:
    """For each measured observable the smallest experimental uncertainty, with that of the Standard Model."""
    (dataset,) = json.loads(g221("datasets", DATASET, "--format", "json"))["datasets"]
    standard_model = load(DATASET).standard_model
    sigmas: dict[str, float] = {}
    for measurement in dataset["measurements"]:
        if "sigma" in measurement:
            name = measurement["observable"]
            sigma = hypot(measurement["sigma"], standard_model[name].uncertainty)
            sigmas[name] = min(sigma, sigmas.get(name, sigma))
    return sigmas


def with_reasons(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, those that need a reason with the one that covers them, if there is one."""
    rows = list(rows)
    ours = {row.observable: row.ours for row in rows}
    for row in rows:
        needed = row.deviation > LIMIT
        yield replace(row, reason=reason_for(row.observable, row.deviation, ours)) if needed else row


def standard_model(catalogue: Sequence[Mapping[str, Any]]) -> Iterator[StandardModelRow]:
    """Values of the dataset beside those of flavio with its own parameters."""
    parameters = default_parameters()
    values = load(DATASET).standard_model
    sources = standard_model_sources()
    for name, ours in ((known["observable"], known["standard-model"]) for known in catalogue):
        unit = RATIOS[name].unit if name in RATIOS else None
        if unit is not None:
            theirs = unit * RATIOS[name].predict(parameters, WilsonCoefficients())
            yield StandardModelRow(name, ours, values[name].uncertainty, theirs, sources[name])


def standard_model_sources() -> dict[str, str]:
    """Where Standard Model values are from; the files of the dataset come last and win."""
    sources: dict[str, str] = {}
    for folder in (CONF / "theory", CONF / "datasets" / DATASET):
        for file in sorted(folder.glob("*.yaml")):
            entries = read_yaml(file).get("standard-model") or {}
            sources |= {name: entry["source"] for name, entry in entries.items()}
    return sources


def unexplained(points: Sequence[Point]) -> list[str]:
    """Deviations above the limit that no reason covers, and what running changes in another way."""
    return [
        f"{point.name}: running changes {row.observable} by {row.change_of_ours:+.3f} sigma, in flavio by {row.change_of_theirs:+.3f}"
        for point in points
        for row in point.rows
        if abs(row.change_of_ours - row.change_of_theirs) > RUNNING_LIMIT
    ] + [
        f"{point.name}: {row.observable} is {row.ours:.6g}, in flavio {row.tree:.6g}; no reason covers this"
        for point in points
        for row in point.rows
        if row.deviation > LIMIT and row.reason is None
    ]


def compare() -> Page:
    """Runs both programs."""
    comparison = Comparison(load(DATASET).inputs)
    catalogue = json.loads(g221("observables", "--format", "json"))["observables"]
    names = [entry["observable"] for entry in catalogue]
    known = {**RATIOS, **RATES}
    counterparts = {name: str(known[name]) for name in names if name in known}
    counterparts |= {name: key for name, (_, key) in COEFFICIENTS.items()}
    counterparts |= {name: f"arg M12({meson})" for name, meson in MIXING_PHASES.items()}
    return Page(
        dataset=DATASET,
        program=g221("--version").strip(),
        counterparts=counterparts,
        without_counterpart=[name for name in names if name not in counterparts],
        standard_model=list(standard_model(catalogue)),
        benchmarks=[comparison.point(name, given) for name, given in BENCHMARKS.items()],
        singles=[comparison.point(name, given) for name, given in SINGLES.items()],
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed page instead of writing it")
    check = parser.parse_args().check
    warnings.filterwarnings("ignore")
    logging.disable(logging.WARNING)
    content = compare()
    problems = unexplained([*content.benchmarks, *content.singles])
    for problem in problems:
        print(problem, file=sys.stderr)
    text = content.text()
    if check:
        same = OUTPUT.exists() and without_versions(text) == without_versions(OUTPUT.read_text(encoding="utf-8"))
        print(f"{OUTPUT.name}: {'as committed' if same else 'differs from what is committed'}")
        return 0 if same and not problems else 1
    if problems:
        return 1
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_text(text, encoding="utf-8")
    print(f"wrote {OUTPUT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""Measures what scans without a grid cost; see scripts/measure-proof."""

from __future__ import annotations

import argparse
import copy
import resource
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Mapping

import yaml

from scan_results import NO_CONTOURS, ROOT, load

BASE = ROOT / "conf/scans/quickstart-continuous.yaml"

CONTOURS = [0.68, 0.95]

R_D_STAR = {"x": "R(D*)", "x-range": [0.23, 0.35]}
R_K_2016 = {"y": "R_K[1,6]", "y-range": [0.5, 1.2]}
R_K_CURRENT = {"y": "R_K[1.1,6]", "y-range": [0.5, 1.2]}
ZETA = {"parameter": "zeta", "min": -0.12, "max": 1.0}
PHASE = {"parameter": "delta-q-23-phase", "min": 0.0, "max": 3.1415926}
MIXINGS = [
    {"parameter": "d-s", "min": 0.0, "max": 1.06},
    {"parameter": "d-b", "min": -1.06, "max": 1.06},
    {"parameter": "d-mu", "min": 0.0, "max": 1.06},
    {"parameter": "d-tau", "min": 0.0, "max": 1.06},
]

MOST_BOXES = 250_000
"""Budget of planes that are dearer than those without gauge mixing."""


def plane(bins: list[int], y: Mapping[str, Any] = R_K_2016) -> dict[str, Any]:
    return {**R_D_STAR, **y, "bins": bins}


@dataclass(frozen=True)
class Case:
    """A variation of the scan: other values of its keys, other axes."""

    profiles: list[dict[str, Any]]
    boxes: int = MOST_BOXES
    levels: list[float] = field(default_factory=lambda: NO_CONTOURS)
    is_mixing_free: bool = False
    axes: list[dict[str, Any]] | None = None
    more_axes: list[dict[str, Any]] = field(default_factory=list)
    keys: dict[str, Any] = field(default_factory=dict)

    def scan(self, name: str, base: Mapping[str, Any]) -> dict[str, Any]:
        """The scan file.

        >>> base = {"fixed": {"zeta": 0, "g2-over-g1": 3}, "axes": [{"parameter": "mass-wprime-gev"}]}
        >>> made = Case([], is_mixing_free=True).scan("free", base)
        >>> made["fixed"], [axis["parameter"] for axis in made["axes"]]
        ({'g2-over-g1': 3}, ['mass-wprime-gev', 'zeta'])
        """
        scan = copy.deepcopy(dict(base)) | {
            "scan-id": name,
            "budget": {"boxes": self.boxes},
            "profiles": self.profiles,
            "confidence-levels": self.levels,
        }
        if self.axes is not None:
            scan["axes"] = scan["axes"][:1] + self.axes
        if self.is_mixing_free:
            del scan["fixed"]["zeta"]
            scan["axes"] = scan["axes"] + [ZETA]
        scan["axes"] = scan["axes"] + self.more_axes
        return scan | self.keys


ENOUGH = 10_000_000
"""A budget that is not used up."""

CASES = {
    "plane": Case([plane([12, 14])]),
    "plane-30x35": Case([plane([30, 35])], ENOUGH, CONTOURS),
    "plane-60x70": Case([plane([60, 70])], ENOUGH, CONTOURS),
    "zeta-free": Case([plane([12, 14])], ENOUGH, CONTOURS, is_mixing_free=True),
    "zeta-free-lines": Case(
        [{**R_D_STAR, "bins": 24}, {"x": "zeta", "bins": 14}], ENOUGH, CONTOURS, is_mixing_free=True
    ),
    "phase": Case([plane([12, 14])], more_axes=[PHASE]),
    "running": Case([plane([12, 14])], keys={"running": "electroweak"}),
    "vector-like": Case([plane([12, 14])], axes=MIXINGS, keys={"texture": "vector-like-mixing"}),
    "current": Case([plane([12, 14], R_K_CURRENT)], keys={"dataset": "current", "include": [], "running": "none"}),
    "current-running": Case([plane([12, 14], R_K_CURRENT)], keys={"dataset": "current", "include": []}),
}

HEAD = (
    "| case | bins | boxes | enclosed | above the limit | left open | widest | processor seconds | seconds |\n"
    "|---|---|---|---|---|---|---|---|---|"
)


def processor_seconds() -> float:
    """Of all processes that have been started from here and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(name: str, folder: Path) -> str:
    """Runs a case; a line of the table."""
    file, result = folder / f"{name}.yaml", folder / name
    file.write_text(yaml.safe_dump(CASES[name].scan(name, load(BASE)), sort_keys=False), encoding="utf-8")
    before, begin = processor_seconds(), time.monotonic()
    command = [ROOT / "scripts/g221", "scan", file, "--out", result, "--overwrite"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    spent, took = processor_seconds() - before, time.monotonic() - begin
    facts = load(result / "run.yaml")
    kinds = [facts[f"bins-{kind}"] for kind in ("enclosed", "above", "open")]
    shown = (sum(kinds), f"{facts['boxes']:,}", *kinds, f"{facts['widest-enclosure']:.2g}", f"{spent:.0f}", f"{took:.0f}")
    return f"| {name} | " + " | ".join(map(str, shown)) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="measure-proof", description=__doc__.splitlines()[0])
    parser.add_argument("cases", nargs="*", metavar="NAME", help=", ".join(CASES) + "; default: all")
    parser.add_argument("--out", type=Path, help="folder of the results; default: a temporary one")
    arguments = parser.parse_args()
    for name in arguments.cases:
        if name not in CASES:
            parser.error(f"'{name}' is unknown; it takes {', '.join(CASES)}")
    with TemporaryDirectory(prefix="g221-proof-") as temporary:
        folder = (arguments.out or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        print(HEAD)
        for name in arguments.cases or CASES:
            print(measure(name, folder), flush=True)


if __name__ == "__main__":
    main()

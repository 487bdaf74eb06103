# SPDX-License-Identifier: Apache-2.0
"""How long proofs of the least chi-square take, beside a minimisation with scipy that proves nothing."""

from __future__ import annotations

import json
import math
import subprocess
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from processes import ROOT, cores, java, run_evaluate
from reference.fits.fit_2016 import G2_OVER_G1, KAPPA_RANGE, SEED
from reference.fits.fit_running import RunningFit
from reference.formulas import chi_square as model
from reference.formulas.dataset import load
from session import Session

TEXT = """\
`scripts/g221 minimum` to a tolerance of {tolerance}, with at most {budget:,} boxes: g2/g1 = 3 unless said, masses from 697 GeV to
20 TeV, entries and zeta as far as rules allow. *Seconds* are wall time less that of `evaluate` ({start:.1f} s), which is the start of
the process; the *prototype* is a program in C++ with constants of its own, one data set older and with a shorter formula for
running, so that its numbers differ a little.

| case | least chi-square | boxes | seconds | prototype |
|---|---|---|---|---|
{rows}

scipy's `least_squares` from random starts, with `chi_square.py`, for kappa up to {kappa} (masses from {lightest:.2f} GeV), g2/g1 = 3 and real
entries; beside it what `minimum` proves for the same ranges. Nothing tells scipy whether there is a lower minimum than its best one.

| case | starts | best of scipy | ends within 0.01 of it | seconds | least chi-square | seconds |
|---|---|---|---|---|---|---|
{scipy}

The plane of R(D*) from 0.23 to 0.35 and R_K from 0.5 to 1.2, for 2016 at zeta = 0 with masses up to 2.5 TeV, up to 12 above the least
chi-square: bins enclosed to 0.05, bins proved above, bins left open. Then its contours at 95 %, in bins; in each of them every value is
attained, or outside of them none is. *Seconds* are CPU time of one thread (`PlaneBenchmark`), with the compiler of the JVM not counted.

| bins | enclosed, above, open | boxes | seconds | prototype | inner and outer contour | seconds |
|---|---|---|---|---|---|---|
{planes}
"""

ENTRIES = {
    "delta-q-22": (-0.1111, 1.0),
    "delta-q-33": (-0.1111, 1.0),
    "delta-q-23": (-0.5, 0.5),
    "delta-l-22": (-0.1111, 1.0),
    "delta-l-33": (-0.1111, 1.0),
    "delta-l-23": (-0.5, 0.5),
}
WIDE = {name: (-4.0, 1.0) if high == 1 else (-2.5, 2.5) for name, (_, high) in ENTRIES.items()}
VECTORS = {name: (-1.054, 1.054) for name in ("d-s", "d-b", "d-mu", "d-tau")}
FREE_ZETA = {"zeta": (-0.1111, 1.0)}
PHASE = {"delta-q-23-phase": (-3.1416, 3.1416)}
FREE_RATIO = {"g2-over-g1": (0.5, 5.0)}

# Name, data set, running, ranges beside the mass, and what the prototype found, in how many seconds.
CASES: list[tuple[str, str, str, dict[str, tuple[float, float]], str]] = [
    ("2016, zeta = 0", "2016", "none", ENTRIES, "61.624 in 0.03"),
    ("zeta free", "2016", "none", ENTRIES | FREE_ZETA, "61.597 in 1.2"),
    ("zeta free, running", "2016", "electroweak", ENTRIES | FREE_ZETA, "59.704 in 2"),
    ("phases, zeta = 0", "2016", "none", ENTRIES | PHASE, "58.242 in 0.15"),
    ("g2/g1 from 0.5 to 5, zeta = 0", "2016", "none", WIDE | FREE_RATIO, "60.464 in 0.26"),
    ("vector-like mixing, zeta = 0", "2016", "none", VECTORS, "66.733 in 0.5"),
    ("current, zeta = 0", "current", "none", ENTRIES, "96.787 in 0.2"),
    ("current, zeta free, running", "current", "electroweak", ENTRIES | FREE_ZETA, "92.821 in 20, 0.004 wide"),
]


# Name, running, zeta (NaN if free), ranges, random starts of scipy; of data set 2016.
FITS: list[tuple[str, str, float, dict[str, tuple[float, float]], int]] = [
    ("2016, zeta = 0", "none", 0.0, ENTRIES, 100),
    ("2016, zeta = 0, running", "electroweak", 0.0, ENTRIES, 20),
    ("2016, zeta free, running", "electroweak", math.nan, ENTRIES | FREE_ZETA, 20),
]

# Bins along each axis, and what the prototype needs.
PLANES: list[tuple[int, int, str]] = [(12, 14, "638k boxes in 5.2"), (30, 35, "6.1M boxes in 55, 1 open")]


def section(session: Session) -> str:
    """The section of the page."""
    tolerance, budget = (0.1, 1000) if session.quick else (1e-3, 1_000_000)
    start = run_evaluate()
    return TEXT.format(
        tolerance=tolerance,
        budget=budget,
        start=start,
        rows="\n".join(row(case, tolerance, budget, start) for case in CASES),
        kappa=KAPPA_RANGE[1],
        lightest=lightest_mass(),
        scipy="\n".join(fit_row(fit, tolerance, budget, start, session.quick) for fit in FITS),
        planes="\n".join(plane(rows, columns, text) for rows, columns, text in ([(3, 4, "")] if session.quick else PLANES)),
    )


def lightest_mass() -> float:
    """The mass, in GeV, at the largest kappa of the fits with scipy."""
    return load("2016").inputs.w_mass * G2_OVER_G1 / math.sqrt(KAPPA_RANGE[1])


def plane(rows: int, columns: int, prototype: str) -> str:
    """A line of the table of planes."""
    printed = java(cores()[:1], "org.g221.engine.benchmark.PlaneBenchmark", str(rows), str(columns), "0.05")
    lines = [json.loads(line) for line in printed.splitlines()]
    last = [line for line in lines if "round" in line][-1]
    contour = lines[-1]
    bins = f"{last['enclosed']}, {last['above']}, {last['open']}"
    area = f"{contour['inner']:.1f} and {contour['outer']:.1f}"
    return (
        f"| {rows} × {columns} | {bins} | {last['boxes']:,} | {last['seconds']:.1f} | {prototype} | {area} |"
        f" {contour['seconds']:.1f} |"
    )


def row(case: tuple[str, str, str, dict[str, tuple[float, float]], str], tolerance: float, budget: int, start: float) -> str:
    """A line of the table."""
    name, dataset, running, ranges, prototype = case
    shown, boxes, seconds = proved(specification(dataset, running, ranges), tolerance, budget, start)
    return f"| {name} | {shown} | {boxes:,} | {seconds:.1f} | {prototype} |"


def fit_row(
    case: tuple[str, str, float, dict[str, tuple[float, float]], int], tolerance: float, budget: int, start: float, quick: bool
) -> str:
    """A line of the table of fits."""
    name, running, zeta, ranges, starts = case
    starts = 2 if quick else starts
    begin = time.perf_counter()
    found = from_starts(running, zeta, starts)
    seconds = time.perf_counter() - begin
    reached = sum(value < min(found) + 0.01 for value in found)
    scan = specification("2016", running, {"mass-wprime-gev": (lightest_mass(), 20000)} | ranges)
    shown, _, needed = proved(scan, tolerance, budget, start)
    return f"| {name} | {starts} | {min(found):.4f} | {reached} | {seconds:.0f} | {shown} | {needed:.1f} |"


def proved(scan: dict[str, Any], tolerance: float, budget: int, start: float) -> tuple[str, int, float]:
    """What `minimum` proves, with how many boxes, in how many seconds after the start of the process."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "scan.yaml"
        file.write_text(yaml.safe_dump(scan))
        begin = time.perf_counter()
        found = minimum(file, tolerance, budget)
        seconds = max(0.0, time.perf_counter() - begin - start)
    return f"{found['chi-square-lower-bound']:.4f} to {found['chi-square']:.4f}", found["boxes"], seconds


def specification(dataset: str, running: str, ranges: dict[str, tuple[float, float]]) -> dict[str, Any]:
    """A scan file; numbers of nodes do not matter."""
    every = {"mass-wprime-gev": (697, 20000)} | ranges
    fixed = {"g2-over-g1": 3.0, "zeta": 0.0}
    return {
        "format-version": 1,
        "scan-id": "proof",
        "dataset": dataset,
        "running": running,
        "texture": "vector-like-mixing" if "d-s" in ranges else "entries",
        "fixed": {name: value for name, value in fixed.items() if name not in every},
        "axes": [
            {"parameter": name, "min": float(low), "max": float(high), "nodes": 2} for name, (low, high) in every.items()
        ],
        "keep": "none",
        "include": ["R_K[1,6]@LHCb:2014"] if dataset == "2016" else [],
    }


def minimum(file: Path, tolerance: float, budget: int) -> dict[str, Any]:
    """What `minimum` finds."""
    options = ["--tolerance", str(tolerance), "--budget", str(budget), "--format", "json"]
    command = [ROOT / "scripts" / "g221", "minimum", file, *options]
    finished = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(finished.stdout)


def from_starts(running: str, zeta: float, count: int) -> list[float]:
    """chi-square where scipy ends, from random starts."""
    dataset = replace(load("2016"), running=running)
    fit = RunningFit(model.Likelihood(dataset, include=("R_K[1,6]@LHCb:2014",)), zeta)
    random = np.random.default_rng(SEED)
    starts = [fit.random_position(random) for _ in range(count)]
    if fit.is_free:
        starts = [np.append(position, random.uniform(*FREE_ZETA["zeta"])) for position in starts]
    return [fit.chi_square(fit.minimise(position)) for position in starts]

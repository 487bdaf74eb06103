# SPDX-License-Identifier: Apache-2.0
"""What electroweak running costs: independent points, brute force and leaving out nodes, with it and without."""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path
from typing import Any

import yaml

from grids import resized
from processes import cores, java, run_jmh, run_scan
from session import Session, two_digits

TEXT = """\
The full chi-square of independent points without phases, on one core; operations of the compiled formula, where a product with
a sum is one, and points per second.

| data set | operations, none | electroweak | ratio | points per second, none | electroweak | ratio of times |
|---|---|---|---|---|---|---|
{points}

Scans of the region of figure-2-fine without rows, {count} cores, with `running: none` and `electroweak`; seconds on the nodes, the
median of {runs}.

| scan | nodes | seconds, none | electroweak | ratio |
|---|---|---|---|---|
{scans}

Running lets every coupling depend on the mass and on ζ, so that stages share less of the work between nodes, most of all
without gauge mixing, where at tree level no coupling of W and Z depends on anything.
"""

RUNNINGS = ("none", "electroweak")


def section(session: Session) -> str:
    """The section of the page."""
    runs = 1 if session.quick else 3
    rows = [scan_row(*kind, runs) for kind in kinds(session.quick)]
    return TEXT.format(points="\n".join(point_rows(session.quick)), count=len(cores()), runs=runs, scans="\n".join(rows))


def point_rows(quick: bool) -> list[str]:
    """Lines of the table of points."""
    one = cores()[:1]
    counts = json.loads(java(one, "org.g221.engine.benchmark.OperationCounts"))["operations"]
    short = ["-wi", "2", "-w", "1", "-i", "2", "-r", "1"] if quick else []
    rows = []
    for dataset, name in (("2016", "data2016"), ("current", "current")):
        scores = run_jmh(f"RunningBenchmark.{name}", one, *short)
        speeds = [scores[f"{name}AtTreeLevel"], scores[f"{name}WithRunning"]]
        numbers = [counts[dataset][running] for running in RUNNINGS]
        cells = [f"`{dataset}`", *map(str, numbers), f"{numbers[1] / numbers[0]:.2f}", *(f"{speed:.2e}" for speed in speeds)]
        rows.append(f"| {' | '.join([*cells, f'{speeds[0] / speeds[1]:.2f}'])} |")
    return rows


def kinds(quick: bool) -> list[tuple[str, dict[str, Any], tuple[str, ...]]]:
    """Names, scans and options."""
    every = resized("figure-2-fine", 1e7 if quick else 3e8)
    matter = resized("figure-2-fine", 1e8 if quick else 1e10)
    mixed = every | {"fixed": every["fixed"] | {"zeta": -0.04}}
    return [
        ("where it matters, ζ = 0", matter, ()),
        ("every node, ζ = 0", every, ("--no-skip",)),
        ("every node, ζ = −0.04", mixed, ("--no-skip",)),
    ]


def scan_row(name: str, scan: dict[str, Any], options: tuple[str, ...], runs: int) -> str:
    """A line of the table of scans; both are run in turn."""
    seconds: dict[str, list[float]] = {running: [] for running in RUNNINGS}
    with tempfile.TemporaryDirectory() as folder:
        specification = Path(folder) / "scan.yaml"
        for _ in range(runs):
            for running in RUNNINGS:
                specification.write_text(yaml.safe_dump(scan | {"running": running}))
                _, run = run_scan(specification, Path(folder) / "result", *options, some=cores())
                seconds[running].append(run["run"]["scan-seconds"])
    none, electroweak = (statistics.median(seconds[running]) for running in RUNNINGS)
    return f"| {name} | {run['nodes']:.2e} | {none:.1f} | {electroweak:.1f} | {two_digits(electroweak / none)} |"

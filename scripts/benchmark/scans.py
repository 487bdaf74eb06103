# SPDX-License-Identifier: Apache-2.0
"""Start-up, scaling over cores and rows of whole scans, as a user runs them."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

import pyarrow.parquet as pq
import yaml

from grids import resized
from processes import cores, run_evaluate, run_scan
from session import Session, two_digits

ROOT = Path(__file__).resolve().parents[2]

START_TEXT = """\
`scripts/g221 scan conf/scans/smallest.yaml`, {runs} runs on a machine that has just run it: from the start of the process to
the first part of the grid done {first:.1f} s ({first_low:.1f} to {first_high:.1f}), until the prompt is back {whole:.1f} s.
`scripts/g221 evaluate`, which needs no Spark: {evaluate:.1f} s.
"""

CORES_TEXT = """\
Whole scans of the region of figure-2-fine without rows, on one core and on {count} (`--master 'local[n]'`, other cores
forbidden to the process). Time on the nodes, without the start; {more} cores are {fastest} times as fast as one at best.

| scan | nodes | nodes per second, 1 core | nodes per second, {count} cores | ratio |
|---|---|---|---|---|
{rows}

Brute force (`--no-skip`) evaluates every node, in stages; otherwise nodes that cannot matter are left out. Profiles, best fit
and regions are the same. These scans take seconds; on one core the compiler of Java takes its turn with them, so that a second
core can more than halve the time.
"""

ROWS_TEXT = """\
`points/` of scans that keep rows; a row holds the values of the axes, the grid index, chi-square and its difference, weight
and the observables of the profiles. *Visited* are the nodes that were evaluated: a grid so small, or with so many rows, that a
search for them would take longer is evaluated as a whole.

| scan | nodes | rows | visited for a row | rows per second and core | columns | bytes per row | ratio to uncompressed doubles |
|---|---|---|---|---|---|---|---|
{rows}

Rows per second count all the time that tasks spent, on nodes and on writing.
"""


def start_section(session: Session) -> str:
    """Cold start of the JVM with warm disks."""
    runs = 2 if session.quick else 5
    with tempfile.TemporaryDirectory() as folder:
        smallest = ROOT / "conf" / "scans" / "smallest.yaml"
        run_scan(smallest, Path(folder) / "result")
        results = [run_scan(smallest, Path(folder) / "result") for _ in range(runs)]
    first = [run["run"]["start-seconds"] for _, run in results]
    return START_TEXT.format(
        runs=runs,
        first=statistics.median(first),
        first_low=min(first),
        first_high=max(first),
        whole=statistics.median(seconds for seconds, _ in results),
        evaluate=statistics.median(run_evaluate() for _ in range(runs)),
    )


def cores_section(session: Session) -> str:
    """Speed on one core and on two."""
    every, rows, ratios = cores(), [], []
    kinds = (
        ("every node", 1e7 if session.quick else 3e8, ("--no-skip",)),
        ("where it matters", 1e8 if session.quick else 1e10, ()),
    )
    with tempfile.TemporaryDirectory() as folder:
        specification = Path(folder) / "scan.yaml"
        for name, size, options in kinds:
            specification.write_text(yaml.safe_dump(resized("figure-2-fine", size)))
            speeds = []
            for some in (every[:1], every):
                master = ("--master", f"local[{len(some)}]")
                _, run = run_scan(specification, Path(folder) / "result", *options, *master, some=some)
                speeds.append(run["nodes"] / run["run"]["scan-seconds"])
            ratios.append(speeds[1] / speeds[0])
            rows.append(f"| {name} | {run['nodes']:.2e} | {speeds[0]:.2e} | {speeds[1]:.2e} | {ratios[-1]:.2f} |")
    return CORES_TEXT.format(
        count=len(every), more=len(every), fastest=f"{max(ratios):.2f}", rows="\n".join(rows)
    )


def rows_section(session: Session) -> str:
    """Bytes per row of points/."""
    everything = resized("figure-2-zeta-0", 1e5 if session.quick else 2e6) | {"keep": "all"}
    near = resized("figure-2-zeta-0", 1e6 if session.quick else 3e8) | {"keep": {"delta-chi-square": 9}}
    best = resized("figure-2-zeta-0", 3e8 if session.quick else 2e9) | {"keep": {"delta-chi-square": 6}}
    kinds = (
        ("at the best fit, Δχ² < 6", best),
        ("near the best fit, Δχ² < 9", near),
        ("every node", everything),
    )
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        specification, result = Path(folder) / "scan.yaml", Path(folder) / "result"
        for name, scan in kinds:
            specification.write_text(yaml.safe_dump(scan))
            _, run = run_scan(specification, result)
            files = sorted((result / "points").glob("*.parquet"))
            count = sum(pq.read_metadata(file).num_rows for file in files)
            columns = pq.read_metadata(files[0]).num_columns
            size = sum(file.stat().st_size for file in files) / count
            ratio = two_digits(size / (8 * columns))
            visited = two_digits(run["run"]["visited-nodes"] / count)
            speed = count / run["run"]["core-seconds"]
            rows.append(
                f"| {name} | {run['nodes']:.2e} | {count:,} | {visited} | {speed:.2e} | {columns} | {size:.1f} | {ratio} |"
            )
    return ROWS_TEXT.format(rows="\n".join(rows))

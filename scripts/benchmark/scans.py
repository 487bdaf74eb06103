# SPDX-License-Identifier: Apache-2.0
"""Start-up, speed and memory of whole scans, as a user runs them."""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]

START_TEXT = """\
`scripts/g221 scan conf/scans/smallest.yaml`, {runs} runs on a machine that has just run it: from the start of the process to
the first part of the grid done {first:.1f} s ({first_low:.1f} to {first_high:.1f}), until the prompt is back {whole:.1f} s.
`scripts/g221 evaluate`, which needs no Spark: {evaluate:.1f} s.
"""

SIZE_TEXT = """\
The same grid at different sizes, no rows kept: figure-2-zeta-0 with fewer or more values along `delta-q-23`, `delta-l-22` and
`delta-l-33`. The heap is the sum of the largest use of each of its parts, so an upper bound of what was used at once.

| nodes | seconds on the nodes | nodes per second | peak heap / MiB |
|---|---|---|---|
{rows}

Memory does not grow with the number of nodes.
"""


def run_scan(specification: Path, folder: Path) -> tuple[float, dict[str, Any]]:
    """Wall time of a whole command, and what run.yaml tells."""
    begin = time.perf_counter()
    subprocess.run(
        [ROOT / "scripts" / "g221", "scan", specification, "--out", folder, "--overwrite"],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    seconds = time.perf_counter() - begin
    return seconds, yaml.safe_load((folder / "run.yaml").read_text())


def start_section(runs: int = 5) -> str:
    """Cold start of the JVM with warm disks."""
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
        evaluate=statistics.median(_evaluate() for _ in range(runs)),
    )


def _evaluate() -> float:
    begin = time.perf_counter()
    point = ROOT / "conf" / "points" / "joint-explanation.yaml"
    subprocess.run(
        [ROOT / "scripts" / "g221", "evaluate", "--point", point], check=True, stdout=subprocess.DEVNULL
    )
    return time.perf_counter() - begin


def _resized(factor: float) -> dict[str, Any]:
    """figure-2-zeta-0 with about `factor` times as many nodes, spread over three axes."""
    scan = yaml.safe_load((ROOT / "conf" / "scans" / "figure-2-zeta-0.yaml").read_text())
    for axis in scan["axes"]:
        if axis["parameter"] in ("delta-q-23", "delta-l-22", "delta-l-33"):
            axis["nodes"] = max(2, round(axis["nodes"] * factor ** (1 / 3)))
    return scan


def size_section(factors: tuple[float, ...] = (1e-3, 1e-2, 1e-1, 1.0)) -> str:
    """Time and memory against the number of nodes."""
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for factor in factors:
            specification = Path(folder) / "scan.yaml"
            specification.write_text(yaml.safe_dump(_resized(factor)))
            _, run = run_scan(specification, Path(folder) / "result")
            timing = run["run"]
            rows.append(
                f"| {run['nodes']:.2e} | {timing['scan-seconds']:.1f} | {timing['nodes-per-second']:.2e} "
                f"| {timing['peak-heap-mib']} |"
            )
    return SIZE_TEXT.format(rows="\n".join(rows))

# SPDX-License-Identifier: Apache-2.0
"""Compares the smallest scan with the same ranges without a grid; see scripts/grid-noise-test."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

import grid_noise
from scan_results import ROOT

PLANE = "R(D*) x R_K[1,6]"

LEAST_COMPARED = 20
"""Bins of the plane that the grid reaches below the limit; there are some forty."""


def noise(results: Path) -> subprocess.CompletedProcess[str]:
    command = [ROOT / "scripts/grid-noise", ROOT / "conf/scans/smallest.yaml", "--boxes", "40000", "--results", results]
    return subprocess.run(command, capture_output=True, text=True)


def change(file: Path, column: str, shift: float) -> str:
    """Shifts a column of the lowest bin of the plane; returns where that bin is, as a table of bins says it."""
    table = pq.read_table(file)
    rows = table.to_pylist()
    lowest = min((row for row in rows if row["profile"] == PLANE and row["chi_square_min"]), key=lambda row: row["chi_square_min"])
    lowest[column] += shift
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), file)
    scan = grid_noise.load(ROOT / "conf/scans/smallest.yaml")
    profile = next(one for one in scan["profiles"] if grid_noise.name(one) == PLANE)
    side = grid_noise.sides(profile, {})[0]
    return side.shown(side.place(lowest["x_center"]))


def unnoticed(results: Path, scan: str, column: str, shift: float) -> list[str]:
    """What is wrong if a node falls below what is proved, in one bin of a changed result, and the comparison does not say so."""
    file = results / scan / "profiles/profiles.parquet"
    before = file.read_bytes()
    place = change(file, column, shift)
    found = noise(results)
    file.write_bytes(before)
    if found.returncode == 1 and place in found.stderr and "below what is proved without it" in found.stderr:
        return []
    return [f"{column} of {scan}, shifted by {shift}, is not noticed in {place}: {found.stdout}{found.stderr}"]


def compared(table: str) -> int:
    """Bins of the plane in which there are both."""
    row = next(line for line in table.splitlines() if line.startswith(f"| {PLANE} |"))
    return int(row.split("|")[3])


def main() -> int:
    failed = doctest.testmod(grid_noise).failed
    problems = [f"{failed} doctests fail"] if failed else []
    with TemporaryDirectory(prefix="g221-noise-") as folder:
        results = Path(folder)
        found = noise(results)
        if found.returncode != 0:
            sys.exit(f"grid-noise-test: the comparison failed:\n{found.stdout}{found.stderr}")
        if compared(found.stdout) < LEAST_COMPARED:
            problems.append(f"fewer than {LEAST_COMPARED} bins are compared:\n{found.stdout}")
        problems += unnoticed(results, "smallest", "chi_square_min", -100.0)
        problems += unnoticed(results, "smallest-without-grid", "chi_square_lower_bound", 100.0)
    for problem in problems:
        print(f"grid-noise-test: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())

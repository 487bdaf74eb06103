# SPDX-License-Identifier: Apache-2.0
"""Compares what programs read of rows and profiles with what Arrow reads, bit by bit; see scripts/readers-test.

Exit status 1, with everything that is wrong, if a program cannot read a table, finds other columns, types or values, or if
rows are large.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import fastparquet
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

ROOT = Path(__file__).resolve().parents[1]

MOST_BYTES_PER_ROW = 25

HEAD = """\
format-version: 1
scan-id: readers
dataset: "2016"
fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
axes:
"""

PLANE = """\
profiles:
  - { x: kappa, x-range: [0, 0.2], bins: 20 }
  - { x: delta-q-23 }
  - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 15] }
"""

# A tile for each value of the first axis, with 12 040 rows or none.
TILES = """\
  - { parameter: delta-l-33, min: -0.1, max: 1.0, nodes: 32 }
  - { parameter: mass-wprime-gev, min: 700, max: 702, nodes: 40 }
  - { parameter: delta-q-23, min: -0.00501, max: -0.00499, nodes: 301 }
"""


@dataclass(frozen=True)
class Scan:
    """A scan file, and what its rows are to look like."""

    text: str
    files: int
    row_groups: int


SCANS = {
    # 136 817 rows: two pages in a column.
    "many-rows": Scan(
        HEAD
        + """\
  - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 41, spacing: log }
  - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 47 }
  - { parameter: delta-l-33, min: -0.1, max: 1.0, nodes: 71 }
keep: all
"""
        + PLANE,
        files=1,
        row_groups=1,
    ),
    "joined-files": Scan(HEAD + TILES + "keep: { delta-chi-square: 0.5 }\n" + PLANE, files=1, row_groups=5),
    "several-files": Scan(HEAD + TILES + "keep: { delta-chi-square: 0.1 }\n" + PLANE, files=2, row_groups=2),
    # No second quantity and no open bin, so that whole columns are empty; few rows, each for several nodes.
    "one-quantity": Scan(
        HEAD
        + """\
  - { parameter: mass-wprime-gev, values: [700, 800] }
  - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 41 }
  - { parameter: delta-l-33, values: [0, 0.4] }
keep: { delta-chi-square: 50, at-most: 10 }
profile-limit: none
profiles:
  - { x: delta-q-23 }
""",
        files=1,
        row_groups=1,
    ),
}

SPARK_TYPES = {"double": pa.float64(), "bigint": pa.int64(), "string": pa.string()}

ORDERS = {"points": ["grid_index"], "profiles": ["profile", "x_center", "y_center"]}
"""Columns that tell the rows of a table apart: rows have no order in some programs."""


def from_pandas(frame: pd.DataFrame) -> pa.Table:
    """The table of a frame, in which integers with nulls are doubles."""
    table = pa.Table.from_pandas(frame, preserve_index=False)
    if frame["grid_index"].hasnans:
        place = table.column_names.index("grid_index")
        table = table.set_column(place, "grid_index", table["grid_index"].cast(pa.int64()))
    return table


# As docs/results.md says.
READERS: dict[str, Callable[[Path], pa.Table]] = {
    "pandas": lambda folder: from_pandas(pd.read_parquet(folder)),
    "fastparquet": lambda folder: from_pandas(fastparquet.ParquetFile(str(folder)).to_pandas()),
    "Polars": lambda folder: pl.read_parquet(folder).to_arrow(),
    "DuckDB": lambda folder: duckdb.sql(f"SELECT * FROM '{folder}/*.parquet'").to_arrow_table(),
}


def read_with_spark(folders: list[Path]) -> list[pa.Table]:
    """What Spark reads, which has an environment of its own."""
    command = [ROOT / "scripts" / "python-env", "--spark", "python", ROOT / "scripts" / "spark_reader.py", *folders]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"readers-test: Spark cannot read the tables:\n{done.stderr}")
    return [from_spark(json.loads(line)) for line in done.stdout.splitlines()]


def from_spark(read: dict) -> pa.Table:
    return pa.table({
        name: pa.array(values, type=SPARK_TYPES[read["types"][name]]) for name, values in read["values"].items()
    })


def bits(column: pa.ChunkedArray) -> np.ndarray:
    """What must agree of the values of a column; those of nulls are left out."""
    present = column.drop_null()
    if pa.types.is_float64(column.type):
        return present.to_numpy().view(np.uint64)
    return present.to_numpy()


def with_plain_text(table: pa.Table) -> pa.Table:
    """The table with one type for all texts; programs hold them in different ways."""
    texts = (pa.types.is_large_string, pa.types.is_string_view)
    fields = [field.with_type(pa.string()) if any(is_text(field.type) for is_text in texts) else field for field in table.schema]
    return table.cast(pa.schema([pa.field(field.name, field.type) for field in fields]))


def differences(expected: pa.Table, actual: pa.Table, order: list[str]) -> Iterator[str]:
    """How a table differs from another one, whatever the order of their rows."""
    actual = with_plain_text(actual)
    if (actual.column_names, actual.schema.types) != (expected.column_names, expected.schema.types):
        yield f"has columns {actual.schema}"
        return
    if actual.num_rows != expected.num_rows:
        yield f"has {actual.num_rows} rows instead of {expected.num_rows}"
        return
    keys = [(column, "ascending") for column in order]
    actual, expected = actual.sort_by(keys), expected.sort_by(keys)
    for name in expected.column_names:
        if not actual[name].is_null().equals(expected[name].is_null()):
            yield f"has nulls elsewhere in {name}"
        elif not np.array_equal(bits(actual[name]), bits(expected[name])):
            yield f"has other values of {name}"


def scan(name: str, folder: Path) -> Path:
    """Runs one of the scans; the folder of its result."""
    specification, result = folder / f"{name}.yaml", folder / name
    specification.write_text(SCANS[name].text)
    done = subprocess.run(
        [ROOT / "scripts" / "g221", "scan", specification, "--out", result], capture_output=True, text=True
    )
    if done.returncode != 0:
        sys.exit(f"readers-test: the scan {name} failed:\n{done.stdout}{done.stderr}")
    return result


def unlike(folder: Path, spark: pa.Table) -> Iterator[str]:
    """How programs differ from Arrow about a table."""
    expected = with_plain_text(pq.read_table(folder))
    order = ORDERS[folder.name]
    for program, read in READERS.items():
        try:
            actual = read(folder)
        except Exception as error:  # each program has its own
            yield f"{program} cannot read it: {error!r}"
            continue
        yield from (f"{program} {difference}" for difference in differences(expected, actual, order))
    yield from (f"Spark {difference}" for difference in differences(expected, spark, order))


def unlike_itself(name: str, points: Path) -> Iterator[str]:
    """How the files of a scan differ from what they are to show: what is said of readers holds for such files."""
    files = [pq.read_metadata(file) for file in points.glob("*.parquet")]
    scan, row_groups = SCANS[name], sum(file.num_row_groups for file in files)
    if (len(files), row_groups) != (scan.files, scan.row_groups):
        yield f"{name} has {len(files)} files with {row_groups} row groups instead of {scan.files} with {scan.row_groups}"


COLUMN = "r_d_star"
"""Of the quantity in which g221 is asked for a profile of rows."""


def unlike_asked(result: Path) -> Iterator[str]:
    """How a profile that g221 tells from rows differs from that of the rows as Arrow reads them."""
    question = ["profile", str(result), "--x", "R(D*)", "--x-range", "0.24,0.32", "--bins", "20", "--format", "json"]
    answer = json.loads(subprocess.check_output([str(ROOT / "scripts/g221"), *question], text=True))
    rows = pq.read_table(result / "points", columns=[COLUMN, "chi_square"]).to_pandas()
    edges = [round(0.24 + 0.004 * i, 3) for i in range(21)]
    for number, found in enumerate(answer["bins"]):
        below_end = rows[COLUMN] <= edges[-1] if number == 19 else rows[COLUMN] < edges[number + 1]
        inside = rows.chi_square[(rows[COLUMN] >= edges[number]) & below_end]
        expected = None if inside.empty else inside.min()
        if found["chi-square-min"] != expected:
            yield f"bin {number} of a profile of rows has {found['chi-square-min']} instead of {expected}"
    if answer["rows"] != len(rows):
        yield f"a profile is of {answer['rows']} rows instead of {len(rows)}"


def bytes_per_row(points: Path) -> float:
    files = list(points.glob("*.parquet"))
    return sum(file.stat().st_size for file in files) / sum(pq.read_metadata(file).num_rows for file in files)


def main() -> int:
    with TemporaryDirectory(prefix="g221-readers-") as folder:
        results = {name: scan(name, Path(folder)) for name in SCANS}
        tables = [result / table for result in results.values() for table in ORDERS]
        found = [problem for name, result in results.items() for problem in unlike_itself(name, result / "points")]
        found += [
            f"{table.parent.name}/{table.name}: {problem}"
            for table, spark in zip(tables, read_with_spark(tables), strict=True)
            for problem in unlike(table, spark)
        ]
        asked = [name for name, result in results.items() if COLUMN in ds.dataset(result / "points").schema.names]
        found += [] if asked else [f"no scan has rows with {COLUMN}"]
        found += [f"{name}: {problem}" for name in asked for problem in unlike_asked(results[name])]
        size = bytes_per_row(results["many-rows"] / "points")
    if size > MOST_BYTES_PER_ROW:
        found.append(f"a row takes {size:.1f} bytes but must not take more than {MOST_BYTES_PER_ROW}")
    for problem in found:
        print(f"readers-test: {problem}", file=sys.stderr)
    if not found:
        print(f"Arrow, {', '.join(READERS)} and Spark read the same; {size:.1f} bytes per row.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""Runs the benchmarks and writes the page; see scripts/bench."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path
from typing import Callable

import kernel
import machine
import scans
import sizes
from session import Session

ROOT = Path(__file__).resolve().parents[2]

# In this order, because later sections use what earlier ones measured.
SECTIONS: dict[str, tuple[str, Callable[[Session], str]]] = {
    "kernel": ("The chi-square of a point", kernel.section),
    "cores": ("One core and two", scans.cores_section),
    "size": ("Cost against the size of the grid", sizes.section),
    "rows": ("Rows on disk", scans.rows_section),
    "start": ("Start", scans.start_section),
}

HEAD = """\
# Benchmarks

Written by `scripts/bench` on {date}: do not edit. Times depend on the machine; what carries over are the ratios between
figures of the same run.

Machine: {machine}. Load before the benchmarks: {load:.1f} (0 is idle).
"""

QUICK = """
**Made with `--quick`**: short runs at small sizes, only to try the benchmarks out. Do not quote these figures.
"""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measure g221 on this machine.")
    parser.add_argument("--only", action="append", choices=SECTIONS, help="a section; may be given several times")
    parser.add_argument("--quick", action="store_true", help="small sizes and short runs, to try the benchmarks out")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "benchmarks.md", help="the page to write")
    arguments = parser.parse_args()
    figures = arguments.output.parent / "figures"
    figures.mkdir(parents=True, exist_ok=True)
    session = Session(arguments.quick, figures)
    page = [
        HEAD.format(date=datetime.date.today(), machine=machine.description(), load=machine.load())
        + (QUICK if arguments.quick else "")
    ]
    for key, (title, section) in SECTIONS.items():
        if key in (arguments.only or SECTIONS):
            print(f"Measuring: {title}.", file=sys.stderr)
            page.append(f"## {title}\n\n{section(session)}")
    arguments.output.write_text("\n".join(page))
    print(f"written to {arguments.output}")


if __name__ == "__main__":
    main()

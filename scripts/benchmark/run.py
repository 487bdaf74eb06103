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

ROOT = Path(__file__).resolve().parents[2]

SECTIONS: dict[str, tuple[str, Callable[[], str]]] = {
    "kernel": ("The chi-square of a point", kernel.section),
    "start": ("Start", scans.start_section),
    "size": ("Whole scans: speed and memory against size", scans.size_section),
}

HEAD = """\
# Benchmarks

Written by `scripts/bench` on {date}: do not edit. Times depend on the machine; what carries over are the ratios between
figures of the same run.

Machine: {machine}. Load before the benchmarks: {load:.1f} (0 is idle).
"""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Measure g221 on this machine.")
    parser.add_argument("--only", action="append", choices=SECTIONS, help="a section; may be given several times")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "benchmarks.md", help="the page to write")
    arguments = parser.parse_args()
    page = [
        HEAD.format(date=datetime.date.today(), machine=machine.description(), load=machine.load())
    ]
    for key in arguments.only or SECTIONS:
        title, section = SECTIONS[key]
        print(f"Measuring: {title}.", file=sys.stderr)
        page.append(f"## {title}\n\n{section()}")
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text("\n".join(page))
    print(f"written to {arguments.output}")


if __name__ == "__main__":
    main()

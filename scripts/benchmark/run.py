# SPDX-License-Identifier: Apache-2.0
"""Runs the benchmarks and writes the page; see scripts/bench."""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from pathlib import Path
from typing import Callable

import kernel
import machine
import proof
import running
import scans
import sizes
from processes import ROOT, compile_benchmarks
from session import Session

SECTIONS: dict[str, tuple[str, Callable[[Session], str]]] = {
    "kernel": ("The chi-square of a point", kernel.section),
    "running": ("What running costs", running.section),
    "cores": ("One core and two", scans.cores_section),
    "size": ("Cost against the size of the grid", sizes.section),
    "rows": ("Rows on disk", scans.rows_section),
    "start": ("Start", scans.start_section),
    "proof": ("The least chi-square, with proof", proof.section),
}

HEAD = """\
# Benchmarks

Written by `scripts/bench`: do not edit. Times depend on the machine; what carries over are the ratios between figures of the
same section, which were measured one after the other. `scripts/bench --only NAME` measures one section again and keeps the others.
`scripts/bench --against CHECKOUT` compares with another checkout, such as a clone at an older commit: both are measured in
alternating pairs, and the median of the ratios is printed.
"""

ORIGIN = "*`--only {key}`, {date}: {machine}{busy}.*"

QUICK = """

**Made with `--quick`**: short runs at small sizes, only to try the benchmarks out. Do not quote these figures."""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench",
        description="Measure g221 on this machine.",
        epilog="With --against CHECKOUT [--pairs N] [--only NAME] [--quick] it compares with another checkout instead.",
    )
    parser.add_argument("--only", action="append", choices=SECTIONS, help="a section; may be given several times")
    parser.add_argument("--quick", action="store_true", help="small sizes and short runs, to try the benchmarks out")
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "benchmarks.md", help="the page to write")
    arguments = parser.parse_args()
    print("Compiling the benchmarks.", file=sys.stderr)
    compile_benchmarks(ROOT)
    figures = arguments.output.parent / "figures"
    figures.mkdir(parents=True, exist_ok=True)
    session = Session(arguments.quick, figures)
    sections = earlier_sections(arguments.output)
    for key, (title, section) in SECTIONS.items():
        if key in (arguments.only or SECTIONS):
            print(f"Measuring: {title}.", file=sys.stderr)
            sections[title] = f"{origin(key, arguments.quick)}\n\n{section(session)}"
            # What is measured is not lost if a later section fails.
            arguments.output.write_text(page(sections))
    print(f"written to {arguments.output}")


def earlier_sections(file: Path) -> dict[str, str]:
    """The sections of the page as it is, by title."""
    parts = re.split(r"^## (.*)\n\n", file.read_text(), flags=re.M)[1:] if file.exists() else []
    return dict(zip(parts[::2], (text.rstrip("\n") + "\n" for text in parts[1::2])))


def origin(key: str, quick: bool) -> str:
    """Where and when a section is measured, and what else the machine is doing."""
    busy = machine.busy_cores()
    said = "" if busy is None else f"; other work kept {busy:.1f} cores busy before"
    line = ORIGIN.format(key=key, date=datetime.date.today(), machine=machine.description(), busy=said)
    return line + (QUICK if quick else "")


def page(sections: dict[str, str]) -> str:
    """The whole page, its sections in their order."""
    titles = [title for title, _ in SECTIONS.values() if title in sections]
    return "\n".join([HEAD, *(f"## {title}\n\n{sections[title]}" for title in titles)])


if __name__ == "__main__":
    main()

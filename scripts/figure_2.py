# SPDX-License-Identifier: Apache-2.0
"""Draws Figure 2 of arXiv:1604.03088 from the figure files in conf/figures; see scripts/figure-2.

Scans whose results are not there run first.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Any, Mapping

from scan_results import ROOT, is_complete, load, run

VARIANTS = {
    "paper": "figure-2",
    "entries": "figure-2-entries",
    "running": "figure-2-running",
    "current": "figure-2-current",
    "proved": "figure-2-proved",
    "proved-entries": "figure-2-proved-entries",
}
"""Figure files by the names of their variants."""


def scans(figure: Mapping[str, Any]) -> list[str]:
    """The scans that a figure shows.

    >>> scans({"items": [{"region": "b"}, {"band": "R(D*)"}, {"region": "a"}]})
    ['b', 'a']
    """
    return [item["region"] for item in figure["items"] if "region" in item]


def draw(name: str, results: Path, out: Path) -> None:
    """SVG, PDF and PNG of a figure."""
    file = ROOT / f"conf/figures/{name}.yaml"
    for scan in scans(load(file)):
        if not is_complete(results / scan):
            run(ROOT / f"conf/scans/{scan}.yaml", results / scan, sys.stderr)
    pictures = [str(out / f"{name}.{ending}") for ending in ("svg", "pdf", "png")]
    command = [ROOT / "scripts/g221", "plot", file, "--results", results]
    subprocess.run(command + [f"--out={picture}" for picture in pictures], check=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="figure-2", description=__doc__.splitlines()[0])
    parser.add_argument("variants", nargs="*", metavar="VARIANT", help=", ".join(VARIANTS) + " or all; default: paper")
    parser.add_argument("--out", type=Path, default=Path("out/figure-2"), help="folder of the pictures")
    parser.add_argument("--results", type=Path, default=Path("out"), help="folder of the results of scans")
    arguments = parser.parse_args()
    for name in arguments.variants:
        if name not in [*VARIANTS, "all"]:
            parser.error(f"'{name}' is unknown; it takes {', '.join(VARIANTS)} or all")
    asked = arguments.variants or ["paper"]
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name in VARIANTS if "all" in asked else dict.fromkeys(asked):
        draw(VARIANTS[name], arguments.results.resolve(), arguments.out)


if __name__ == "__main__":
    main()

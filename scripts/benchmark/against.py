# SPDX-License-Identifier: Apache-2.0
"""Compares the speed of this checkout with that of another one; see scripts/bench --against."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

import yaml

import machine
import pairs
from grids import read, resized
from processes import ROOT, compile_benchmarks, cores, run_evaluate, run_jmh, run_scan

HEAD = """\
This is {this}, the other {other}. {pair_count}{warm}; in every second pair the other
begins. Ratios are of seconds, this to other, within a pair: below 1 this is faster. Both scanned the same files, made
from conf/scans of the other. {machine}{busy}."""


@dataclass(frozen=True)
class Workload:
    """What both checkouts are given to do."""

    folder: Path
    scans: Path
    quick: bool

    def scan(self, name: str, nodes: float | None = None) -> Path:
        """The file of a scan of conf/scans, with about so many nodes, or as it is.

        It is that of the other checkout: this one also understands what is older, the other not what is newer.
        """
        content = read(name, self.scans) if nodes is None else resized(name, nodes, self.scans)
        file = self.folder / f"{name}-{nodes or 'whole'}.yaml"
        file.write_text(yaml.safe_dump(content))
        return file

    def result(self) -> Path:
        """Where results are written, one over the other."""
        return self.folder / "result"


def start(work: Workload, root: Path) -> pairs.Figures:
    """Whole processes, and what the smallest scan tells of its start."""
    seconds, run = run_scan(work.scan("smallest"), work.result(), root=root)
    return {
        "scan smallest, process": seconds,
        "scan smallest, start-seconds": run["run"]["start-seconds"],
        "evaluate, process": run_evaluate(root),
    }


def points(work: Workload, root: Path) -> pairs.Figures:
    """Seconds for a million independent points, and for a million nodes in stages, on one core."""
    options = ["-wi", "1", "-w", "1", "-i", "1", "-r", "1"] if work.quick else ["-wi", "8", "-w", "2", "-i", "3", "-r", "2"]
    pattern = r"ChiSquareBenchmark\.(independentPoints|gridNodes)$"
    scores = run_jmh(pattern, cores()[:1], *options, root=root)
    return {f"10^6 of {name}, one core": 1e6 / score for name, score in scores.items()}


def brute_force(work: Workload, root: Path) -> pairs.Figures:
    """Every node of a scan, in stages."""
    nodes = 1e7 if work.quick else 3e8
    return timed(work, root, f"every node of {nodes:.0e}", work.scan("figure-2-fine", nodes), "--no-skip")


def skipping(work: Workload, root: Path) -> pairs.Figures:
    """Scans that leave out nodes."""
    nodes = 1e8 if work.quick else 1e10
    fine = timed(work, root, f"figure-2-fine with {nodes:.0e}", work.scan("figure-2-fine", nodes))
    return fine if work.quick else fine | timed(work, root, "figure-2-zeta-0", work.scan("figure-2-zeta-0"))


def timed(work: Workload, root: Path, title: str, scan: Path, *options: str) -> pairs.Figures:
    """What a scan tells of its time on the nodes."""
    master = ("--master", f"local[{len(cores())}]")
    _, run = run_scan(scan, work.result(), *options, *master, some=cores(), root=root)
    told: dict[str, Any] = run["run"]
    return {f"{title}, {key}": told[key] for key in ("scan-seconds", "core-seconds") if key in told}


SECTIONS: dict[str, Callable[[Workload, Path], pairs.Figures]] = {
    "start": start,
    "points": points,
    "brute-force": brute_force,
    "skipping": skipping,
}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        prog="scripts/bench", description="Compare the speed of this checkout with that of another one."
    )
    parser.add_argument("--against", type=checkout, metavar="CHECKOUT", required=True, help="the folder of the other")
    parser.add_argument("--pairs", type=positive, default=5, help="how often both are measured (default: 5)")
    parser.add_argument("--only", action="append", choices=SECTIONS, help="a section; may be given several times")
    parser.add_argument("--quick", action="store_true", help="small sizes and short runs, to try the comparison out")
    arguments = parser.parse_args()
    chosen = [name for name in SECTIONS if name in (arguments.only or SECTIONS)]
    prepare(arguments.against, chosen)
    print(head(arguments.against, arguments.pairs, arguments.quick), flush=True)
    if arguments.quick:
        print("\nMade with --quick, only to try the comparison out: do not quote these figures.", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Workload(Path(folder), arguments.against, arguments.quick)
        for name in chosen:
            print(f"Comparing: {name}.", file=sys.stderr)
            print(f"\n## {name}\n\n{pairs.table(compare(name, work, arguments.pairs))}", flush=True)


def compare(name: str, work: Workload, pair_count: int) -> dict[str, pairs.Comparison]:
    """All figures of a section; unless in a hurry after a run of each checkout that fills the caches of the disk."""
    section = SECTIONS[name]
    if not work.quick:
        section(work, work.scans)
        section(work, ROOT)
    return pairs.measure(lambda: section(work, ROOT), lambda: section(work, work.scans), pair_count)


def prepare(other: Path, chosen: list[str]) -> None:
    """Builds both, so that no measurement does."""
    for root in (ROOT, other):
        subprocess.run([root / "scripts" / "build"], check=True)
        if "points" in chosen:
            compile_benchmarks(root)


def head(other: Path, pair_count: int, quick: bool) -> str:
    """What was compared, how, and where."""
    busy = machine.busy_cores()
    return HEAD.format(
        this=version(ROOT),
        other=version(other),
        pair_count="One pair" if pair_count == 1 else f"{pair_count} pairs",
        warm="" if quick else ", after one run of each that does not count",
        machine=machine.description(),
        busy="" if busy is None else f"; other work kept {busy:.1f} cores busy before",
    )


def version(root: Path) -> str:
    """The commit of a checkout, and whether files were changed since."""
    command = ["git", "-C", root, "describe", "--always", "--dirty"]
    said = subprocess.run(command, capture_output=True, text=True)
    return said.stdout.strip() if said.returncode == 0 else "of unknown version"


def checkout(text: str) -> Path:
    """A folder that holds g221."""
    root = Path(text).resolve()
    if not (root / "scripts" / "g221").is_file():
        raise argparse.ArgumentTypeError(f"{text} is no checkout of g221: it has no scripts/g221")
    return root


def positive(text: str) -> int:
    """A whole number from 1 on."""
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"is {text} but must be a whole number, at least 1")
    return int(text)


if __name__ == "__main__":
    main()

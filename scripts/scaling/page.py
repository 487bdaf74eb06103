# SPDX-License-Identifier: Apache-2.0
"""Writes the tables and the figure of docs/scaling.md from what measure.py found."""

from __future__ import annotations

import json
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import matplotlib
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

matplotlib.use("svg")

from matplotlib import pyplot as plt  # noqa: E402

import model  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/scaling.md"
FIGURE = ROOT / "docs/figures/scaling.svg"

# Bins of the profiles of figure-2-fine.
BINS = 60 * 70 + 60 + 70
# Chunks of an executor in which most of its code is compiled.
FIRST_CHUNKS = 4
CORES = (1, 10, 40, 100, 400, 1000)


def table(head: str, rows: list[str]) -> str:
    return "\n".join([f"| {head} |", "|" + "---|" * (head.count("|") + 1), *(f"| {row} |" for row in rows)])


def readers() -> str:
    """What files cost who reads them: processor time of pyarrow for all columns."""
    rows = []
    for count in (400_000, 10_000_000):
        seconds = {files: reading(count, files) for files in (1, 20, 4000)}
        cells = [f"{seconds[files] / seconds[1]:.1f}" for files in (20, 4000)]
        rows.append(" | ".join([f"{count:,}", *cells, f"{1000 * (seconds[4000] - seconds[1]) / 4000:.1f} ms"]))
    return table("rows | 20 files, ratio to one | 4000 files, ratio to one | for each file", rows)


def reading(rows: int, files: int) -> float:
    """The least of three times; six columns of axes or weights and six of numbers."""
    random, each = np.random.default_rng(1), rows // files
    axis = np.linspace(0, 1, 41)
    with tempfile.TemporaryDirectory() as folder:
        for file in range(files):
            columns = {f"axis{i}": random.choice(axis, each) for i in range(6)}
            columns |= {f"number{i}": random.random(each) for i in range(6)}
            pq.write_table(pa.table(columns), f"{folder}/part-{file:05d}.parquet", compression="zstd")
        times = []
        for _ in range(3):
            start = time.process_time()
            pq.read_table(folder)
            times.append(time.process_time() - start)
    return min(times)


def driver(found: dict[str, Any]) -> str:
    rows = []
    for load in found["chunks"]:
        count, seconds = load["chunks"], load["evaluate-driver-cpu-seconds"]
        cells = [f"{count:,}", f"{seconds:.0f} s", f"{1e3 * seconds / count:.2f} ms", f"{1e6 * seconds / load['tiles']:.0f} µs"]
        cells += [f"{load['evaluate-heap-mib']} MiB", f"{load['evaluate-peak-heap-mib']} MiB"]
        cells += [f"{load['evaluate-result-bytes'] / count:.0f} B", f"{load['file-bytes'] / count:.0f} B"]
        cells += [f"{load['listing-seconds']:.2f} s", f"{load['check-seconds']:.1f} s"]
        rows.append(" | ".join(cells))
    head = "chunks | driver's processor time | a chunk | a tile | heap that stays | heap with garbage | result of a task"
    return table(head + " | file of a chunk | listing them | checking all", rows)


def merges(found: dict[str, Any]) -> str:
    rows = []
    for load in found["merges"]:
        how = "in steps" if load["in-steps"] else "at once"
        refused = "refused" in load
        cells = [str(load["merged"]), f"{load['merged'] * load['bins'] * model.BYTES_PER_BIN / 2**20:.0f} MiB", how]
        cells += ["refused by Spark", "", "", ""] if refused else [
            f"{load['check-seconds']:.1f} s",
            f"{load['check-driver-cpu-seconds']:.1f} s",
            f"{load['check-heap-mib']} MiB",
            f"{load['check-peak-heap-mib']} MiB",
        ]
        rows.append(" | ".join(cells))
    return table("results | together | merged | time | driver's processor time | heap that stays | heap with garbage", rows)


def constants(cost: model.Costs, found: dict[str, Any]) -> str:
    durations = fine(found)
    rows = [
        f"start | {cost.start:.1f} s | scans below, least",
        f"executor, until its code is compiled | {cost.warm:.1f} s | smallest scan below, slope with executors",
        f"driver for a chunk | {1e3 * cost.driver_chunk:.2f} ms | table of the driver, slope between the last two rows",
        f"task beside its work | {1e3 * cost.task:.0f} ms | log of events, median",
        f"job before its first and after its last task | {1e3 * cost.job:.0f} ms | log of events, median",
        f"checking a chunk without rows | {1e3 * cost.check_chunk:.2f} ms | table of the driver, last row",
        f"driver for a bin of a result | {1e9 * cost.merge_bin:.0f} ns | table of merging, results merged at once; holds the start of Java",
        f"chunk of figure-2-fine | {1e3 * statistics.mean(durations):.0f} ms, longest {max(durations):.2f} s"
        " | processor time in the log of events",
    ]
    return table("what | takes | from", rows)


def fine(found: dict[str, Any]) -> list[float]:
    """What each chunk of the largest scan takes, the first ones as if their executor had not just been started."""
    scan = found["scans"][-1]
    first = FIRST_CHUNKS * scan["executors"]
    steady = scan["evaluate-cpu"][first:]
    return [statistics.median(steady)] * first + steady


def kinds(found: dict[str, Any]) -> dict[str, list[float]]:
    """Scans for which is predicted: what their chunks take."""
    chunks = fine(found)
    return {
        "figure-2-fine": chunks,
        "1000 times the work": [1000 * duration for duration in chunks],
        "the same in equal chunks": [1000 * statistics.mean(chunks)] * len(chunks),
    }


def compared(cost: model.Costs, found: dict[str, Any]) -> str:
    rows = []
    alone = {scan["scan"]: scan["visited-nodes"] for scan in found["scans"] if scan["executors"] == 1}
    for scan in found["scans"]:
        if scan["scan"] not in alone:
            continue
        cpu, executors = sum(scan["evaluate-cpu"]), scan["executors"]
        predicted = model.predict(scan["evaluate-cpu"], executors, BINS, cost).wall - cost.start - cost.warm
        cells = [scan["scan"], f"{scan['nodes']:.1e}", f"{scan['chunks']:.0f}", str(executors), f"{cpu:.1f} s"]
        cells.append(f"{scan['visited-nodes'] / alone[scan['scan']]:.3f}")
        cells.append(f"{scan['scan-seconds'] - scan['start-seconds']:.1f} s" if executors < 4 else "")
        cells.append(f"{predicted:.1f} s" if executors < 4 else "")
        rows.append(" | ".join(cells))
    head = "scan | nodes | chunks | executors | processor time of chunks | nodes evaluated, ratio to one executor"
    return table(head + " | after the start, measured | by the model", rows)


def predicted(cost: model.Costs, found: dict[str, Any]) -> str:
    rows = []
    for name, durations in kinds(found).items():
        for cores in CORES:
            p = model.predict(durations, cores, BINS, cost)
            cells = [name, str(cores), str(p.waves), f"{p.wall:,.0f} s", f"{p.efficiency:.1%}"]
            cells += [f"{abs(p.idle_at_ends) / (cores * p.wall):.0%}"]
            cells += [f"{(cost.start + cost.warm) / p.wall:.0%}", f"{p.driver / p.wall:.0%}"]
            rows.append(" | ".join(cells))
    return table("scan | cores | waves | wall time | efficiency | idle in waves | start and new executors | driver starting tasks", rows)


def plot(cost: model.Costs, found: dict[str, Any]) -> None:
    """Efficiency against cores."""
    plt.rcParams.update({"svg.hashsalt": "g221", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 11})
    figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
    cores = [round(10 ** (i / 6)) for i in range(22)]
    for (name, durations), style in zip(kinds(found).items(), ("-", "--", ":")):
        share = [100 * model.predict(durations, count, BINS, cost).efficiency for count in cores]
        axes.plot(cores, share, style, color="#1f4e79", label=name)
    axes.set(xscale="log", xlabel="cores", ylabel="efficiency / %", ylim=(0, 104))
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="center left", bbox_to_anchor=(0, 0.7), edgecolor="none")
    figure.savefig(FIGURE, metadata={"Date": None})
    plt.close(figure)


def main() -> None:
    found = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    cost = model.costs(found)
    parts = {
        "readers": readers(),
        "driver": driver(found),
        "merges": merges(found),
        "constants": constants(cost, found),
        "compared": compared(cost, found),
        "predicted": predicted(cost, found),
    }
    text = PAGE.read_text(encoding="utf-8")
    for name, part in parts.items():
        marked = rf"(<!-- measured: {name} -->\n).*?(<!-- end -->)"
        text, count = re.subn(marked, lambda match: f"{match[1]}\n{part}\n\n{match[2]}", text, flags=re.DOTALL)
        assert count == 1, f"{PAGE.name} has no place for {name}"
    PAGE.write_text(text, encoding="utf-8")
    plot(cost, found)
    print("written to docs/scaling.md")


if __name__ == "__main__":
    main()

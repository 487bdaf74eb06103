# SPDX-License-Identifier: Apache-2.0
"""Time against the number of nodes of the same region, from a million to a million million."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import matplotlib

matplotlib.use("svg")

import matplotlib.pyplot as plt  # noqa: E402
import yaml  # noqa: E402

from grids import resized  # noqa: E402
from processes import cores, run_scan  # noqa: E402
from session import Session, two_digits  # noqa: E402

TEXT = """\
The region of figure-2-fine on finer and finer grids: all seven axes grow alike; no rows, {cores} cores. Time on the nodes;
the start comes on top. The heap is the sum of the largest use of each of its parts, so an upper bound of what was used at once.

| nodes | seconds, where it matters | nodes per second | visited | around the nodes | seconds, every node | ratio | peak heap / MiB |
|---|---|---|---|---|---|---|---|
{rows}

*Every node* is `--no-skip`. *Visited* is the share of the nodes that were evaluated; the others were proved not to matter.
*Around the nodes* is the share of the seconds that was neither spent by tasks on nodes, as if all cores had been equally busy
with them (`core-seconds` of `run.yaml`), nor by the driver on its search for first minima (`search-seconds`): scheduling, writing
and merging by Spark, and cores that had nothing to do. {summary}

![Time against the number of nodes](figures/{figure})

The broken lines are the time that numpy and numba would take for chi-square alone, without profiles, of so many independent
points, at the speed measured beside it on the same cores. {crossing}
"""

FIGURE = "benchmark-grid-size.svg"


@dataclass(frozen=True)
class Result:
    """One scan."""

    nodes: int
    seconds: float
    visited: int
    around: float
    heap_mib: int


def section(session: Session) -> str:
    """The section of the page, and its figure."""
    decades = range(6, 9) if session.quick else range(6, 13)
    largest_brute_force = 1e7 if session.quick else 1e9
    skipping, brute_force = [], {}
    for size in (10.0**decade for decade in decades):
        skipping.append(measure(size))
        if size <= largest_brute_force:
            brute_force[skipping[-1].nodes] = measure(size, "--no-skip")
    plot(session, skipping, list(brute_force.values()))
    both = max(brute_force)
    first = next(result for result in skipping if result.nodes == both)
    gain = brute_force[both].seconds / first.seconds
    growth = skipping[-1].nodes / first.nodes, skipping[-1].seconds / first.seconds
    summary = (
        f"With {both:.1e} nodes leaving out is {two_digits(gain)} times as fast as evaluating all, and a grid "
        f"{two_digits(growth[0])} times as large takes {two_digits(growth[1])} times as long."
    )
    return TEXT.format(
        cores=len(cores()),
        rows="\n".join(row(result, brute_force.get(result.nodes)) for result in skipping),
        summary=summary,
        figure=FIGURE,
        crossing=crossing(session, skipping),
    )


def crossing(session: Session, results: list[Result]) -> str:
    """From which of the sizes on a scan takes less time than numba."""
    ratios = [result.nodes / session.peer_rate("numba") / result.seconds for result in results]
    slower = [result.nodes for result, ratio in zip(results, ratios) if ratio < 1]
    until = f"Up to {slower[-1]:.1e} nodes numba is faster. " if slower else ""
    share = two_digits(1 / ratios[-1])
    return f"{until}A scan of {results[-1].nodes:.1e} nodes takes g221 {share} times as long as it would take numba."


def measure(nodes: float, *options: str) -> Result:
    """Scans a grid of about so many nodes."""
    with tempfile.TemporaryDirectory() as folder:
        specification = Path(folder) / "scan.yaml"
        specification.write_text(yaml.safe_dump(resized("figure-2-fine", nodes)))
        master = ("--master", f"local[{len(cores())}]")
        _, run = run_scan(specification, Path(folder) / "result", *options, *master, some=cores())
    timing = run["run"]
    seconds = timing["scan-seconds"]
    on_nodes = timing["search-seconds"] + timing["core-seconds"] / len(cores())
    return Result(run["nodes"], seconds, timing["visited-nodes"], 1 - on_nodes / seconds, timing["peak-heap-mib"])


def row(result: Result, every_node: Result | None) -> str:
    """A line of the table."""
    cells = [
        f"{result.nodes:.2e}",
        f"{result.seconds:.1f}",
        f"{result.nodes / result.seconds:.1e}",
        f"{100 * result.visited / result.nodes:.2g} %",
        f"{result.around:.0%}",
        f"{every_node.seconds:.1f}" if every_node else "",
        two_digits(every_node.seconds / result.seconds) if every_node else "",
        str(result.heap_mib),
    ]
    return f"| {' | '.join(cells)} |"


def plot(session: Session, skipping: list[Result], every_node: list[Result]) -> None:
    """Time against nodes, both logarithmic."""
    plt.rcParams.update({"svg.hashsalt": "g221", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 11})
    figure, axes = plt.subplots(figsize=(7, 4.6), layout="constrained")
    lines = (("g221, every node", every_node, "s", "#b35806"), ("g221, where it matters", skipping, "o", "#1f4e79"))
    for label, results, marker, colour in lines:
        axes.plot([r.nodes for r in results], [r.seconds for r in results], marker=marker, color=colour, label=label)
    ends = skipping[0].nodes, skipping[-1].nodes
    for (name, style), colour in zip((("numpy", ":"), ("numba", "--")), ("#888888", "#444444")):
        seconds = [nodes / session.peer_rate(name) for nodes in ends]
        axes.plot(ends, seconds, style, color=colour, label=f"{name}, from points per second")
    for seconds, label in ((60, "minute"), (3600, "hour"), (86400, "day")):
        axes.axhline(seconds, color="#cccccc", linewidth=0.8, zorder=0)
        axes.annotate(label, (1, seconds), xycoords=("axes fraction", "data"), xytext=(4, 0),
                      textcoords="offset points", va="center", color="#666666")  # fmt: skip
    axes.set(xscale="log", yscale="log", xlabel="nodes", ylabel="seconds")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="upper left", framealpha=1, edgecolor="none")
    figure.savefig(session.figures / FIGURE, metadata={"Date": None})
    plt.close(figure)

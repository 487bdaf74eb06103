# SPDX-License-Identifier: Apache-2.0
"""Measurements of two things in alternating pairs, and the ratios within the pairs."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import Callable

# What one measurement gives: seconds by the name of the figure.
Figures = dict[str, float]


@dataclass(frozen=True)
class Comparison:
    """Seconds of one figure in each pair: ours, and theirs.

    The ratio is taken within a pair, as what else the machine does changes little from one run to the next but a lot
    in an hour; its median leaves out the pairs in which something came in between:

    >>> comparison = Comparison(ours=(1.0, 2.2, 9.0), theirs=(2.0, 4.0, 4.5))
    >>> comparison.ratios
    (0.5, 0.55, 2.0)
    >>> comparison.median
    0.55
    """

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """Ours to theirs in each pair; below 1 where ours took less time."""
        return tuple(our / their for our, their in zip(self.ours, self.theirs, strict=True))

    @property
    def median(self) -> float:
        """The median of the ratios, not the ratio of the medians."""
        return statistics.median(self.ratios)


def measure(ours: Callable[[], Figures], theirs: Callable[[], Figures], pairs: int) -> dict[str, Comparison]:
    """Measures both so many times; the one that begins a pair ends the next, so that a drift favours neither.

    >>> order = []
    >>> found = measure(lambda: order.append("A") or {"x": 3.0}, lambda: order.append("B") or {"x": 2.0, "y": 1.0}, 3)
    >>> "".join(order)
    'ABBAAB'

    What only one of them tells is left out:

    >>> found
    {'x': Comparison(ours=(3.0, 3.0, 3.0), theirs=(2.0, 2.0, 2.0))}
    """
    measured: list[tuple[Figures, Figures]] = []
    for pair in range(pairs):
        if pair % 2 == 0:
            first = ours()
            measured.append((first, theirs()))
        else:
            first = theirs()
            measured.append((ours(), first))
    names = [name for name in measured[0][0] if all(name in figures for pair in measured for figures in pair)]
    return {
        name: Comparison(tuple(our[name] for our, _ in measured), tuple(their[name] for _, their in measured))
        for name in names
    }


def table(comparisons: dict[str, Comparison]) -> str:
    """Lines of a table in Markdown, a figure each.

    >>> print(table({"scan": Comparison(ours=(1.0, 2.2, 9.0), theirs=(2.0, 4.0, 4.5))}))
    | figure | this / s | other / s | median of ratios | from | to |
    |---|---|---|---|---|---|
    | scan | 2.2 | 4 | 0.550 | 0.500 | 2.000 |
    """
    lines = ["| figure | this / s | other / s | median of ratios | from | to |", "|---|---|---|---|---|---|"]
    for name, comparison in comparisons.items():
        seconds = [f"{statistics.median(each):.3g}" for each in (comparison.ours, comparison.theirs)]
        ratios = [f"{ratio:.3f}" for ratio in (comparison.median, min(comparison.ratios), max(comparison.ratios))]
        lines.append(f"| {' | '.join([name, *seconds, *ratios])} |")
    return "\n".join(lines)

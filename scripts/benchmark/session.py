# SPDX-License-Identifier: Apache-2.0
"""What the sections of one run of the benchmarks share."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import peers


@dataclass
class Session:
    """How to measure, and what has been measured so far."""

    quick: bool
    figures: Path
    # Points per second of Python programs with all cores, by name; see peer_rate.
    peer_rates: dict[str, float] = field(default_factory=dict)

    def peer_rate(self, name: str) -> float:
        """Points per second of numpy or numba with phases on all cores, measured when first asked for."""
        if name not in self.peer_rates:
            seconds = 1.0 if self.quick else 10.0
            self.peer_rates[name] = peers.points_per_second(name, True, cores(), seconds)
        return self.peer_rates[name]


def cores() -> list[int]:
    """The cores that the benchmarks may use: two, or one where there are no more."""
    return sorted(os.sched_getaffinity(0))[:2]


def pinned(some: list[int]) -> list[str]:
    """What to write before a command so that it runs on these cores only."""
    return ["taskset", "--cpu-list", ",".join(map(str, some))]


def two_digits(value: float) -> str:
    """A ratio for the text: 0.053, 0.53, 5.3, 53, 530."""
    return f"{value:.2g}" if abs(value) < 100 else f"{float(f'{value:.2g}'):.0f}"

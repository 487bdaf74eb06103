# SPDX-License-Identifier: Apache-2.0
"""What the sections of one run of the benchmarks share."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import peers
from processes import cores


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


def two_digits(value: float) -> str:
    """A ratio for the text: 0.053, 0.53, 5.3, 53, 530."""
    return f"{value:.2g}" if abs(value) < 100 else f"{float(f'{value:.2g}'):.0f}"

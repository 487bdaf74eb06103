# SPDX-License-Identifier: Apache-2.0
"""Random points on which the peers are checked and measured."""

from __future__ import annotations

import numpy as np

from reference.peers.peer_numpy import PARAMETERS

# Most points are inside the ranges of the model: eigenvalues of both matrices in [-1/r^2, 1].
RANGES = {
    "mass-wprime-gev": (700.0, 5000.0),
    "g2-over-g1": (0.5, 3.0),
    "zeta": (0.0, 1.0),
    "delta-q-22": (-0.05, 0.5),
    "delta-q-33": (0.1, 0.9),
    "delta-q-23": (-0.05, 0.05),
    "delta-q-23-phase": (-3.0, 3.0),
    "delta-l-22": (-0.05, 0.5),
    "delta-l-33": (0.1, 0.9),
    "delta-l-23": (-0.05, 0.05),
    "delta-l-23-phase": (-3.0, 3.0),
}


def random_points(count: int, random: np.random.Generator, mixing: bool = True, phases: bool = True) -> np.ndarray:
    """Columns of `count` points, one row for each of `PARAMETERS`; without mixing zeta is 0."""
    points = np.array([random.uniform(*RANGES[name], size=count) for name in PARAMETERS])
    for row, name in enumerate(PARAMETERS):
        if (name == "zeta" and not mixing) or (name.endswith("-phase") and not phases):
            points[row] = 0.0
    return points

# SPDX-License-Identifier: Apache-2.0
"""Scan files for the same region at any number of nodes."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import numpy as np
import yaml

ROOT = Path(__file__).resolve().parents[2]


def resized(name: str, nodes: float, root: Path = ROOT) -> dict[str, Any]:
    """A scan of conf/scans with about so many nodes: every axis grows, or shrinks, in the same proportion."""
    scan = read(name, root)
    lengths = [length(axis) for axis in scan["axes"]]
    wanted = _lengths(lengths, nodes)
    scan["axes"] = [with_length(axis, count) for axis, count in zip(scan["axes"], wanted)]
    return scan


def read(name: str, root: Path = ROOT) -> dict[str, Any]:
    """A scan of conf/scans as it is."""
    return yaml.safe_load((root / "conf" / "scans" / f"{name}.yaml").read_text())


def length(axis: dict[str, Any]) -> int:
    """Number of nodes on an axis."""
    return len(axis["values"]) if "values" in axis else axis["nodes"]


def _lengths(lengths: list[int], nodes: float) -> list[int]:
    """Whole numbers from 2 on, in proportion to `lengths` and with a product near `nodes`."""
    low, high = 0.0, nodes
    for _ in range(200):
        middle = 0.5 * (low + high)
        scaled = [max(2, round(count * middle)) for count in lengths]
        low, high = (middle, high) if math.prod(scaled) < nodes else (low, middle)
    # Rounded lengths jump; the side that is nearer is taken.
    sides = [[max(2, round(count * scale)) for count in lengths] for scale in (low, high)]
    return min(sides, key=lambda side: abs(math.log(math.prod(side) / nodes)))


def with_length(axis: dict[str, Any], count: int) -> dict[str, Any]:
    """The axis with `count` nodes; listed values are interpolated, so that they stay dense where they were."""
    if "nodes" in axis:
        return axis | {"nodes": count}
    values = axis["values"]
    places = np.linspace(0, len(values) - 1, count)
    return axis | {"values": [float(value) for value in np.interp(places, range(len(values)), values)]}

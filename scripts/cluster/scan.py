# SPDX-License-Identifier: Apache-2.0
"""The scan that is disturbed, and what its result is compared by."""

from __future__ import annotations

import hashlib
import math
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

CHUNKS = 32


def scan_text(scan_id: str, masses: int, quarks: int, leptons: int) -> str:
    """A scan file in which each node is a row, with so many nodes along its axes."""
    return f"""\
format-version: 1
scan-id: {scan_id}
dataset: "2016"
fixed: {{ g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }}
axes:
  - {{ parameter: mass-wprime-gev, min: 700, max: 3000, nodes: {masses}, spacing: log }}
  - {{ parameter: delta-q-23, min: -0.02, max: 0.02, nodes: {quarks} }}
  - {{ parameter: delta-l-33, min: -0.1, max: 1.0, nodes: {leptons} }}
keep: all
profiles:
  - {{ x: kappa, x-range: [0, 0.02], bins: 7 }}
  - {{ x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 15] }}
"""


# It takes seconds, which is enough to disturb it; rows are kept as they are and joined to one file.
AXES = {"masses": 53, "quarks": 41, "leptons": 31}
NODES = math.prod(AXES.values())
SCAN = scan_text("disturbed", **AXES)


# The same ranges without a grid, with tasks enough to disturb it.
CONTINUOUS = """\
format-version: 1
scan-id: continuous
dataset: "2016"
mode: continuous
fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
axes:
  - { parameter: mass-wprime-gev, min: 700, max: 3000 }
  - { parameter: delta-q-23, min: -0.02, max: 0.02 }
  - { parameter: delta-l-33, min: -0.1, max: 1.0 }
budget: { boxes: 60000 }
profiles:
  - { x: delta-l-33, bins: 9 }
  - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [16, 12] }
"""


def content(result: Path) -> dict[str, str]:
    """Digest of each file of a result, but for those that tell of the run itself."""
    names = {str(file.relative_to(result)): file for file in sorted(result.rglob("*")) if file.is_file()}
    return {
        name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in names.items() if is_of_the_result(name)
    }


def is_of_the_result(name: str) -> bool:
    """Whether a file does not tell of the run itself."""
    return Path(name).name not in ("run.yaml", "report.html")


def assert_same(result: Path, expected: dict[str, str]) -> None:
    """Fails unless a result has the bytes that are expected."""
    assert_same_files(content(result), expected)


def assert_same_files(found: dict[str, str], expected: dict[str, str]) -> None:
    """Fails unless files have the names and digests that are expected."""
    assert found.keys() == expected.keys(), f"{sorted(found)} instead of {sorted(expected)}"
    differing = [name for name in found if found[name] != expected[name]]
    assert not differing, f"these files differ from those of an undisturbed scan: {differing}"


def run_value(result: Path, key: str) -> int:
    """A number of run.yaml."""
    for line in (result / "run.yaml").read_text(encoding="utf-8").splitlines():
        name, _, value = line.strip().partition(": ")
        if name == key:
            return int(value)
    raise AssertionError(f"{result}/run.yaml has no {key}")


@contextmanager
def standing_still(processes: list[int]) -> Iterator[None]:
    """Stops processes, and lets them go on afterwards."""
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        for process in processes:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)

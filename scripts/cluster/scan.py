# SPDX-License-Identifier: Apache-2.0
"""The scan that is disturbed, and what its result is compared by."""

from __future__ import annotations

import hashlib
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


# 5·10⁵ nodes in 32 chunks.
SCAN = scan_text("disturbed", masses=99, quarks=71, leptons=71)


def content(result: Path) -> dict[str, str]:
    """Digest of each file of a result, but for those that tell of the run itself."""
    return {
        str(file.relative_to(result)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(result.rglob("*"))
        if file.is_file() and file.name not in ("run.yaml", "report.html")
    }


def assert_same(result: Path, expected: dict[str, str]) -> None:
    """Fails unless a result has the bytes that are expected."""
    found = content(result)
    assert found.keys() == expected.keys(), f"{found.keys()} instead of {expected.keys()}"
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

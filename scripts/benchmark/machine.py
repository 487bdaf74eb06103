# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks ran on, and how busy it was."""

from __future__ import annotations

import os
import re
import subprocess
import time
from pathlib import Path


def processor() -> str:
    """The processor's own name, or its architecture where the system does not tell."""
    information = Path("/proc/cpuinfo")
    names = re.findall(r"^model name\s*: (.*)$", information.read_text(), re.M) if information.exists() else []
    return names[0] if names else os.uname().machine


def memory_gib() -> float:
    """Memory of the machine."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30


def java_version() -> str:
    """The first line of `java -version`."""
    return subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[0]


def busy_cores(seconds: float = 2.0) -> float | None:
    """Cores that others keep busy while this process waits; None where the system does not tell."""
    before = _ticks()
    time.sleep(seconds)
    after = _ticks()
    if before is None or after is None:
        return None
    busy, every = (last - first for first, last in zip(before, after))
    return os.cpu_count() * busy / every


def _ticks() -> tuple[int, int] | None:
    """Time that all cores have been busy, and time in all."""
    statistics = Path("/proc/stat")
    if not statistics.exists():
        return None
    # user, nice, system, idle, waiting for disks, interrupts (two numbers), taken by other virtual machines
    ticks = [int(word) for word in statistics.read_text().splitlines()[0].split()[1:9]]
    return sum(ticks) - ticks[3] - ticks[4], sum(ticks)


def description() -> str:
    """One line for the page."""
    return f"{processor()}, {os.cpu_count()} cores, {memory_gib():.0f} GiB; {java_version()}"

# SPDX-License-Identifier: Apache-2.0
"""What the benchmarks ran on, and how busy it was."""

from __future__ import annotations

import os
import re
import subprocess
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


def load() -> float:
    """Mean number of processes that wanted to run in the last minute."""
    return os.getloadavg()[0]


def description() -> str:
    """One line for the page."""
    return f"{processor()}, {os.cpu_count()} cores, {memory_gib():.0f} GiB; {java_version()}"

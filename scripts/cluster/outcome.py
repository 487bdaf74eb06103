# SPDX-License-Identifier: Apache-2.0
"""How tests end, and what they cost."""

from __future__ import annotations

import os
import resource
import time
from dataclasses import dataclass

from spark_cluster import descendants, processes


@dataclass(frozen=True)
class Outcome:
    """How something ended: how long it took, and how long processors were busy with it."""

    name: str
    seconds: float
    busy: float
    failure: str = ""

    def __str__(self) -> str:
        verdict = f"FAILED\n{self.failure}" if self.failure else "ok"
        return f"{cost(self.seconds, self.busy)}  {self.name}: {verdict}"


def cost(seconds: float, busy: float) -> str:
    return f"{seconds:5.0f} s {busy:5.0f} s"


class Watch:
    """Measures from when it is made."""

    def __init__(self) -> None:
        self.started = time.monotonic()
        self.busy = busy()

    def outcome(self, name: str, failure: str = "") -> Outcome:
        # Processes without a parent are lost, and what they did before with them.
        return Outcome(name, time.monotonic() - self.started, max(0.0, busy() - self.busy), failure)


def busy() -> float:
    """Seconds of processors that this process and all that it has started have taken, whether they have ended or not."""
    ended = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    fields = processes()
    running = [fields[process] for process in descendants(os.getpid(), fields)]
    # The time of a process and of its children that have ended, in user mode and in the kernel.
    ticks = sum(int(ticks) for status in running for ticks in status[11:15])
    return sum(usage.ru_utime + usage.ru_stime for usage in ended) + ticks / os.sysconf("SC_CLK_TCK")

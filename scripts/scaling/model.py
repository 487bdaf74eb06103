# SPDX-License-Identifier: Apache-2.0
"""What a scan takes on so many cores, from what its chunks take and what the machinery takes beside."""

from __future__ import annotations

import heapq
import math
import statistics
from dataclasses import dataclass
from typing import Any

# As in Waves and ChunkJobs.
CHUNKS_PER_CORE = 4
GROWTH = 4
CHECKS_PER_CORE = 2
MOST_MERGED_AT_ONCE = 400
BYTES_PER_BIN = 24
MOST_BYTES_MERGED_AT_ONCE = 256 << 20


@dataclass(frozen=True)
class Costs:
    """All in seconds."""

    # Until the first task is done.
    start: float
    # Of an executor that is new, until its code is compiled.
    warm: float
    # Of the driver for a chunk; the chunks of a scan wait for it one after the other.
    driver_chunk: float
    # For which a task occupies a core beside its work.
    task: float
    # Of a job before its first and after its last task.
    job: float
    # To read and check a chunk, on an executor.
    check_chunk: float
    # Of the driver to take over a bin of a result.
    merge_bin: float


@dataclass(frozen=True)
class Prediction:
    """Seconds; busy is the sum over cores."""

    cores: int
    waves: int
    wall: float
    busy: float
    idle_at_ends: float
    driver: float

    @property
    def efficiency(self) -> float:
        return self.busy / (self.cores * self.wall)


def costs(found: dict[str, Any]) -> Costs:
    """From the measurements."""
    few, many = found["chunks"][-2], found["chunks"][-1]
    difference = many["evaluate-driver-cpu-seconds"] - few["evaluate-driver-cpu-seconds"]
    at_once = [m for m in found["merges"] if not m["in-steps"] and "refused" not in m]
    return Costs(
        start=min(scan["start-seconds"] for scan in found["scans"]),
        warm=warm_up(found["scans"]),
        driver_chunk=difference / (many["chunks"] - few["chunks"]),
        task=statistics.median(scan["task-overhead"] for scan in found["scans"] if scan["executors"] < 4),
        job=statistics.median(scan["job-overhead"] for scan in found["scans"] if scan["executors"] < 4),
        check_chunk=many["check-task-cpu-seconds"] / many["chunks"],
        merge_bin=statistics.median(
            m["check-driver-cpu-seconds"] / (m["merged"] * m["bins"]) for m in at_once
        ),
    )


def warm_up(scans: list[dict[str, Any]]) -> float:
    """By how much the processor time of the smallest scan grows with each executor of one core."""
    smallest = [scan for scan in scans if scan["scan"] == scans[0]["scan"]]
    if len(smallest) < 2:
        return 0.0
    executors = [scan["executors"] for scan in smallest]
    return max(0.0, statistics.linear_regression(executors, [sum(s["evaluate-cpu"]) for s in smallest]).slope)


def waves(durations: list[float], cores: int) -> list[list[float]]:
    """Waves.of, for what the chunks take."""
    groups, left, size = [], durations, CHUNKS_PER_CORE * cores
    while len(left) > 2 * size:
        first = [i == 0 or i * size // len(left) != (i - 1) * size // len(left) for i in range(len(left))]
        groups.append([duration for duration, chosen in zip(left, first) if chosen])
        left = [duration for duration, chosen in zip(left, first) if not chosen]
        size *= GROWTH
    return [*groups, left]


def makespan(durations: list[float], cores: int, between: float, before: float = 0.0) -> float:
    """
    Time until all are done; a task is started every ``between`` seconds at most, on the core that is free first,
    and a core that gets one needs a time ``before`` its first.
    """
    free = [before] * cores
    for number, duration in enumerate(durations):
        heapq.heapreplace(free, max(free[0], number * between) + duration)
    return max(free)


def merge(tasks: int, bins: int, cost: Costs) -> float:
    """Time of the driver for the results of so many tasks."""
    in_steps = tasks > MOST_MERGED_AT_ONCE or tasks * bins * BYTES_PER_BIN > MOST_BYTES_MERGED_AT_ONCE
    return (2 * math.ceil(math.sqrt(tasks)) if in_steps else tasks) * bins * cost.merge_bin


def check(chunks: int, cores: int, bins: int, cost: Costs) -> float:
    tasks = min(chunks, CHECKS_PER_CORE * cores)
    each = cost.task + cost.check_chunk * chunks / tasks
    return cost.job + makespan([each] * tasks, cores, cost.driver_chunk) + merge(tasks, bins, cost)


def predict(durations: list[float], cores: int, bins: int, cost: Costs) -> Prediction:
    """A scan whose chunks take so long each."""
    groups = waves(durations, cores)
    busy, idle, wall = sum(durations), 0.0, cost.start
    for number, group in enumerate(groups):
        before = cost.warm if number == 0 else 0.0
        span = makespan([duration + cost.task for duration in group], cores, cost.driver_chunk, before)
        idle += cores * (span - before) - sum(group) - len(group) * cost.task
        wall += cost.job + span
        if number < len(groups) - 1:
            wall += check(len(group), cores, bins, cost)
    wall += check(len(durations), cores, bins, cost)
    return Prediction(cores, len(groups), wall, busy, idle, cost.driver_chunk * len(durations))

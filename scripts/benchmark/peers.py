# SPDX-License-Identifier: Apache-2.0
"""Points per second of the Python peers in scripts/reference/peers, one process on each core that is measured."""

from __future__ import annotations

import multiprocessing
import os
import time
from typing import Any, Callable

import numpy as np

from reference.formulas import chi_square as model
from reference.formulas.dataset import load
from reference.peers.peer_numba import NumbaPeer
from reference.peers.peer_numpy import NumpyPeer
from reference.peers.random_points import random_points

# As in ChiSquareBenchmark, so that caches hold the same.
POINTS = 4096


def make(program: str, phases: bool) -> Callable[[np.ndarray], np.ndarray]:
    """chi-square of columns of points, compiled and warm."""
    likelihood = model.Likelihood(load("2016"))
    peer = NumpyPeer(likelihood) if program == "numpy" else NumbaPeer(likelihood, phases)
    return peer.chi_square


def measure(program: str, phases: bool, core: int, seconds: float, start: Any, result: Any) -> None:
    """Runs in a process of its own: points per second from a common start on."""
    os.sched_setaffinity(0, {core})
    chi_square = make(program, phases)
    points = random_points(POINTS, np.random.default_rng(1), phases=phases)
    for _ in range(10):
        chi_square(points)
    start.wait()
    begin, done = time.perf_counter(), 0
    while time.perf_counter() - begin < seconds:
        chi_square(points)
        done += POINTS
    result.put(done / (time.perf_counter() - begin))


def points_per_second(program: str, phases: bool, cores: list[int], seconds: float) -> float:
    """The sum over processes on these cores, all at the same time."""
    context = multiprocessing.get_context("spawn")
    start, result = context.Barrier(len(cores)), context.SimpleQueue()
    processes = [
        context.Process(target=measure, args=(program, phases, core, seconds, start, result)) for core in cores
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        if process.exitcode != 0:
            raise RuntimeError(f"{program} failed with status {process.exitcode}")
    return sum(result.get() for _ in processes)

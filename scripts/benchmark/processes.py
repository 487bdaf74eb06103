# SPDX-License-Identifier: Apache-2.0
"""Programs of a checkout of g221, run as a user runs them, and benchmarks of its engine."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]

VECTORS = "--add-modules=jdk.incubator.vector"


def cores() -> list[int]:
    """The cores that the benchmarks may use: two, or one where there are no more."""
    return sorted(os.sched_getaffinity(0))[:2]


def pinned(some: list[int]) -> list[str]:
    """What to write before a command so that it runs on these cores only."""
    return ["taskset", "--cpu-list", ",".join(map(str, some))]


def run_scan(
    specification: Path, folder: Path, *options: str, some: list[int] | None = None, root: Path = ROOT
) -> tuple[float, dict[str, Any]]:
    """Wall time of a whole command, and what run.yaml tells; on `some` cores only, if they are given."""
    where = [*pinned(some)] if some else []
    command = [*where, root / "scripts" / "g221", "scan", specification, "--out", folder, "--overwrite", *options]
    seconds = seconds_of(command)
    return seconds, yaml.safe_load((folder / "run.yaml").read_text())


def run_evaluate(root: Path = ROOT) -> float:
    """Wall time of `evaluate`, which needs no Spark."""
    point = root / "conf" / "points" / "joint-explanation.yaml"
    return seconds_of([root / "scripts" / "g221", "evaluate", "--point", point])


def seconds_of(command: list[str | Path]) -> float:
    """Wall time of a command; shows what it said if it fails."""
    begin = time.perf_counter()
    finished = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    seconds = time.perf_counter() - begin
    if finished.returncode != 0:
        shown = " ".join(map(str, command))
        raise SystemExit(f"{finished.stderr}scripts/bench: status {finished.returncode} of {shown}")
    return seconds


def compile_benchmarks(root: Path) -> None:
    """Compiles the benchmarks in `engine` of a checkout, and writes down their class path."""
    path = "-Dmdep.outputFile=target/benchmark-class-path.txt"
    goals = ["test-compile", "dependency:build-classpath", path, "-Dspotless.check.skip=true"]
    subprocess.run(["mvn", "-q", "-B", "-pl", "engine", *goals], cwd=root, check=True)


def class_path(root: Path) -> str:
    """Classes and libraries of the benchmarks in `engine`."""
    engine = root / "engine"
    libraries = (engine / "target" / "benchmark-class-path.txt").read_text().strip()
    return f"{engine}/target/classes:{engine}/target/test-classes:{libraries}"


def java(some: list[int], *arguments: str, vectors: bool = True, root: Path = ROOT) -> str:
    """What a class prints, run on these cores with the options of scripts/g221."""
    options = (root / "scripts" / "java-options").read_text().split()
    module = [VECTORS] if vectors else []
    command = [*pinned(some), "java", *options, *module, "-cp", class_path(root), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


def run_jmh(
    pattern: str, some: list[int], *options: str, vectors: bool = True, root: Path = ROOT
) -> dict[str, float]:
    """Score of each benchmark whose name matches `pattern`, by its method; one thread on each core."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "jmh.json"
        output = ["-t", str(len(some)), *options, "-rf", "json", "-rff", str(result)]
        java(some, "org.openjdk.jmh.Main", pattern, *output, vectors=vectors, root=root)
        return {
            entry["benchmark"].rsplit(".", 1)[1]: entry["primaryMetric"]["score"]
            for entry in json.loads(result.read_text())
        }

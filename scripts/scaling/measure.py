# SPDX-License-Identifier: Apache-2.0
"""Measures scans on clusters of this machine and the load of the driver; see scripts/measure-scaling."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import events  # noqa: E402
from spark_cluster import Cluster  # noqa: E402

EXECUTORS = (1, 2, 4)

# Nodes of the axes of mass and delta-l-33 in figure-2-fine; others stay. The last is the scan itself.
GRIDS = {"small": (3, 3), "medium": (6, 12), "figure-2-fine": (30, 120)}


def scan_text(mass: int, lepton: int) -> str:
    """figure-2-fine with other numbers of nodes on two axes."""
    text = (ROOT / "conf/scans/figure-2-fine.yaml").read_text(encoding="utf-8")
    text, first = re.subn(r"nodes: 30, spacing", f"nodes: {mass}, spacing", text)
    text, second = re.subn(r"nodes: 120", f"nodes: {lepton}", text)
    assert first == second == 1, "figure-2-fine has changed"
    return text


def run_on(cluster: Cluster, folder: Path, text: str) -> dict[str, Any]:
    """Runs a scan; what its run.yaml and the events say."""
    log = folder / "events"
    log.mkdir(parents=True)
    (folder / "scan.yaml").write_text(text, encoding="utf-8")
    settings = {
        "spark.executor.memory": "640m",
        "spark.driver.memory": "1g",
        # A task that is started twice would count twice.
        "spark.speculation": "false",
        "spark.eventLog.enabled": "true",
        "spark.eventLog.compress": "false",
        "spark.eventLog.dir": log.as_uri(),
    }
    command = [*cluster.submit(settings), "scan", folder / "scan.yaml", "--out", folder / "result"]
    subprocess.run(command, check=True, env=cluster.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    said = (folder / "result/run.yaml").read_text(encoding="utf-8")
    # Axes have a number of nodes as well, further down.
    lines = re.findall(r"^ *([a-z-]+): (\d+(?:\.\d+)?)$", said, re.M)
    numbers = {name: float(value) for name, value in reversed(lines)}
    kept = ("nodes", "seconds", "start-seconds", "scan-seconds", "core-seconds", "visited-nodes", "chunks")
    return {name: numbers[name] for name in kept} | events.summary(events.read(log))


def clusters(folder: Path, quick: bool) -> list[dict[str, Any]]:
    """Scans of all sizes with all numbers of executors, the largest with the most only."""
    found = []
    for executors in EXECUTORS:
        place = folder / f"cluster-{executors}"
        place.mkdir()
        with Cluster(place, executors) as cluster:
            for name, axes in GRIDS.items():
                if name == "small" or not quick and (name == "medium" or executors == EXECUTORS[-1]):
                    print(f"{name}, {executors} executors", file=sys.stderr, flush=True)
                    measured = run_on(cluster, place / name, scan_text(*axes))
                    found.append({"scan": name, "executors": executors} | measured)
    return found


def driver_load(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    """Lines that DriverLoad prints."""
    job = ROOT / "scan-job"
    libraries = (job / "target/test-class-path.txt").read_text(encoding="utf-8").strip()
    options = (ROOT / "scripts/java-options").read_text(encoding="utf-8").split()
    command = ["java", *options, f"-Dg221.conf={ROOT / 'conf'}", "-Dspark.master=local[2]"]
    command += ["-cp", f"{job}/target/classes:{job}/target/test-classes:{libraries}", "org.g221.job.spark.DriverLoad"]
    command += [arguments[0], str(folder / arguments[0]), *arguments[1:]]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def main() -> None:
    target, quick = Path(sys.argv[1]), "--quick" in sys.argv
    with tempfile.TemporaryDirectory(prefix="g221-scaling-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        print("driver", file=sys.stderr, flush=True)
        merges = driver_load(folder, "merge", "10", "100000", *(["4", "16"] if quick else ["16", "60", "100", "400"]))
        # The first time is for the just-in-time compiler.
        sizes = ("400", "400", "1000") if quick else ("4000", "4000", "20000", "100000")
        chunks = driver_load(folder, "chunks", *(("300", "10000") if quick else ("1024", "1000000")), *sizes)[1:]
        found = {"chunks": chunks, "merges": merges, "scans": clusters(folder, quick)}
    target.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()

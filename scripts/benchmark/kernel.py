# SPDX-License-Identifier: Apache-2.0
"""Points per second and core of the full chi-square, measured with JMH in a process of its own."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

TEXT = """\
Data set 2016, {observations} numbers in chi-square, one thread. *Independent points* differ in every parameter, phases
included, so nothing is shared between them: brute force. *Grid nodes* are those of a full grid over mass, mixing and two
entries, each result computed at the loop it depends on; nothing is skipped.

| what | points per second and core | ratio to independent points |
|---|---|---|
| independent points | {independent:.2e} ± {independent_error:.0e} | 1 |
| grid nodes | {grid:.2e} ± {grid_error:.0e} | {ratio:.1f} |

Repeat with `scripts/bench --only kernel`; the code is `ChiSquareBenchmark` in `engine`.
"""


def run_jmh(pattern: str) -> dict[str, tuple[float, float]]:
    """Score and error of each benchmark whose name holds `pattern`, by its method."""
    engine = ROOT / "engine"
    libraries = (engine / "target" / "benchmark-class-path.txt").read_text().strip()
    class_path = f"{engine}/target/classes:{engine}/target/test-classes:{libraries}"
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "jmh.json"
        command = ["java", "-cp", class_path, "org.openjdk.jmh.Main", pattern, "-rf", "json", "-rff", str(result)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return {
            entry["benchmark"].rsplit(".", 1)[1]: (
                entry["primaryMetric"]["score"],
                entry["primaryMetric"]["scoreError"],
            )
            for entry in json.loads(result.read_text())
        }


def section() -> str:
    """The section of the page."""
    scores = run_jmh("ChiSquareBenchmark")
    independent, grid = scores["independentPoints"], scores["gridNodes"]
    datasets = subprocess.run(
        [ROOT / "scripts" / "g221", "evaluate", "--set", "mass-wprime-gev=2000", "--set", "g2-over-g1=1",
         "--set", "zeta=0", "--dataset", "2016", "--format", "json"],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return TEXT.format(
        observations=json.loads(datasets.stdout)["observation-count"],
        independent=independent[0],
        independent_error=independent[1],
        grid=grid[0],
        grid_error=grid[1],
        ratio=grid[0] / independent[0],
    )

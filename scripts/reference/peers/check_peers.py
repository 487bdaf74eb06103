# SPDX-License-Identifier: Apache-2.0
"""Compares chi-square of the peers that scripts/bench measures with `chi_square.py` and with g221, to 1e-9.

Points are random (the seed is printed), with and without gauge mixing and phases. `chi_square.py` is called for each;
g221 scans grids of random values and keeps all rows. Exit status 1 if a number is further off.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator, NamedTuple

import numpy as np
import pyarrow.parquet as pq
import yaml

from reference.formulas import chi_square as model
from reference.formulas.dataset import load
from reference.peers.peer_numba import NumbaPeer
from reference.peers.peer_numpy import PARAMETERS, NumpyPeer
from reference.peers.random_points import random_points

ROOT = Path(__file__).resolve().parents[3]
SEED = 20160412
TOLERANCE = 1e-9
POINTS = 100
# So many of them with a mass below that of the top quark, where alpha_s runs with five flavours.
BELOW_TOP = 10
KINDS = [(mixing, phases) for mixing in (False, True) for phases in (False, True)]


class Comparison(NamedTuple):
    """How far two columns of chi-square are apart."""

    name: str
    count: int
    deviation: float

    @property
    def agrees(self) -> bool:
        """Whether there is something to compare, and all of it agrees."""
        return self.count > 0 and self.deviation <= TOLERANCE


def compare(name: str, ours: np.ndarray, theirs: np.ndarray) -> Comparison:
    """The largest relative deviation."""
    deviation = np.abs(ours / theirs - 1)
    # A number that is not finite agrees with nothing.
    return Comparison(name, len(ours), float(np.max(np.where(np.isnan(deviation), np.inf, deviation), initial=0.0)))


def peers(likelihood: model.Likelihood) -> Iterator[tuple[str, NumpyPeer | NumbaPeer, bool]]:
    """Name, peer, and whether it takes phases."""
    yield "numpy", NumpyPeer(likelihood), True
    yield "numba", NumbaPeer(likelihood, phases=True), True
    yield "numba without phases", NumbaPeer(likelihood, phases=False), False


def with_chi_square(likelihood: model.Likelihood, random: np.random.Generator) -> Iterator[Comparison]:
    """Peers against `chi_square.py`."""
    for mixing, phases in KINDS:
        points = random_points(POINTS, random, mixing, phases)
        points[0, :BELOW_TOP] = random.uniform(100, 160, size=BELOW_TOP)
        expected = [
            model.chi_square(model.entries_point(dict(zip(PARAMETERS, point))), likelihood) for point in points.T
        ]
        for name, peer, takes_phases in peers(likelihood):
            if takes_phases or not phases:
                title = f"{name} and chi_square.py, {describe(mixing, phases)}"
                yield compare(title, peer.chi_square(points), np.array(expected))


def with_g221(likelihood: model.Likelihood, random: np.random.Generator) -> Iterator[Comparison]:
    """Peers against all nodes of scans that are inside the ranges of the model."""
    for mixing, phases in KINDS:
        points, expected = scanned(random_points(2, random, mixing, phases))
        for name, peer, takes_phases in peers(likelihood):
            if takes_phases or not phases:
                yield compare(f"{name} and g221, {describe(mixing, phases)}", peer.chi_square(points), expected)


def describe(mixing: bool, phases: bool) -> str:
    """Words for a kind of points."""
    return f"{'with' if mixing else 'without'} gauge mixing, {'with' if phases else 'without'} phases"


def scanned(corners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Points and chi-square of the grid that has the values of two points on each axis."""
    values = {name: sorted(set(column.tolist())) for name, column in zip(PARAMETERS, corners)}
    axes = {name: known for name, known in values.items() if len(known) > 1}
    scan = {
        "format-version": 1,
        "scan-id": "peers",
        "dataset": "2016",
        "texture": "entries",
        "fixed": {name: known[0] for name, known in values.items() if name not in axes},
        "axes": [{"parameter": name, "values": known} for name, known in axes.items()],
        "keep": "all",
        "profiles": [{"x": "delta-q-22"}],
    }
    with tempfile.TemporaryDirectory() as folder:
        file, result = Path(folder) / "scan.yaml", Path(folder) / "result"
        file.write_text(yaml.safe_dump(scan))
        command = [ROOT / "scripts" / "g221", "scan", file, "--out", result]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        table = pq.read_table(result / "points")
    rows = table.num_rows
    columns = [
        table[name.replace("-", "_")].to_numpy() if name in axes else np.full(rows, known[0])
        for name, known in values.items()
    ]
    return np.array(columns), table["chi_square"].to_numpy()


def main() -> int:
    """Print the comparisons and say whether all agree."""
    likelihood, random = model.Likelihood(load("2016")), np.random.default_rng(SEED)
    comparisons = [*with_chi_square(likelihood, random), *with_g221(likelihood, random)]
    for comparison in comparisons:
        verdict = "ok" if comparison.agrees else "too far"
        print(f"{comparison.name}: {comparison.count} points, largest deviation {comparison.deviation:.1e}, {verdict}")
    failed = sum(not comparison.agrees for comparison in comparisons)
    print(f"{len(comparisons)} comparisons (seed {SEED}), {failed} outside {TOLERANCE:.0e}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

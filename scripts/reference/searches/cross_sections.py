# SPDX-License-Identifier: Apache-2.0
"""Writes engine/src/test/resources/reference/cross-sections.json: production of Z' and W' without fitted luminosities.

    scripts/python-env python scripts/reference/searches/cross_sections.py [--grid FILE]

The partons are interpolated linearly in ln Q and with cubic polynomials through four knots in ln x, and integrated over rapidity
with the trapezoidal rule; make_luminosities.py does both in another way.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Mapping

import numpy as np

from reference.formulas import chi_square as model
from reference.formulas import searches
from reference.formulas.dataset import load
from reference.searches.parton_grid import IDENTIFIERS, Grid, read

OUTPUT = Path(__file__).resolve().parents[3] / "engine/src/test/resources/reference/cross-sections.json"
ENERGY = 13000.0
PB_GEV2 = 0.3893793721e9
STEPS = 4000
JOINT = {
    "g2-over-g1": 3.0, "mass-wprime-gev": 700.0, "zeta": 0.0, "delta-q-22": -0.11, "delta-q-33": 0.99, "delta-q-23": -0.0044,
    "delta-l-22": 0.086, "delta-l-33": 0.43, "delta-l-23": 0.01,
}
VECTOR_LIKE = {
    "g2-over-g1": 3.0, "mass-wprime-gev": 953.0, "zeta": 0.0, "d-s": 1.0001, "d-b": 0.0026, "d-mu": 0.9822, "d-tau": 0.125,
}
POINTS: Mapping[str, Mapping[str, float]] = {
    "joint-explanation": JOINT,
    "without-strange": JOINT | {"delta-q-22": 0.0},
    "vector-like-mixing": VECTOR_LIKE,
    "heavier": VECTOR_LIKE | {"g2-over-g1": 3.0 * 1500 / 953, "mass-wprime-gev": 1500.0},
    "with-gauge-mixing": JOINT | {"mass-wprime-gev": 2600.0, "zeta": 0.4, "delta-q-23-phase": 0.7},
}


@dataclass(frozen=True)
class Partons:
    """Partons at one scale."""

    grid: Grid
    scale: float

    def density(self, identifier: int, x: np.ndarray) -> np.ndarray:
        """x f(x)."""
        log_q, log_x = np.log(self.grid.q), np.log(self.grid.x)
        k = int(np.searchsorted(log_q, np.log(self.scale))) - 1
        share = (np.log(self.scale) - log_q[k]) / (log_q[k + 1] - log_q[k])
        values = self.grid.densities[identifier]
        column = (1 - share) * values[:, k] + share * values[:, k + 1]
        u = np.log(x)
        first = np.clip(np.searchsorted(log_x, u) - 2, 0, len(log_x) - 4)
        result = np.zeros_like(u)
        for i in range(4):
            weight = np.ones_like(u)
            for j in range(4):
                if i != j:
                    weight *= (u - log_x[first + j]) / (log_x[first + i] - log_x[first + j])
            result += weight * column[first + i]
        return result

    def luminosity(self, pair: str) -> float:
        """(1/s) dL/dtau in pb: the integral over the rapidity y of x1 f(x1) x2 f(x2)/M^2, x = M/sqrt(s) e^(+-y)."""
        a, b = (IDENTIFIERS[name] for name in pair)
        largest = np.log(ENERGY / self.scale)
        y = np.linspace(-largest, largest, STEPS + 1)
        x1 = np.minimum(np.exp(y - largest), 1.0)
        first = {k: self.density(k, x1) for k in {a, -a, b, -b}}
        second = {k: values[::-1] for k, values in first.items()}
        total = first[a] * second[-b] + first[-b] * second[a]
        if a != b:
            total = total + first[-a] * second[b] + first[b] * second[-a]
        return PB_GEV2 / self.scale**2 * float(np.trapezoid(total, y))


def entry(name: str, parameters: Mapping[str, float], grid: Grid) -> dict:
    """What belongs into the file for a point."""
    inputs = load("current").inputs
    point = (model.vector_like_point if "d-b" in parameters else model.entries_point)(parameters)
    partons = Partons(grid, parameters["mass-wprime-gev"])
    coupling = searches.weak_coupling(inputs)
    return {
        "name": name,
        "parameters": dict(parameters),
        "width-over-mass": searches.total_width(point, coupling),
        "cross-sections": searches.cross_sections(point, coupling, inputs.ckm, partons.luminosity),
    }


def main() -> None:
    """Compute everything and write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--grid", type=Path, help="the grid, instead of the one in the package")
    grid = read(parser.parse_args().grid)
    document = {
        "about": "Written by scripts/reference/searches/cross_sections.py: sigma x BR in fb at 13 TeV, dataset current.",
        "b-bbar-at-1-tev-pb": Partons(grid, 1000.0).luminosity("bb"),
        "points": [entry(name, parameters, grid) for name, parameters in POINTS.items()],
    }
    OUTPUT.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    for known in document["points"]:
        print(known["name"], *(f"{key} {value:.4g} fb" for key, value in known["cross-sections"].items()), sep="  ")


if __name__ == "__main__":
    main()

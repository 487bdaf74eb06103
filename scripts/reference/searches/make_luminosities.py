# SPDX-License-Identifier: Apache-2.0
"""Writes conf/theory/parton-luminosities.yaml: how often quarks meet at the LHC, as polynomials.

    scripts/python-env python scripts/reference/searches/make_luminosities.py [--grid FILE]

L = (1/s) dL/dtau = (1/M^2) int du [x f_i(x) y f_jbar(y)] with x = e^u, y = tau/x, tau = M^2/s, at the scale M, in pb; all of
q_i qbar_j and qbar_i q_j, either of them in either proton. ln L is fitted with the polynomial in ln(M/TeV) of the lowest degree
that errs by less than ERROR.
"""

from __future__ import annotations

import argparse
import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.polynomial import chebyshev

from reference.searches.parton_grid import IDENTIFIERS, MEMBER, Grid, read, requirement

OUTPUT = Path(__file__).resolve().parents[3] / "conf/theory/parton-luminosities.yaml"
ENERGY = 13000.0
RANGE = (60.0, 3500.0)
"""Those of searches. Above 4 TeV the set has pairs that meet less than never."""
PB_GEV2 = 0.3893793721e9
NEUTRAL = ("dd", "uu", "ds", "uc", "ss", "cc", "db", "sb", "bb")
CHARGED = ("ud", "us", "ub", "cd", "cs", "cb")
NODES = 300
MASSES = 121
LARGEST_DEGREE = 14
ERROR = 2e-3
DIGITS = 8


def luminosity(grid: Grid, pair: str, masses: np.ndarray) -> np.ndarray:
    """L of a pair in pb for each mass, by Gauss-Legendre integration."""
    first, second = (IDENTIFIERS[name] for name in pair)
    combinations = {(first, -second), (-second, first), (-first, second), (second, -first)}
    splines = {k: grid.spline(k) for k in {k for c in combinations for k in c}}
    nodes, weights = np.polynomial.legendre.leggauss(NODES)
    result = []
    for mass in masses:
        width = np.log((ENERGY / mass) ** 2)
        u = -width * (1 - nodes) / 2
        q = np.full_like(u, np.log(mass))
        density = {k: spline.ev(u, q) for k, spline in splines.items()}
        density_y = {k: spline.ev(-width - u, q) for k, spline in splines.items()}
        integrand = sum(density[a] * density_y[b] for a, b in combinations)
        result.append(PB_GEV2 / mass**2 * width / 2 * float(weights @ integrand))
    return np.array(result)


def fit(x: np.ndarray, y: np.ndarray) -> tuple[list[float], float]:
    """Coefficients in powers of x, the constant first, and the largest error."""
    for degree in range(3, LARGEST_DEGREE + 1):
        series = chebyshev.Chebyshev.fit(x, y, degree).convert(kind=np.polynomial.Polynomial)
        coefficients = [float(f"{c:.{DIGITS}g}") for c in series.coef]
        error = float(np.max(abs(np.polynomial.Polynomial(coefficients)(x) - y)))
        if error < ERROR:
            return coefficients, error
    raise RuntimeError(f"an error of {error:.2g} remains")


def main() -> None:
    """Compute the luminosities and write them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--grid", type=Path, help=f"{MEMBER}, instead of the one in {requirement()}")
    grid = read(parser.parse_args().grid)
    masses = np.geomspace(*RANGE, MASSES)
    x = np.log(masses / 1000)
    fits = {pair: fit(x, np.log(luminosity(grid, pair, masses))) for pair in NEUTRAL + CHARGED}
    error = max(largest for _, largest in fits.values())
    head = {
        "about": "ln of (1/s) dL/dtau in pb as a polynomial in ln(M/TeV), the constant first; scale M. Pairs q_i qbar_j and "
        "qbar_i q_j, either of them in either proton. Written by scripts/reference/searches/make_luminosities.py.",
        "source": f"NNPDF3.1, arXiv:1706.00428, with QED as in arXiv:1712.07053; central member, {MEMBER} of {requirement()}",
        "licence": "numbers computed from a set of parton distributions that pythia8mc distributes under GPL-2.0-or-later; "
        "the numbers here are CC0-1.0",
        "versions": {name: version(name) for name in ("numpy", "scipy")},
        "collider-energy-gev": ENERGY,
        "unit": "pb",
        "range-gev": list(RANGE),
        "largest-error": float(f"{error:.2g}"),
    }
    lines = ["# Parton luminosities of the LHC.", "", "format-version: 1", ""]
    lines += [f"{key}: {json.dumps(value)}" for key, value in head.items()]
    lines += ["", "coefficients:"] + [f"  {pair}: {json.dumps(coefficients)}" for pair, (coefficients, _) in fits.items()]
    OUTPUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: largest error {error:.2g}, b bbar at 1 TeV {np.exp(fits['bb'][0][0]):.3g} pb")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Production of Z' and W' at the LHC, and the limits of searches. Leading order, narrow width, massless fermions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Mapping

import numpy as np
from scipy.stats import norm

FB_PER_PB = 1000.0
COLOURS = 3
MU, TAU, TOP = 1, 2, 2
UP, DOWN = "uc", "dsb"
Luminosity = Callable[[str], float]


@dataclass(frozen=True)
class Search:
    """Upper limits by mass in GeV, in the unit of the observable."""

    masses: np.ndarray
    limits: np.ndarray
    confidence_level: float

    def pull(self, predicted: float, mass: float) -> float:
        """z p/L(M) with ln L linear in ln M; 0 beyond the masses of the table."""
        if not self.masses[0] <= mass <= self.masses[-1]:
            return 0.0
        limit = np.exp(np.interp(np.log(mass), np.log(self.masses), np.log(self.limits)))
        return float(norm.ppf(0.5 + 0.5 * self.confidence_level) * predicted / limit)


def read_search(entry: Mapping[str, Any]) -> Search:
    """The table of a measurement."""
    table = entry["search"]
    columns = (np.array(table[key], dtype=float) for key in ("mass-gev", "upper-limit"))
    return Search(*columns, float(entry["confidence-level"]))


def tabulated(table: Mapping[str, Any], mass: float) -> Luminosity:
    """(1/s) dL/dtau in pb from conf/theory/parton-luminosities.yaml; 0 beyond its masses."""
    low, high = table["range-gev"]
    x = np.log(mass / 1000)

    def luminosity(pair: str) -> float:
        return float(np.exp(np.polynomial.polynomial.polyval(x, table["coefficients"][pair]))) if low <= mass <= high else 0.0

    return luminosity


def cross_sections(
    point: Any, weak_coupling: float, ckm: np.ndarray, luminosity: Luminosity
) -> dict[str, float]:
    """sigma x BR in fb: sigma = (4 pi^2/3) Gamma(V -> q qbar')/M L, summed over quarks and, for W', charges.

    Gamma(Z' -> f_i f_j) = N_c (ghat |Delta_ij|/2)^2 M/(24 pi), Gamma(W' -> u_i d_j) = N_c ghat^2 |(V Delta)_ij|^2 M/(48 pi).
    """
    ghat = point.g2_over_g1 * weak_coupling
    up, charged = ckm @ point.delta_q @ ckm.conj().T, ckm @ point.delta_q
    width = total_width(point, weak_coupling)

    def neutral(entry: complex, colours: int) -> float:
        return colours * (ghat * abs(entry) / 2) ** 2 / (24 * np.pi)

    def production(partial: Mapping[str, float]) -> float:
        return 4 * np.pi**2 / 3 * sum(value * luminosity(pair) for pair, value in partial.items()) * FB_PER_PB

    z_partons = {
        names[i] + names[j]: neutral(matrix[i, j], COLOURS)
        for names, matrix in ((UP, up), (DOWN, point.delta_q))
        for j in range(len(names))
        for i in range(j + 1)
    }
    w_partons = {
        u + d: COLOURS * ghat**2 * abs(charged[i, j]) ** 2 / (48 * np.pi) for i, u in enumerate(UP) for j, d in enumerate(DOWN)
    }
    tau_nu = ghat**2 * float(np.sum(abs(point.delta_l[TAU]) ** 2)) / (48 * np.pi)
    decays = {
        "sigma(Z'->tautau)": neutral(point.delta_l[TAU, TAU], 1),
        "sigma(Z'->mumu)": neutral(point.delta_l[MU, MU], 1),
        "sigma(Z'->tt)": neutral(up[TOP, TOP], COLOURS),
    }
    share = {name: value / width if width else 0.0 for name, value in (decays | {"sigma(W'->taunu)": tau_nu}).items()}
    made = {name: production(w_partons if name.startswith("sigma(W") else z_partons) for name in share}
    return {name: made[name] * share[name] for name in share}


def total_width(point: Any, weak_coupling: float) -> float:
    """Gamma/M of Z' and W': fermions, and WW and Zh."""
    ghat = point.g2_over_g1 * weak_coupling
    quarks, leptons = (float(np.trace(m @ m).real) for m in (point.delta_q, point.delta_l))
    return ghat**2 * (3 * quarks + leptons) / (48 * np.pi) + ghat**2 * point.zeta**2 / (96 * np.pi)


def weak_coupling(inputs: Any) -> float:
    """g = 2 M_W/v."""
    return float(2 * inputs.w_mass * np.sqrt(np.sqrt(2) * inputs.fermi_constant))

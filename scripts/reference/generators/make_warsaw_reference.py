# SPDX-License-Identifier: Apache-2.0
"""Writes engine/src/test/resources/reference/warsaw.json: Wilson coefficients of the Warsaw basis, listed by wilson.

    scripts/python-env --flavio python scripts/reference/generators/make_warsaw_reference.py [--check]

The heavy vectors are integrated out here with explicit Pauli matrices: the product of two triplet currents is written
in components and solved for the coefficients of the operators. The package wilson then picks the entries that WCxf
lists and puts in the factors of those that stand for several. With --check nothing is written; exit status 1 if the
committed file differs.
"""

from __future__ import annotations

import argparse
import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Mapping

import numpy as np
from wilson import wcxf
from wilson.util import smeftutil

from reference.formulas.dataset import Inputs, load

OUTPUT = Path(__file__).resolve().parents[3] / "engine/src/test/resources/reference/warsaw.json"
OPERATORS = ("lq3", "qq3", "ll", "phil3", "phiq3")
RELATIVE_TOLERANCE = 1e-13
PAULI = np.array([[[0, 1], [1, 0]], [[0, -1j], [1j, 0]], [[1, 0], [0, -1]]])

POINTS: tuple[Mapping[str, float], ...] = (
    {"g2-over-g1": 3.0, "mass-wprime-gev": 1200.0, "zeta": 0.0, "delta-q-22": -0.1, "delta-q-33": 0.9,
     "delta-q-23": 0.04, "delta-q-23-phase": 2.2, "delta-l-22": 0.15, "delta-l-33": 0.6, "delta-l-23": 0.3,
     "delta-l-23-phase": -0.7},
    {"g2-over-g1": 1.5, "mass-wprime-gev": 2500.0, "tan-beta": 1.7, "delta-q-22": 0.2, "delta-q-33": 0.5,
     "delta-q-23": -0.1, "delta-q-23-phase": 0.4, "delta-l-22": -0.3, "delta-l-33": 0.7, "delta-l-23": -0.2,
     "delta-l-23-phase": 1.9},
    {"g2-over-g1": 2.0, "mass-wprime-gev": 1000.0, "zeta": 1.0, "d-s": 0.9, "d-b": 0.05, "d-mu": 0.95, "d-tau": -0.2},
)


def matrices(point: Mapping[str, float]) -> tuple[np.ndarray, np.ndarray]:
    """Delta^q and Delta^l of a point."""
    if "d-s" in point:
        return tuple(_from_mixing(point[second], point[third]) for second, third in (("d-s", "d-b"), ("d-mu", "d-tau")))
    return tuple(_from_entries(point, name) for name in ("delta-q", "delta-l"))


def _from_mixing(second: float, third: float) -> np.ndarray:
    vector = np.array([0.0, second, third])
    return np.diag([0.0, 1.0, 1.0]) - np.outer(vector, vector)


def _from_entries(point: Mapping[str, float], name: str) -> np.ndarray:
    off_diagonal = point[f"{name}-23"] * np.exp(1j * point[f"{name}-23-phase"])
    matrix = np.diag([0.0, point[f"{name}-22"], point[f"{name}-33"]]).astype(complex)
    matrix[1, 2], matrix[2, 1] = off_diagonal, off_diagonal.conjugate()
    return matrix


def gauge_mixing(point: Mapping[str, float]) -> float:
    """zeta = sin^2 beta - cos^2 beta / r^2."""
    if "zeta" in point:
        return point["zeta"]
    beta = np.arctan(point["tan-beta"])
    return np.sin(beta) ** 2 - np.cos(beta) ** 2 / point["g2-over-g1"] ** 2


def coefficients(point: Mapping[str, float], inputs: Inputs) -> dict[str, np.ndarray]:
    """Arrays C with L = sum over all indices of C Q, from L = -(ghat^2 / 2 M^2) J^I J^I.

    J^I = 1/2 [Delta^l l-bar tau^I l + Delta^q q-bar tau^I q + zeta H^dagger i D^I H].
    """
    delta_q, delta_l = matrices(point)
    vacuum_value = (np.sqrt(2) * inputs.fermi_constant) ** -0.5
    ghat = 2 * inputs.w_mass / vacuum_value * point["g2-over-g1"]
    strength = -(ghat**2) / (2 * point["mass-wprime-gev"] ** 2) / 4
    higgs = 2 * strength * gauge_mixing(point)
    return {
        "lq3": 2 * strength * np.einsum("ab,ij->abij", delta_l, delta_q),
        "qq3": strength * np.einsum("ij,kl->ijkl", delta_q, delta_q),
        "ll": lepton_contact(strength * np.einsum("ab,cd->abcd", delta_l, delta_l)),
        "phil3": higgs * delta_l,
        "phiq3": higgs * delta_q,
    }


def lepton_contact(triplet: np.ndarray) -> np.ndarray:
    """The array C_ll that gives the same vertices as triplet[abcd] (l-bar_a tau^I l_b)(l-bar_c tau^I l_d).

    A vertex of four left-handed vector currents does not change when the two fields without a bar are exchanged
    (Fierz). Both sides are written for all isospins, made symmetric under that exchange, and solved for C_ll.
    """
    singlets = np.einsum("pq,rs->pqrs", np.eye(2), np.eye(2))
    triplets = np.einsum("Ipq,Irs->pqrs", PAULI, PAULI)
    n = 3
    unknowns = n**4
    rows = np.zeros((unknowns * 16, unknowns))
    for column in range(unknowns):
        unit = np.zeros(unknowns)
        unit[column] = 1
        rows[:, column] = _vertex(unit.reshape(n, n, n, n), singlets).real.ravel()
    vertex = _vertex(triplet, triplets).ravel()
    solution, _, _, _ = np.linalg.lstsq(rows, np.stack([vertex.real, vertex.imag], axis=1), rcond=None)
    assert np.allclose(rows @ solution, np.stack([vertex.real, vertex.imag], axis=1), atol=1e-15 * abs(vertex).max())
    return (solution[:, 0] + 1j * solution[:, 1]).reshape(n, n, n, n)


def _vertex(flavour: np.ndarray, isospin: np.ndarray) -> np.ndarray:
    """Vertex as an array [a b c d, isospins p q r s], symmetric under exchange of the fields b, q and d, s."""
    straight = np.einsum("abcd,pqrs->abcdpqrs", flavour, isospin)
    crossed = np.einsum("adcbpsrq->abcdpqrs", straight)
    both = straight + crossed
    return both + np.einsum("cdabrspq->abcdpqrs", both)


def listed(arrays: Mapping[str, np.ndarray]) -> dict[str, list[float]]:
    """The coefficients that WCxf lists, as [real part, imaginary part]."""
    values = smeftutil.arrays2wcxf_nonred(smeftutil.add_missing(dict(arrays)))
    largest = max(abs(value) for value in values.values())
    return {
        name: [float(value.real), 0.0 if abs(value.imag) < 1e-15 * abs(value) else float(value.imag)]
        for name, value in sorted(values.items())
        if abs(value) > 1e-15 * largest
    }


def document() -> dict[str, object]:
    """The content of the file."""
    inputs = load("2016").inputs
    entries = {
        name: entry or {}
        for sector in wcxf.Basis["SMEFT", "Warsaw"].sectors.values()
        for name, entry in sector.items()
        if name.split("_")[0] in OPERATORS
    }
    return {
        "about": "Warsaw basis: entries that WCxf lists, hermitian ones, and values in GeV^-2 [Re, Im] at points. "
        "Written by scripts/reference/generators/make_warsaw_reference.py.",
        "versions": {"wilson": version("wilson")},
        "inputs": {"fermi-constant": inputs.fermi_constant, "w-mass-gev": inputs.w_mass},
        "names": sorted(entries),
        "hermitian": sorted(name for name, entry in entries.items() if entry.get("real")),
        "points": [
            {"parameters": dict(point), "values": listed(coefficients(point, inputs))} for point in POINTS
        ],
    }


def agrees(ours: object, theirs: object) -> bool:
    """Whether two documents agree, numbers up to rounding."""
    if isinstance(ours, float) and isinstance(theirs, (float, int)):
        return abs(ours - theirs) <= RELATIVE_TOLERANCE * abs(theirs)
    if isinstance(ours, Mapping) and isinstance(theirs, Mapping):
        return ours.keys() == theirs.keys() and all(agrees(ours[key], theirs[key]) for key in ours)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(agrees, ours, theirs))
    return ours == theirs


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed file instead of writing it")
    content = document()
    if parser.parse_args().check:
        same = agrees(content, json.loads(OUTPUT.read_text(encoding="utf-8")))
        print(f"{OUTPUT.name}: {'as committed' if same else 'differs from what is committed'}")
        return 0 if same else 1
    OUTPUT.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

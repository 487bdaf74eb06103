# SPDX-License-Identifier: Apache-2.0
"""Coefficients at M_Z, and below, that wilson makes of random points at heavy masses.

wilson fixes the basis at M_Z only up to phases of lepton fields, which changes signs of coefficients with muon and tau; the
basis is turned here without touching leptons, whose Yukawa couplings stay diagonal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Mapping

import ckmutil.ckm
import ckmutil.diag
import ckmutil.phases
import numpy as np
from wilson import Wilson, wcxf
from wilson.run.smeft import SMEFT, smpar
from wilson.util import smeftutil

Z_MASS = 91.1876
STRENGTH = 1e-11
"""X = kappa/v^2 in GeV^-2, so small that running is linear."""
SEED = 22
SOLVER = {"rtol": 1e-5, "atol": 1e-12}

PARAMETERS: Mapping[str, float] = smpar.p
CKM = ckmutil.ckm.ckm_tree(*(PARAMETERS[name] for name in ("Vus", "Vub", "Vcb", "gamma")))


@dataclass(frozen=True)
class Response:
    """A point and its coefficients: arrays of the Warsaw basis at M_Z, WCxf entries of flavio's bases at low energies."""

    mass: float
    delta_l: np.ndarray
    delta_q: np.ndarray
    zeta: float
    at_z_mass: Mapping[str, np.ndarray]
    at_b_mass: Mapping[str, complex]
    at_tau_mass: Mapping[str, complex]


def coefficients(delta_l: np.ndarray, delta_q: np.ndarray, zeta: float, strength: float) -> dict[str, np.ndarray]:
    """Tree-level matching to the Warsaw basis: arrays of L = sum over all indices of C Q."""
    straight = np.einsum("ab,cd->abcd", delta_l, delta_l)
    crossed = np.einsum("ad,cb->abcd", delta_l, delta_l)
    return {
        "lq3": -strength * np.einsum("ab,ij->abij", delta_l, delta_q),
        "qq3": -0.5 * strength * np.einsum("ij,kl->ijkl", delta_q, delta_q),
        "ll": -0.5 * strength * (2 * crossed - straight),
        "phil3": -strength * zeta * delta_l,
        "phiq3": -strength * zeta * delta_q,
    }


def _listed(arrays: Mapping[str, np.ndarray]) -> dict[str, complex]:
    values = smeftutil.arrays2wcxf_nonred(smeftutil.add_missing(dict(arrays)))
    return {name: value for name, value in values.items() if abs(value) > 1e-22}


def run(arrays: Mapping[str, np.ndarray], mass: float) -> dict[str, np.ndarray]:
    """The coefficients at M_Z in the basis where the masses of down quarks are diagonal."""
    values = wcxf.WC.dict2values(_listed(arrays))
    low = SMEFT(wcxf.WC("SMEFT", "Warsaw", mass, values))._rgevolve(Z_MASS, **SOLVER)
    up_left, _, up_right = ckmutil.diag.msvd(low["Gu"])
    down_left, _, down_right = ckmutil.diag.msvd(low["Gd"])
    _, down_left, up_right, down_right = ckmutil.phases.rephase_standard(up_left, down_left, up_right, down_right)
    one = np.eye(3)
    return SMEFT._flavor_rotation(low, Uq=down_left, Uu=up_right, Ud=down_right, Ul=one, Ue=one)


def below(arrays: Mapping[str, np.ndarray], **parameters: float) -> tuple[dict[str, complex], dict[str, complex]]:
    """Coefficients at 4.8 GeV with five flavours, and those of tau -> mu l l at 1.77 GeV with four.

    The parameters are those of matching at M_Z that differ from wilson's own.
    """
    start = Wilson(_listed(arrays), Z_MASS, "SMEFT", "Warsaw")
    start.set_option("parameters", parameters)
    five = start.match_run(4.8, "WET", "flavio").dict
    four = start.match_run(1.77, "WET-4", "flavio", sectors=("mutau",)).dict
    return dict(five), dict(four)


def model_like(random: np.random.Generator) -> np.ndarray:
    """A matrix of the second and third family, with a small entry 23."""
    matrix = np.zeros((3, 3), dtype=complex)
    matrix[1, 1], matrix[2, 2] = random.uniform(-0.3, 1, 2)
    matrix[1, 2] = 10 ** random.uniform(-3, -0.5) * np.exp(2j * np.pi * random.uniform())
    matrix[2, 1] = matrix[1, 2].conj()
    return matrix


def model_responses(masses: tuple[float, ...], count: int) -> Iterator[Response]:
    """Random points with matrices of the model, the same in each call: `count` at each mass."""
    random = np.random.default_rng(SEED)
    for mass in masses:
        for _ in range(count):
            yield _response(mass, model_like(random), model_like(random), random.uniform(-0.3, 1))


def _response(mass: float, delta_l: np.ndarray, delta_q: np.ndarray, zeta: float) -> Response:
    arrays = run(coefficients(delta_l, delta_q, zeta, STRENGTH), mass)
    return Response(mass, delta_l, delta_q, zeta, arrays, *below(arrays))

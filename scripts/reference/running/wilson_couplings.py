# SPDX-License-Identifier: Apache-2.0
"""The couplings of `couplings.py` as wilson's full running of one point gives them, without any table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Mapping

import ckmutil.ckm
import numpy as np

from reference.running.responses import PARAMETERS, Z_MASS, below, coefficients, run
from reference.running.structures import ONE

S, B, MU, TAU = 1, 2, 1, 2
LEPTONS = ("e", "mu", "tau")
VACUUM_SQUARED = 1 / (np.sqrt(2) * PARAMETERS["GF"])
QUARKS = {(0, 0): "du", (0, 1): "su", (1, 1): "sc", (0, 2): "bu", (1, 2): "bc"}


@dataclass(frozen=True)
class WilsonCouplings:
    """All over kappa, as in `couplings.Couplings`."""

    strength: float
    ckm: np.ndarray
    sin2: float
    at_z_mass: Mapping[str, np.ndarray]
    at_b_mass: Mapping[str, complex]
    at_tau_mass: Mapping[str, complex]

    @classmethod
    def of(cls, delta_l: np.ndarray, delta_q: np.ndarray, zeta: float, mass: float, kappa: float, sin2: float) -> "WilsonCouplings":
        """Runs a point; the CKM matrix is that of `PARAMETERS`."""
        strength = kappa / VACUUM_SQUARED
        arrays = run(coefficients(delta_l, delta_q, zeta, strength), mass)
        angles = {name: PARAMETERS[name] for name in ("Vus", "Vub", "Vcb", "gamma")}
        w_mass = np.sqrt(np.pi * PARAMETERS["alpha_e"] / (np.sqrt(2) * PARAMETERS["GF"] * sin2))
        ckm = ckmutil.ckm.ckm_tree(*angles.values())
        return cls(strength, ckm, sin2, arrays, *below(arrays, m_W=float(w_mass), **angles))

    def _minus(self, name: str) -> np.ndarray:
        return -np.asarray(self.at_z_mass[name]) / self.strength

    @cached_property
    def lepton_triplet(self) -> np.ndarray:
        """-C_Hl3."""
        return self._minus("phil3")

    @cached_property
    def lepton_singlet(self) -> np.ndarray:
        """-C_Hl1."""
        return self._minus("phil1")

    @cached_property
    def right(self) -> Mapping[str, np.ndarray]:
        """-C_Hf of right-handed fermions."""
        return {name: self._minus(f"phi{name}") for name in ("e", "u", "d")}

    @cached_property
    def isospin_breaking(self) -> float:
        """-C_HD."""
        return float(self._minus("phiD").real)

    @cached_property
    def down(self) -> np.ndarray:
        """-(C_Hq3 + C_Hq1)."""
        return self._minus("phiq3") + self._minus("phiq1")

    def _turned(self, matrix: np.ndarray) -> np.ndarray:
        return self.ckm @ matrix @ self.ckm.conj().T

    @cached_property
    def up(self) -> np.ndarray:
        """-(C_Hq3 - C_Hq1) of up quarks."""
        return self._turned(self._minus("phiq3") - self._minus("phiq1"))

    @cached_property
    def quark_triplet(self) -> np.ndarray:
        """-C_Hq3 of up quarks."""
        return self._turned(self._minus("phiq3"))

    @cached_property
    def quark_triplet_squared(self) -> np.ndarray:
        """Its square."""
        return self.quark_triplet @ self.quark_triplet

    def leptonic(self, b: int, a: int) -> np.ndarray:
        """Amplitudes of l_b -> l_a nu_d nubar_c, rows c and columns d."""
        w, z = self.lepton_triplet, self.lepton_triplet + self.lepton_singlet
        return (
            self._minus("ll")[a, b]
            - np.outer(w[:, b], ONE[a])
            - np.outer(ONE[:, b], w[a])
            + 0.5 * z[a, b] * ONE
        )

    def charged(self, i: int, j: int) -> np.ndarray:
        """Amplitudes of d_j -> u_i l_a nu_b; wilson's are conjugate in the neutrino."""
        amplitude = self.at_z_mass["phil3"] - np.einsum("k,abk->ab", self.ckm[i], self.at_z_mass["lq3"][:, :, :, j]) / self.ckm[i, j]
        vertex = (self.ckm @ self.at_z_mass["phiq3"])[i, j] / self.ckm[i, j]
        return (amplitude + vertex * ONE) / self.strength * self._qed

    @cached_property
    def _qed(self) -> float:
        """By what QED multiplies charged currents down to 4.8 GeV; seen where flavours of leptons differ."""
        contact = np.einsum("k,abk->ab", self.ckm[1], self.at_z_mass["lq3"][:, :, :, B]) / self.ckm[1, B]
        amplitude = VACUUM_SQUARED * (self.at_z_mass["phil3"] - contact)[MU, TAU]
        if abs(amplitude) < 1e-9:
            return 1.00782
        return float((self.at_b_mass["CVL_bcmunutau"] / amplitude).real)

    def _pairs(self, name: str) -> np.ndarray:
        entries = [[self.at_b_mass.get(name.format(a, b), 0) for a in LEPTONS] for b in LEPTONS]
        lambda_t = self.ckm[2, 2] * self.ckm[2, 1].conj()
        scale = lambda_t * PARAMETERS["alpha_e"] / (np.pi * self.strength * VACUUM_SQUARED)
        return np.array(entries, dtype=complex) * scale

    @cached_property
    def b_to_s(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """L, R and N of b -> s."""
        c9, c10 = self._pairs("C9_bs{}{}"), self._pairs("C10_bs{}{}")
        return (c10 - c9) / 2, -(c9 + c10) / 2, self._pairs("CL_bsnu{}nu{}")

    def tau_to_mu(self, pair: int) -> tuple[complex, complex]:
        """g_LL and g_LR of tau -> mu l l."""
        name = LEPTONS[pair]
        left = -self.at_tau_mass.get(f"CVLL_{name}{name}taumu", 0) / self.strength
        return complex(left / 2), complex(-self.at_tau_mass.get(f"CVLR_taumu{name}{name}", 0) / self.strength / 2)

    def _mixing(self, rotation: np.ndarray, i: int, j: int) -> complex:
        total = self.at_z_mass["qq1"] + self.at_z_mass["qq3"]
        value = np.einsum("a,b,c,d,abcd->", rotation[i], rotation[j].conj(), rotation[i], rotation[j].conj(), total)
        return complex(-2 * value / self.strength)

    @cached_property
    def mixing_down(self) -> complex:
        """The operator of Bs mixing at M_Z."""
        return self._mixing(ONE, S, B)

    @cached_property
    def mixing_up(self) -> complex:
        """The operator of D mixing at M_Z."""
        return self._mixing(self.ckm, 1, 0)

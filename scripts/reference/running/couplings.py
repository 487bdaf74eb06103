# SPDX-License-Identifier: Apache-2.0
"""Couplings at low energies after running from the heavy mass, with complex 3x3 matrices.

Uses the table of make_table.py and shares nothing else with the engine. All arrays are divided by kappa where they are
shifts of couplings; the Standard Model is added by the caller.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np

from reference.running.structures import ONE, Structures

TABLE = Path(__file__).resolve().parents[3] / "engine/src/main/resources/org/g221/engine/running/electroweak.json"
S, B, MU, TAU = 1, 2, 1, 2


@lru_cache
def table() -> dict:
    """The table as written."""
    return json.loads(TABLE.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Couplings:
    """Everything over kappa, of one point."""

    structures: Structures
    mass: float
    sin2: float

    def _factors(self, name: str) -> dict[str, float]:
        x = np.log(self.mass / table()["inputs"]["z-mass-gev"])
        return {key: float(np.polyval(c[::-1], x)) for key, c in table()["coefficients"][name].items()}

    def _sum(self, name: str, parts: dict) -> np.ndarray:
        return sum(factor * parts[key] for key, factor in self._factors(name).items() if key in parts)

    @cached_property
    def universal(self) -> float:
        """The same shift for all doublets."""
        return self._sum("lepton-triplet", {f"1*{key}": value for key, value in self.structures.numbers.items()})

    @cached_property
    def lepton_triplet(self) -> np.ndarray:
        """-C_Hl3."""
        s = self.structures
        return s.delta_l * s.zeta + self._sum("lepton-triplet", s.leptons) + self.universal * ONE

    @cached_property
    def hypercharge(self) -> float:
        """-C_He, and in proportion to the hypercharge for other fermions."""
        return self._sum("hypercharge", self.structures.numbers)

    @cached_property
    def right(self) -> dict[str, np.ndarray]:
        """-C_Hf of right-handed fermions."""
        return {name: -charge * self.hypercharge * ONE for name, charge in (("e", -1), ("u", 2 / 3), ("d", -1 / 3))}

    @cached_property
    def lepton_singlet(self) -> np.ndarray:
        """-C_Hl1."""
        return self._sum("lepton-singlet", self.structures.leptons) + 0.5 * self.hypercharge * ONE

    @cached_property
    def isospin_breaking(self) -> float:
        """-C_HD."""
        return self._sum("isospin-breaking", self.structures.numbers)

    @cached_property
    def down(self) -> np.ndarray:
        """-(C_Hq3 + C_Hq1)."""
        s = self.structures
        return s.delta_q * s.zeta + self._sum("down", s.quarks) + (self.universal - self.hypercharge / 6) * ONE

    @cached_property
    def quark_triplet(self) -> np.ndarray:
        """-C_Hq3, turned to the masses of up quarks."""
        s = self.structures
        matrix = s.delta_q * s.zeta + self._sum("quark-triplet", s.quarks) + self.universal * ONE
        return s.ckm @ matrix @ s.ckm.conj().T

    @cached_property
    def quark_triplet_squared(self) -> np.ndarray:
        """Its square, of second order in kappa, where only what has the flavours of Q counts."""
        s, f = self.structures, self._factors("quark-triplet")
        mixing = s.zeta + sum(f[f"Q*{name}"] * value for name, value in s.factors.items() if f"Q*{name}" in f)
        return mixing**2 * s.ckm @ s.delta_q @ s.delta_q @ s.ckm.conj().T

    @cached_property
    def up(self) -> np.ndarray:
        """-(C_Hq3 - C_Hq1), turned to the masses of up quarks."""
        s = self.structures
        matrix = s.delta_q * s.zeta + self._sum("up", s.quarks) + (self.universal + self.hypercharge / 6) * ONE
        return s.ckm @ matrix @ s.ckm.conj().T

    @cached_property
    def _leptonic_universal(self) -> float:
        """The same shift for all charged currents: W couples to two doublets."""
        return -2 * self.universal

    def leptonic(self, b: int, a: int) -> np.ndarray:
        """Amplitudes of l_b -> l_a nu_d nubar_c, rows c and columns d."""
        s, f = self.structures, self._factors("leptonic")
        l = s.delta_l
        f["L_ad*L_cb"] += 1
        f["L_ab*L_cd"] -= 0.5
        f["L*z"] -= 1
        f["cd*L*z"] += 0.5
        both = sum(f[key] * value for key, value in s.leptons.items() if key in f)
        z = sum(f[f"cd*{key}"] * value for key, value in s.leptons.items() if f"cd*{key}" in f)
        return (
            f["L_ad*L_cb"] * np.outer(l[:, b], l[a])
            + f["L_ab*L_cd"] * l[a, b] * l
            + np.outer(both[:, b], ONE[a])
            + np.outer(ONE[:, b], both[a])
            + z[a, b] * ONE
            + self._leptonic_universal * np.outer(ONE[:, b], ONE[a])
        )

    def charged(self, i: int, j: int) -> np.ndarray:
        """Amplitudes of d_j -> u_i l_a nu_b, rows a and columns b; quarks of the first family have no part in them."""
        s = self.structures
        f = self._factors("charged")
        if (i, j) == (0, 0):
            return (self._leptonic_universal * ONE) - s.delta_l * s.zeta - self._sum("charged-leptons", s.leptons)
        quark = s.delta_q + sum(f[f"L x {key}"] * value for key, value in s.quark_matrices.items())
        factor = (s.ckm @ quark)[i, j] / s.ckm[i, j]
        vertex = s.delta_q * s.zeta + self._sum("charged-quarks", s.quarks)
        gauge = (s.ckm @ vertex)[i, j] / s.ckm[i, j]
        leptons = s.delta_l * s.zeta + self._sum("charged-leptons", s.leptons)
        return s.delta_l * factor - leptons + (self._leptonic_universal - gauge) * ONE

    def _pairs(self, name: str) -> np.ndarray:
        """Contact terms of b -> s, rows and columns of leptons."""
        s, f = self.structures, self._factors(name)
        t, quarks = s.top[S, B], s.quarks
        result = s.delta_l * s.delta_q[S, B]
        for key, factor in f.items():
            first, second = key.split(" x ")
            if first == "1":
                result = result + factor * quarks[second][S, B] * ONE
            elif second.startswith("T*"):
                result = result + factor * t * s.leptons["L" + second[1:]]
            else:
                result = result + factor * s.quark_matrices[second][S, B] * s.delta_l
        return result

    @cached_property
    def _photon(self) -> tuple[complex, complex]:
        """What QED adds below M_Z: a factor of the left-handed leptons, and for all charged leptons."""
        f, quarks = self._factors("photon"), self.structures.quarks
        factor, vertex = f.pop("L x Q"), f.pop("vertex") * self.down[S, B]
        return factor, vertex + sum(value * quarks[key.removeprefix("1 x ")][S, B] for key, value in f.items())

    @cached_property
    def b_to_s(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """L, R and N of b -> s with left- and right-handed leptons and neutrinos."""
        s, penguin = self.structures, self.down[S, B]
        factor, photon = self._photon
        left = self._pairs("b-to-s-leptons") + (photon - (1 - 2 * self.sin2) * penguin) * ONE
        left = left + factor * s.delta_l * s.delta_q[S, B]
        right = (self._sum("b-to-s-right", s.quarks)[S, B] + photon + 2 * self.sin2 * penguin) * ONE
        return left, right, self._pairs("b-to-s-neutrinos") - penguin * ONE

    def tau_to_mu(self, pair: int) -> tuple[complex, complex]:
        """g_LL and g_LR of tau -> mu l l."""
        s = self.structures
        l23 = s.delta_l[MU, TAU]
        parts = {key: value[MU, TAU] for key, value in s.leptons.items()}
        parts |= {"L*L_ll": l23 * s.delta_l[pair, pair], "L*Q_bb": l23 * s.delta_q[B, B].real}
        name = f"tau-to-mu-{'mumu' if pair == MU else 'ee'}"
        z = (self.lepton_triplet + self.lepton_singlet)[MU, TAU]
        left = parts["L*L_ll"] + self._sum(name, parts) + (2 * self.sin2 - 1 + self._factors(name)["vertex"]) * z
        right = self._sum("tau-to-mu-right", parts) + (2 * self.sin2 + self._factors("tau-to-mu-right")["vertex"]) * z
        return complex(left / 2), complex(right / 2)

    @cached_property
    def mixing_down(self) -> complex:
        """The operator of Bs mixing at M_Z."""
        s = self.structures
        elements = {name: matrix[S, B] for name, matrix in s.quark_matrices.items()} | {"T": s.top[S, B]}
        return self._product("mixing-down", elements)

    @cached_property
    def mixing_up(self) -> complex:
        """The operator of D mixing at M_Z."""
        v = self.structures.ckm
        return self._product("mixing-up", {n: (v @ m @ v.conj().T)[1, 0] for n, m in self.structures.quark_matrices.items()})

    def _product(self, name: str, elements: dict[str, complex]) -> complex:
        result = elements["Q"] ** 2
        for key, factor in self._factors(name).items():
            matrices, *numbers = key.split("*")
            first, second = matrices.split(".")
            scale = float(np.prod([self.structures.factors[number] for number in numbers]))
            result += factor * elements[first] * elements[second] * scale
        return complex(result)

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
from typing import Mapping

import numpy as np

from reference.running.structures import ONE, Structures

TABLE = Path(__file__).resolve().parents[3] / "engine/src/main/resources/org/g221/engine/running/electroweak.json"
S, B, E, MU, TAU = 1, 2, 0, 1, 2


@lru_cache
def table() -> tuple[float, list[tuple[str, str]], np.ndarray]:
    """M_Z, names of coefficients and structures, and a row with the polynomial of each."""
    document = json.loads(TABLE.read_text(encoding="utf-8"))
    entries = [(name, key, c) for name, factors in document["coefficients"].items() for key, c in factors.items()]
    rows = np.zeros((len(entries), max(len(c) for *_, c in entries)))
    for row, (*_, c) in zip(rows, entries):
        row[: len(c)] = c
    return document["inputs"]["z-mass-gev"], [(name, key) for name, key, _ in entries], rows


@dataclass(frozen=True)
class Couplings:
    """Everything over kappa, of one point."""

    structures: Structures
    mass: float
    sin2: float

    @cached_property
    def _all_factors(self) -> dict[str, dict[str, float]]:
        z_mass, names, rows = table()
        values = rows @ np.log(self.mass / z_mass) ** np.arange(rows.shape[1])
        result: dict[str, dict[str, float]] = {}
        for (name, key), value in zip(names, values.tolist()):
            result.setdefault(name, {})[key] = value
        return result

    def _factors(self, name: str) -> dict[str, float]:
        return self._all_factors[name]

    def _sum(self, name: str, parts: Mapping) -> np.ndarray:
        """What running adds to a coefficient, of the structures given."""
        return sum(factor * parts[key] for key, factor in self._factors(name).items() if key in parts)

    @cached_property
    def universal(self) -> float:
        """The same shift for all doublets."""
        return self._sum("lepton-triplet", {f"1*{key}": value for key, value in self.structures.numbers.items()})

    @cached_property
    def lepton_triplet(self) -> np.ndarray:
        """-C_Hl3."""
        s = self.structures
        return self._vertex + self._sum("lepton-triplet", s.leptons) + self.universal * ONE

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

    def _quark(self, name: str, element: float) -> float:
        """What a diagonal element of quarks has of a coefficient, whose element of Q is given."""
        return self._sum(name, self.structures.quark(element))

    @cached_property
    def _light(self) -> float:
        """What gauge mixing becomes in couplings of light quarks to W and Z."""
        s = self.structures
        return self._mixing + self._sum("light-quarks", {f"Q*{name}": value for name, value in s.factors.items()})

    @cached_property
    def down(self) -> np.ndarray:
        """-(C_Hq3 + C_Hq1)."""
        s, strange = self.structures, self.structures.delta_q[S, S].real
        light = self._mixing * strange + self._quark("light-quarks", strange) + self._quark("light-quarks-singlet", strange)
        bottom = s.delta_q[B, B].real * self._light + self._quark("bottom", s.delta_q[B, B].real)
        bottom += self._sum("bottom", {"1*z*S": s.zeta * strange, "1*z*trL": s.zeta * s.factors["trL"]})
        result = np.diag([0, light, bottom]).astype(complex)
        result[S, B] = s.element * self._light + self._sum("b-to-s-vertex", s.strange_to_bottom)
        return result + (self.universal - self.hypercharge / 6) * ONE

    @cached_property
    def quark_triplet(self) -> np.ndarray:
        """-C_Hq3 of up quarks, for the light ones."""
        elements = np.diag(self.structures.up_quarks).real
        return np.diag([self._mixing * q + self._quark("light-quarks", q) + self.universal for q in elements])

    @cached_property
    def quark_triplet_squared(self) -> np.ndarray:
        """Its square, of second order in kappa, where only what has the flavours of Q counts."""
        s = self.structures
        return self._light**2 * s.up_quarks @ s.up_quarks

    @cached_property
    def up(self) -> np.ndarray:
        """-(C_Hq3 - C_Hq1) of up quarks, for the light ones."""
        singlet = np.diag([self._quark("light-quarks-singlet", q) for q in np.diag(self.structures.up_quarks).real])
        return self.quark_triplet - singlet + self.hypercharge / 6 * ONE

    @cached_property
    def _leptonic_universal(self) -> float:
        """The same shift for all decays: W couples to two doublets."""
        return -2 * self.universal + self._sum("decays", {f"1*{key}": n for key, n in self.structures.numbers.items()})

    @cached_property
    def _mixing(self) -> float:
        """What zeta becomes in decays at low energy."""
        s = self.structures
        return s.zeta + self._sum("leptonic", {f"L*{name}": value for name, value in s.factors.items()})

    @cached_property
    def _vertex(self) -> np.ndarray:
        """The same for leptons."""
        return self._mixing * self.structures.delta_l

    def leptonic(self, b: int, a: int) -> np.ndarray:
        """Amplitudes of l_b -> l_a nu_d nubar_c, rows c and columns d."""
        f, l, w = self._factors("leptonic"), self.structures.delta_l, self._vertex
        return (
            (1 + f["L_ad*L_cb"]) * np.outer(l[:, b], l[a])
            + (f["L_ab*L_cd"] - 0.5) * l[a, b] * l
            - np.outer(w[:, b], ONE[a])
            - np.outer(ONE[:, b], w[a])
            + 0.5 * w[a, b] * ONE
            + self._leptonic_universal * np.outer(ONE[:, b], ONE[a])
        )

    def charged(self, i: int, j: int) -> np.ndarray:
        """Amplitudes of d_j -> u_i l_a nu_b, rows a and columns b; quarks of the first family have no part in them."""
        s, f = self.structures, self._factors("charged")
        l, w, qed = s.delta_l, self._vertex, 1 + f["qed"]
        if (i, j) == (0, 0):
            return self._leptonic_universal * ONE - qed * w
        q = (s.ckm @ s.delta_q)[i, j] / s.ckm[i, j]
        contact = (1 + f["L*Q"]) * q
        if j == B:
            turn = s.top[S, B] * s.ckm[i, S] / s.ckm[i, B] * s.entries["S"]
            contact += f["L*{T,Q}"] * (q + turn) - f["L*[K,Q]"] * (s.entries["B"] + turn)
        return qed * (l * contact - w) + (self._leptonic_universal - self._mixing * q) * ONE

    def _followed(self, name: str) -> np.ndarray:
        """Contact terms of b -> s that have the flavours of leptons."""
        s = self.structures
        return s.delta_l * (s.element + self._sum(name, s.with_leptons))

    @cached_property
    def b_to_s(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """L, R and N of b -> s with left- and right-handed leptons and neutrinos; what all share adds up in L."""
        s, penguin = self.structures, self.down[S, B]
        photon, more = (self._factors(f"b-to-s-{kind}")["vertex"] for kind in ("right", "left"))
        fermi = {"T*G": s.top[S, B] * self.leptonic(MU, E)[MU, E]}
        right = self._sum("b-to-s-right", s.strange_to_bottom | fermi) + (2 * self.sin2 + photon) * penguin
        neutrinos = self._sum("b-to-s-neutrinos", s.strange_to_bottom) - penguin
        left = self._sum("b-to-s-left", s.strange_to_bottom) + neutrinos + right + more * penguin
        return (
            self._followed("b-to-s-leptons") + left * ONE,
            right * ONE,
            self._followed("b-to-s-neutrinos") + neutrinos * ONE,
        )

    def tau_to_mu(self, pair: int) -> tuple[complex, complex]:
        """g_LL and g_LR of tau -> mu l l."""
        s = self.structures
        l23, muon = s.delta_l[MU, TAU], s.delta_l[MU, MU]
        parts = {f"L*{name}": l23 * value for name, value in s.factors.items()}
        parts |= {"L*L_mu": l23 * muon, "L*B": l23 * s.entries["B"]}
        name = f"tau-to-mu-{'mumu' if pair == MU else 'ee'}"
        tree = l23 * muon if pair == MU else 0
        z, sin2 = (self.lepton_triplet + self.lepton_singlet)[MU, TAU], 2 * self.sin2
        right = self._sum("tau-to-mu-right", parts) + (sin2 + self._factors("tau-to-mu-right")["vertex"]) * z
        left = tree + right + self._sum(name, parts) + (self._factors(name)["vertex"] - 1) * z
        return complex(left / 2), complex(right / 2)

    @cached_property
    def mixing_down(self) -> complex:
        """The operator of Bs mixing at M_Z."""
        s = self.structures
        return self._product("mixing-down", {"Q": s.element, "T": s.top[S, B]})

    @cached_property
    def mixing_up(self) -> complex:
        """The operator of D mixing at M_Z."""
        s = self.structures
        return self._product("mixing-up", {"Q": s.up_quarks[1, 0], "[K,Q]": s.turned_up_quarks[1, 0]})

    def _product(self, name: str, elements: Mapping[str, complex]) -> complex:
        parts = elements | self.structures.entries
        result = elements["Q"] ** 2
        for key, factor in self._factors(name).items():
            result += factor * np.prod([parts[part] for part in key.split("*")])
        return complex(result)

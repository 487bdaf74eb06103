# SPDX-License-Identifier: Apache-2.0
"""Flavour structures of electroweak running: what may stand in a coefficient at M_Z by the symmetries of the model.

Of all Yukawa couplings only that of the top quark counts, so that flavour enters running through the matrices of the heavy
vectors and T = V^+ diag(0, 0, 1) V, the projector on the left-handed quark doublet of the top. Running Yukawa couplings
turn the basis of down quarks by an angle proportional to K, the antihermitian part of T above and below the diagonal. Every
coefficient at M_Z is then a sum of these structures, with coefficients that depend on nothing but the heavy mass: not on
the point, and not on the CKM matrix. Here L is Delta^l, Q is Delta^q and z is zeta.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

ONE = np.eye(3)


def top_projector(ckm: np.ndarray) -> np.ndarray:
    """T_ij = V_ti* V_tj."""
    return np.outer(ckm[2].conj(), ckm[2])


def _trace(matrix: np.ndarray) -> float:
    return float(np.trace(matrix).real)


@dataclass(frozen=True)
class Structures:
    """All structures of a point, by name."""

    delta_l: np.ndarray
    delta_q: np.ndarray
    zeta: float
    ckm: np.ndarray

    @cached_property
    def top(self) -> np.ndarray:
        """T."""
        return top_projector(self.ckm)

    @cached_property
    def turn(self) -> np.ndarray:
        """K."""
        return np.triu(self.top, 1) - np.tril(self.top, -1)

    def _turned(self, matrix: np.ndarray) -> np.ndarray:
        return self.turn @ matrix - matrix @ self.turn

    @cached_property
    def factors(self) -> dict[str, float]:
        """Numbers of first order in the matrices, or zeta."""
        return {
            "z": self.zeta,
            "trL": _trace(self.delta_l),
            "trQ": _trace(self.delta_q),
            "trTQ": _trace(self.top @ self.delta_q),
        }

    @cached_property
    def numbers(self) -> dict[str, float]:
        """Numbers of second order, the same for all flavours."""
        f, q2 = self.factors, self.delta_q @ self.delta_q
        return {
            "z*trL": f["z"] * f["trL"],
            "z*trQ": f["z"] * f["trQ"],
            "z*trTQ": f["z"] * f["trTQ"],
            "trL*trQ": f["trL"] * f["trQ"],
            "trL*trTQ": f["trL"] * f["trTQ"],
            "trL*trL": f["trL"] ** 2,
            "trLL": _trace(self.delta_l @ self.delta_l),
            "trQ*trQ": f["trQ"] ** 2,
            "trQ*trTQ": f["trQ"] * f["trTQ"],
            "trTQ*trTQ": f["trTQ"] ** 2,
            "trQQ": _trace(q2),
            "trTQQ": _trace(self.top @ q2),
        }

    @cached_property
    def leptons(self) -> dict[str, np.ndarray]:
        """Matrices in the flavours of leptons that are not universal."""
        return {f"L*{name}": self.delta_l * value for name, value in self.factors.items()} | {
            "LL": self.delta_l @ self.delta_l
        }

    @cached_property
    def quark_matrices(self) -> dict[str, np.ndarray]:
        """Matrices of first order in Q."""
        q = self.delta_q
        return {"Q": q, "{T,Q}": self.top @ q + q @ self.top, "[K,Q]": self._turned(q)}

    @cached_property
    def quarks(self) -> dict[str, np.ndarray]:
        """Matrices in the flavours of quarks that are not universal."""
        q2, qtq = self.delta_q @ self.delta_q, self.delta_q @ self.top @ self.delta_q
        return (
            {
                f"{name}*{factor}": matrix * value
                for name, matrix in self.quark_matrices.items()
                for factor, value in self.factors.items()
            }
            | {"QQ": q2, "{T,QQ}": self.top @ q2 + q2 @ self.top, "QTQ": qtq}
            | {"[K,QQ]": self._turned(q2), "[K,QTQ]": self._turned(qtq)}
            | {f"T*{name}": self.top * value for name, value in self.numbers.items()}
        )

    @cached_property
    def universal(self) -> dict[str, np.ndarray]:
        """The numbers as multiples of the unit matrix."""
        return {f"1*{name}": value * ONE for name, value in self.numbers.items()}

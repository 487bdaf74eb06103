# SPDX-License-Identifier: Apache-2.0
"""Flavour structures of electroweak running: what may stand in a coefficient at low energy by the symmetries of the model.

Of all Yukawa couplings only that of the top quark counts, so that flavour enters running through the matrices of the heavy
vectors and T = V^+ diag(0, 0, 1) V, the projector on the left-handed quark doublet of the top. Running Yukawa couplings
turn the basis of down quarks by an angle proportional to K, which is T above the diagonal and -T below it. The first family
does not couple to the heavy vectors, so that products of matrices reduce to their entries: Q^2 is Q tr Q less a multiple of
the unit matrix, QTQ is Q tr TQ less one of T, and the element sb of [K, Q] is T_sb (Q_bb - Q_ss). Every coefficient is then a
sum of these structures, with factors that depend on nothing but the heavy mass: not on the point, and not on the CKM matrix.
Here L is Delta^l, Q is Delta^q, z is zeta, S is Q_ss and B is Q_bb; in coefficients of b -> s, Q and T stand for their
elements sb, and G is what shifts the Fermi constant.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import combinations_with_replacement

import numpy as np

ONE = np.eye(3)
STRANGE, BOTTOM = 1, 2


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
    def up_quarks(self) -> np.ndarray:
        """VQV^+."""
        return self.ckm @ self.delta_q @ self.ckm.conj().T

    @cached_property
    def turned_up_quarks(self) -> np.ndarray:
        """V[K,Q]V^+."""
        turn = np.triu(self.top, 1) - np.tril(self.top, -1)
        return self.ckm @ (turn @ self.delta_q - self.delta_q @ turn) @ self.ckm.conj().T

    @cached_property
    def element(self) -> complex:
        """Q_sb."""
        return complex(self.delta_q[STRANGE, BOTTOM])

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
    def entries(self) -> dict[str, float]:
        """The same numbers with entries of Q in place of its traces."""
        q = self.delta_q
        return {"z": self.zeta, "trL": _trace(self.delta_l), "S": q[STRANGE, STRANGE].real, "B": q[BOTTOM, BOTTOM].real}

    @cached_property
    def determinant(self) -> float:
        """Q_ss Q_bb - |Q_sb|^2."""
        return self.entries["S"] * self.entries["B"] - abs(self.element) ** 2

    @cached_property
    def numbers(self) -> dict[str, float]:
        """Numbers of second order, the same for all flavours; tr TQQ follows from them."""
        result = _products(self.factors) | {"trLL": _trace(self.delta_l @ self.delta_l)}
        return result | {"trQQ": _trace(self.delta_q @ self.delta_q)}

    @cached_property
    def leptons(self) -> dict[str, np.ndarray]:
        """Matrices in the flavours of leptons that are not universal."""
        return {f"L*{name}": self.delta_l * value for name, value in self.factors.items()} | {
            "LL": self.delta_l @ self.delta_l
        }

    @cached_property
    def strange_to_bottom(self) -> dict[str, complex]:
        """Elements sb of second order."""
        t = complex(self.top[STRANGE, BOTTOM])
        turned = _products(self.entries) | {"detQ": self.determinant}
        del turned["S*B"]
        return {f"Q*{name}": self.element * value for name, value in self.factors.items()} | {
            f"T*{name}": t * value for name, value in turned.items()
        }

    @cached_property
    def with_leptons(self) -> dict[str, complex]:
        """Elements sb that the flavours of leptons multiply."""
        t = complex(self.top[STRANGE, BOTTOM])
        return {"L*Q": self.element} | {f"L*T*{name}": t * value for name, value in self.entries.items()}

    def quark(self, element: float) -> dict[str, float]:
        """Diagonal elements of quarks whose element of Q is given; that of Q^2 is Q (tr Q - tr TQ) for light ones."""
        return {f"Q*{name}": element * value for name, value in self.factors.items()}


def _products(numbers: dict[str, float]) -> dict[str, float]:
    """All products of two numbers, but for the square of zeta."""
    pairs = combinations_with_replacement(numbers, 2)
    return {f"{a}*{b}": numbers[a] * numbers[b] for a, b in pairs if (a, b) != ("z", "z")}

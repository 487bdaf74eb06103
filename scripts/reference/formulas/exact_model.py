# SPDX-License-Identifier: Apache-2.0
"""Exact tree-level masses and couplings of the SU(2) x SU(2) x U(1) model of arXiv:1604.03088, to 50 digits.

Gauge-boson mass matrices in the basis (W1, W2, B), written down from the vacuum values of Phi, phi and phi' and inverted
by Gaussian elimination; masses from the characteristic polynomial. No expansion in v/u and, with 50 digits, no rounding
to speak of, however far apart the masses are. Only the standard library is needed. The engine, which this is the
reference of, uses other variables and another method.

    exact_model.py            writes engine/src/test/resources/reference/exact-model-50-digits.json
    exact_model.py --check    compares that file with what would be written
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from decimal import Decimal, getcontext
from pathlib import Path

getcontext().prec = 50
FILE = Path(__file__).resolve().parents[3] / "engine/src/test/resources/reference/exact-model-50-digits.json"

ABOUT = (
    "Written by scripts/reference/formulas/exact_model.py with 50 digits, rounded to 17. g=0.6521, g'=0.3573, v=246.2196 GeV, "
    "CKM from Wolfenstein lambda=0.22543, A=0.80679, rhobar=0.12528, etabar=0.40385; u = 2 mass-scale/sqrt(g1^2+g2^2). "
    "charged_current: C v^2 in L = -2 C (ubar_L d_L)(lbar_L nu_L); leptonic: C v^2 in L = -2 C (lbar_a l_b)(nubar_c nu_d), "
    "named 'b a c d'; neutral_sb: N v^2 in L = -N (sbar_L b_L)(lbar_X l_X); neutral_mutau: N v^2 in L = -N (mubar_L "
    "tau_L)(lbar_X l_X); delta_f2_sb: c v^2 in L = -c (sbar_L b_L)^2; w, wprime, z, zprime: couplings g of L = g V fbar "
    "gamma f, without 1/sqrt2 of charged bosons, left-handed unless R. Complex numbers as [re, im]."
)

ZERO, ONE, HALF = Decimal(0), Decimal(1), Decimal(1) / 2
G, G_PRIME, V = Decimal("0.6521"), Decimal("0.3573"), Decimal("246.2196")
LEPTONS = ("e", "mu", "tau")
DOWN = ("d", "s", "b")
UP = ("u", "c", "t")

# r, tan beta, (22, 33, 23 real, 23 imaginary) of Delta^q and of Delta^l
POINTS = (
    ("1.3", "2.5", ("0.4", "0.7", "-0.19", "-0.06"), ("0.6", "0.3", "0.15", "0")),
    ("2.5", "0.401", ("-0.05", "0.9", "0.01", "0"), ("0.1", "0.95", "0.02", "-0.01")),
    ("0.8", "1e9", ("0.2", "0.5", "-0.0136", "-0.0267"), ("0.8", "-0.3", "0.0382", "0.0322")),
    ("4.5", "0", ("0.02", "0.3", "0.01", "0.02"), ("-0.03", "0.8", "0.1", "0.02")),
)
MASS_SCALES = ("300", "1000", "10000", "100000")


@dataclass(frozen=True)
class Complex:
    """A complex number with decimal parts."""

    re: Decimal
    im: Decimal = ZERO

    def __add__(self, other: "Complex") -> "Complex":
        return Complex(self.re + other.re, self.im + other.im)

    def __mul__(self, other: "Complex | Decimal") -> "Complex":
        if isinstance(other, Decimal):
            return Complex(self.re * other, self.im * other)
        return Complex(self.re * other.re - self.im * other.im, self.re * other.im + self.im * other.re)

    def conjugate(self) -> "Complex":
        return Complex(self.re, -self.im)

    def over(self, other: "Complex") -> "Complex":
        return (self * other.conjugate()) * (ONE / (other.re**2 + other.im**2))


NONE, UNIT = Complex(ZERO), Complex(ONE)
Matrix = list[list[Complex]]


def identity() -> Matrix:
    return [[UNIT if i == j else NONE for j in range(3)] for i in range(3)]


def times(left: Matrix, right: Matrix) -> Matrix:
    return [[left[i][0] * right[0][j] + left[i][1] * right[1][j] + left[i][2] * right[2][j] for j in range(3)] for i in range(3)]


def adjoint(matrix: Matrix) -> Matrix:
    return [[matrix[j][i].conjugate() for j in range(3)] for i in range(3)]


def scaled_sum(a: Decimal, first: Matrix, b: Decimal, second: Matrix) -> Matrix:
    return [[first[i][j] * a + second[i][j] * b for j in range(3)] for i in range(3)]


def hermitian(entries: tuple[str, str, str, str]) -> Matrix:
    matrix = [[NONE] * 3 for _ in range(3)]
    matrix[1][1], matrix[2][2] = Complex(Decimal(entries[0])), Complex(Decimal(entries[1]))
    matrix[1][2] = Complex(Decimal(entries[2]), Decimal(entries[3]))
    matrix[2][1] = matrix[1][2].conjugate()
    return matrix


def ckm() -> Matrix:
    """Standard parametrisation, exact in the Wolfenstein parameters (Review of Particle Physics)."""
    lam, a = Decimal("0.22543"), Decimal("0.80679")
    apex = Complex(Decimal("0.12528"), Decimal("0.40385"))
    s12, s23 = lam, a * lam**2
    numerator = apex * (a * lam**3 * (1 - s23**2).sqrt())
    s13 = numerator.over((UNIT + apex * (-(s23**2))) * (1 - lam**2).sqrt())
    c12, c23 = (1 - s12**2).sqrt(), (1 - s23**2).sqrt()
    c13 = (1 - s13.re**2 - s13.im**2).sqrt()
    return [
        [Complex(c12 * c13), Complex(s12 * c13), s13.conjugate()],
        [Complex(-s12 * c23) + s13 * (-c12 * s23), Complex(c12 * c23) + s13 * (-s12 * s23), Complex(s23 * c13)],
        [Complex(s12 * s23) + s13 * (-c12 * c23), Complex(-c12 * s23) + s13 * (-s12 * c23), Complex(c23 * c13)],
    ]


Real = list[list[Decimal]]


def mass_matrix(g1: Decimal, g2: Decimal, u: Decimal, tan_beta: Decimal) -> Real:
    """Mass matrix squared of (W1_3, W2_3, B); its upper left block is that of the charged bosons.

    Phi gives (u^2/4)(g1 W1 - g2 W2)^2, phi (v^2 sin^2 beta/4)(g2 W2 - g' B)^2, phi' (v^2 cos^2 beta/4)(g1 W1 - g' B)^2.
    """
    sin2 = tan_beta**2 / (1 + tan_beta**2)
    a, b, c = u**2 / 4, V**2 * sin2 / 4, V**2 * (1 - sin2) / 4
    return [
        [g1 * g1 * (a + c), -g1 * g2 * a, -g1 * G_PRIME * c],
        [-g1 * g2 * a, g2 * g2 * (a + b), -g2 * G_PRIME * b],
        [-g1 * G_PRIME * c, -g2 * G_PRIME * b, G_PRIME * G_PRIME * (b + c)],
    ]


def inverse(matrix: Real) -> Real:
    """Gauss-Jordan elimination with the largest pivot."""
    size = len(matrix)
    rows = [list(row) + [ONE if i == j else ZERO for j in range(size)] for i, row in enumerate(matrix)]
    for k in range(size):
        pivot = max(range(k, size), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [x / rows[k][k] for x in rows[k]]
        for i in range(size):
            if i != k:
                rows[i] = [x - rows[i][k] * y for x, y in zip(rows[i], rows[k])]
    return [row[size:] for row in rows]


def inverse_without_photon(matrix: Real, photon: list[Decimal], mass2: Decimal) -> Real:
    """Gives the photon some mass, inverts, and takes its exchange away again."""
    massive = [[matrix[i][j] + mass2 * photon[i] * photon[j] for j in range(3)] for i in range(3)]
    result = inverse(massive)
    return [[result[i][j] - photon[i] * photon[j] / mass2 for j in range(3)] for i in range(3)]


def roots(trace: Decimal, determinant: Decimal) -> tuple[Decimal, Decimal]:
    """Roots of x^2 - trace x + determinant, the smaller first."""
    large = (trace + (trace**2 - 4 * determinant).sqrt()) / 2
    return determinant / large, large


def eigenvector(matrix: Real, eigenvalue: Decimal) -> list[Decimal]:
    """Unit vector orthogonal to the rows of matrix - eigenvalue, from their largest cross product (or its analogue)."""
    size = len(matrix)
    shifted = [[matrix[i][j] - (eigenvalue if i == j else ZERO) for j in range(size)] for i in range(size)]
    if size == 2:
        candidates = [[-row[1], row[0]] for row in shifted]
    else:
        pairs = ((0, 1), (0, 2), (1, 2))
        candidates = [
            [shifted[i][1] * shifted[j][2] - shifted[i][2] * shifted[j][1], shifted[i][2] * shifted[j][0] - shifted[i][0] * shifted[j][2], shifted[i][0] * shifted[j][1] - shifted[i][1] * shifted[j][0]]
            for i, j in pairs
        ]
    best = max(candidates, key=lambda vector: sum(x * x for x in vector))
    norm = sum(x * x for x in best).sqrt()
    return [x / norm for x in best]


def towards(vector: list[Decimal], direction: list[Decimal]) -> list[Decimal]:
    """The vector with the sign that makes its product with `direction` positive."""
    return vector if sum(x * y for x, y in zip(vector, direction)) > 0 else [-x for x in vector]


Current = list[Complex]


def contracted(first: Current, matrix: Real, second: Current) -> Complex:
    result = NONE
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            result = result + a * b * matrix[i][j]
    return result


def along(current: Current, vector: list[Decimal]) -> Complex:
    result = NONE
    for a, x in zip(current, vector):
        result = result + a * x
    return result


def number(value: Decimal) -> float:
    return float(value)


def pair(value: Complex) -> list[float]:
    return [number(value.re), number(value.im)]


class Model:
    """One point with its currents in the basis (W1, W2) or (W1_3, W2_3, B)."""

    def __init__(self, ratio: str, tan_beta: str, delta_q: tuple, delta_l: tuple, mass_scale: str):
        self.r, self.tan_beta = Decimal(ratio), Decimal(tan_beta)
        self.g1 = G * (1 + self.r**2).sqrt() / self.r
        self.g2 = self.g1 * self.r
        self.n1 = (self.g1**2 + self.g2**2).sqrt()
        self.u = 2 * Decimal(mass_scale) / self.n1
        self.neutral = mass_matrix(self.g1, self.g2, self.u, self.tan_beta)
        self.charged = [row[:2] for row in self.neutral[:2]]
        self.charged_inverse = inverse(self.charged)
        norm = (1 / self.g1**2 + 1 / self.g2**2 + 1 / G_PRIME**2).sqrt()
        self.photon = [1 / (x * norm) for x in (self.g1, self.g2, G_PRIME)]
        self.neutral_inverse = inverse_without_photon(self.neutral, self.photon, V**2)
        v = ckm()
        second_q, second_l = (self.second_share(hermitian(delta)) for delta in (delta_q, delta_l))
        self.ckm = v
        # shares of SU(2)1 and SU(2)2 in the left-handed currents, charged and neutral
        self.quarks = [times(v, self.rest(second_q)), times(v, second_q)]
        self.leptons = [self.rest(second_l), second_l]
        up = times(times(v, second_q), adjoint(v))
        self.shares = {"u": [self.rest(up), up], "d": [self.rest(second_q), second_q], "l": self.leptons, "nu": self.leptons}

    def second_share(self, delta: Matrix) -> Matrix:
        """P of Delta = P - (1 - P)/r^2."""
        inverse_square = 1 / self.r**2
        return scaled_sum(1 / (1 + inverse_square), delta, inverse_square / (1 + inverse_square), identity())

    @staticmethod
    def rest(share: Matrix) -> Matrix:
        return scaled_sum(ONE, identity(), -ONE, share)

    def charged_quarks(self, i: int, j: int) -> Current:
        return [self.quarks[0][i][j] * self.g1, self.quarks[1][i][j] * self.g2]

    def charged_leptons(self, a: int, b: int) -> Current:
        return [self.leptons[0][a][b] * self.g1, self.leptons[1][a][b] * self.g2]

    def left(self, kind: str, i: int, j: int) -> Current:
        isospin = HALF if kind in ("u", "nu") else -HALF
        hypercharge = Decimal(1) / 6 if kind in ("u", "d") else -HALF
        first, second = self.shares[kind]
        diagonal = UNIT if i == j else NONE
        return [first[i][j] * (self.g1 * isospin), second[i][j] * (self.g2 * isospin), diagonal * (G_PRIME * hypercharge)]

    @staticmethod
    def right(kind: str) -> Current:
        charge = {"u": Decimal(2) / 3, "d": Decimal(-1) / 3, "l": -ONE}[kind]
        return [NONE, NONE, UNIT * (G_PRIME * charge)]

    def masses(self) -> dict[str, float]:
        trace = self.charged[0][0] + self.charged[1][1]
        determinant = self.charged[0][0] * self.charged[1][1] - self.charged[0][1] ** 2
        m = self.neutral
        minors = sum(m[i][i] * m[j][j] - m[i][j] ** 2 for i, j in ((0, 1), (0, 2), (1, 2)))
        w2, wp2 = roots(trace, determinant)
        z2, zp2 = roots(m[0][0] + m[1][1] + m[2][2], minors)
        light, heavy = [self.g2, self.g1], [self.g1, -self.g2]
        z_field = [self.g2 * G / self.n1, self.g1 * G / self.n1, -G_PRIME]
        self.w, self.wprime = towards(eigenvector(self.charged, w2), light), towards(eigenvector(self.charged, wp2), heavy)
        self.z = towards(eigenvector(m, z2), z_field)
        self.zprime = towards(eigenvector(m, zp2), heavy + [ZERO])
        return {"m_w": number(w2.sqrt()), "m_w_prime": number(wp2.sqrt()), "m_z": number(z2.sqrt()), "m_z_prime": number(zp2.sqrt())}

    def charged_current(self) -> dict[str, list[float]]:
        result = {}
        for i, j in ((0, 0), (0, 1), (0, 2), (1, 1), (1, 2)):
            for a in range(3):
                for b in range(3):
                    amplitude = contracted(self.charged_quarks(i, j), self.charged_inverse, self.charged_leptons(a, b))
                    result[f"{UP[i]}{DOWN[j]} {LEPTONS[a]} nu_{LEPTONS[b]}"] = pair(amplitude * (V**2 / 4))
        return result

    def leptonic(self) -> dict[str, list[float]]:
        result = {}
        for b, a in ((1, 0), (2, 0), (2, 1)):
            for c in range(3):
                for d in range(3):
                    charged = contracted(self.charged_leptons(a, d), self.charged_inverse, self.charged_leptons(c, b))
                    neutral = contracted(self.left("l", a, b), self.neutral_inverse, self.left("nu", c, d))
                    names = " ".join(LEPTONS[k] for k in (b, a, c, d))
                    result[names] = pair(charged * (V**2 / 4) + neutral * (V**2 / 2))
        return result

    def neutral_current(self, current: Current) -> dict[str, list[float]]:
        result = {}
        for a, name in enumerate(LEPTONS):
            result[f"{name} L"] = pair(contracted(current, self.neutral_inverse, self.left("l", a, a)) * V**2)
            result[f"nu_{name} L"] = pair(contracted(current, self.neutral_inverse, self.left("nu", a, a)) * V**2)
        result["R"] = pair(contracted(current, self.neutral_inverse, self.right("l")) * V**2)
        return result

    def couplings(self, charged: list[Decimal], neutral: list[Decimal]) -> tuple[dict, dict]:
        first = {f"{UP[i]} {DOWN[j]}": pair(along(self.charged_quarks(i, j), charged)) for i in range(3) for j in range(3)}
        first |= {f"nu_{LEPTONS[a]} {LEPTONS[b]}": pair(along(self.charged_leptons(a, b), charged)) for a in range(3) for b in range(3)}
        second = {}
        for kind, names in (("u", UP), ("d", DOWN), ("l", LEPTONS), ("nu", tuple("nu_" + name for name in LEPTONS))):
            for i in range(3):
                for j in range(3):
                    second[f"{names[i]} {names[j]}"] = pair(along(self.left(kind, i, j), neutral))
            if kind != "nu":
                second[f"{names[0]} {names[0]} R"] = pair(along(self.right(kind), neutral))
        return first, second


def document() -> dict:
    points = []
    for ratio, tan_beta, delta_q, delta_l in POINTS:
        for mass_scale in MASS_SCALES:
            model = Model(ratio, tan_beta, delta_q, delta_l, mass_scale)
            names = ("22", "33", "23-re", "23-im")
            parameters = {"g2-over-g1": float(ratio), "tan-beta": float(tan_beta), "mass-scale-gev": float(mass_scale)}
            parameters |= {f"delta-q-{name}": float(value) for name, value in zip(names, delta_q)}
            parameters |= {f"delta-l-{name}": float(value) for name, value in zip(names, delta_l)}
            point = {"parameters": parameters, "u": number(model.u), **model.masses()}
            point["charged_current"] = model.charged_current()
            point["leptonic"] = model.leptonic()
            point["neutral_sb"] = model.neutral_current(model.left("d", 1, 2))
            point["neutral_mutau"] = model.neutral_current(model.left("l", 1, 2))
            strange_bottom = model.left("d", 1, 2)
            point["delta_f2_sb"] = pair(contracted(strange_bottom, model.neutral_inverse, strange_bottom) * (V**2 / 2))
            point["w"], point["z"] = model.couplings(model.w, model.z)
            point["wprime"], point["zprime"] = model.couplings(model.wprime, model.zprime)
            points.append(point)
    return {"about": ABOUT, "points": points}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the committed file instead of writing it")
    text = json.dumps(document(), indent=1) + "\n"
    if not parser.parse_args().check:
        FILE.write_text(text, encoding="utf-8")
        return 0
    if FILE.read_text(encoding="utf-8") != text:
        print(f"{FILE.name} differs from what scripts/reference/formulas/exact_model.py writes", file=sys.stderr)
        return 1
    print(f"{FILE.name} is what scripts/reference/formulas/exact_model.py writes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

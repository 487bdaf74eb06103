# SPDX-License-Identifier: Apache-2.0
"""Computes the rate polynomials of conf/theory/b-to-s-rates.yaml with flavio.

    scripts/python-env --flavio python scripts/reference/generators/make_rate_polynomials.py [--check]

Rates of B -> K(*) l l and Bs -> phi l l, integrated over a bin of q^2, are quadratic in the shifts of C9 and C10. Their coefficients follow
from flavio's rates at as many Wilson coefficients as there are monomials; random complex ones test them. The bins are those
of the file. Prints the part of the file that is computed; with --check only what differs from the committed numbers by more
than their rounding, exit status 1 if anything does.
"""

from __future__ import annotations

import argparse
import sys
import warnings
from dataclasses import dataclass
from typing import Iterator, Mapping

import flavio
import numpy as np
from flavio.physics.eft import WilsonCoefficients

from reference.formulas.dataset import CONF, read_yaml

FILE = CONF / "theory/b-to-s-rates.yaml"
SCALE = 4.8
PROCESSES = {"Bp_K": "B+->K", "B0_Kst": "B0->K*", "Bs_phi": "Bs->phi"}
LEPTONS = {"mu": "mumu", "e": "ee"}
MONOMIALS = ("re9", "re9-squared", "im9", "im9-squared", "re10", "re10-squared", "im10", "im10-squared")
PRODUCTS = ("re9-re10", "re9-im9", "re10-im10", "im9-im10", "re9-im10", "im9-re10")
"""Monomials that are found to be absent, but for what `PRODUCTS_DROPPED_BELOW` says."""
DROPPED_BELOW = 1e-5
PRODUCTS_DROPPED_BELOW = {"Bs->phi": 3e-4}
"""Products that remain in rates that are integrated over time; the polynomials of the file have none."""
AGREEMENT = 2e-5
DIGITS = 4
SEED = 20160412


@dataclass(frozen=True)
class Mode:
    """A process and a bin, such as Bp_K_1.0_6.0."""

    key: str

    @property
    def observable(self) -> str:
        """flavio's name of the rate, without the leptons."""
        return next(name for start, name in PROCESSES.items() if self.key.startswith(start + "_"))

    @property
    def bin(self) -> tuple[float, float]:
        """Ends of the bin in GeV^2."""
        lower, upper = self.key.split("_")[-2:]
        return float(lower), float(upper)

    def rate(self, lepton: str, c9: complex, c10: complex) -> float:
        """Branching ratio integrated over the bin, averaged over CP conjugates."""
        pair = LEPTONS[lepton]
        shifted = WilsonCoefficients()
        shifted.set_initial({f"C9_bs{pair}": c9, f"C10_bs{pair}": c10}, SCALE)
        lower, upper = self.bin
        return (upper - lower) * flavio.np_prediction(f"<dBR/dq2>({self.observable}{pair})", shifted, lower, upper)


@dataclass(frozen=True)
class Polynomial:
    """A rate relative to its Standard Model value."""

    standard_model: float
    coefficients: Mapping[str, float]
    residuals: np.ndarray
    """Relative to flavio at random points."""

    @property
    def largest_residual(self) -> float:
        """The largest of them."""
        return float(np.max(np.abs(self.residuals)))


def monomials(c9: complex, c10: complex) -> np.ndarray:
    """All monomials up to second order, in the order of MONOMIALS and PRODUCTS."""
    a, b, c, d = c9.real, c9.imag, c10.real, c10.imag
    return np.array([a, a * a, b, b * b, c, c * c, d, d * d, a * c, a * b, c * d, b * d, a * d, b * c])


def fit(mode: Mode, lepton: str) -> Polynomial:
    """The polynomial of one rate, from as many points as it has coefficients."""
    random = np.random.default_rng(SEED)
    standard_model = mode.rate(lepton, 0j, 0j)
    names = MONOMIALS + PRODUCTS

    def sample(count: int) -> list[tuple[complex, complex]]:
        values = random.uniform(-3, 3, (count, 4))
        return [(complex(a, b), complex(c, d)) for a, b, c, d in values]

    points = sample(len(names))
    matrix = np.array([monomials(*point) for point in points])
    shifts = np.array([mode.rate(lepton, *point) / standard_model - 1 for point in points])
    values = np.linalg.solve(matrix, shifts)
    residuals = [
        1 - (1 + monomials(*point) @ values) * standard_model / mode.rate(lepton, *point) for point in sample(4)
    ]
    allowed = PRODUCTS_DROPPED_BELOW.get(mode.observable, DROPPED_BELOW)
    smallest = {name: allowed if name in PRODUCTS else DROPPED_BELOW for name in names}
    kept = {name: float(value) for name, value in zip(names, values) if abs(value) > smallest[name]}
    return Polynomial(standard_model, kept, np.array(residuals))


def rounded(value: float) -> float:
    """To the digits of the file."""
    return float(f"{value:.{DIGITS - 1}e}")


def differences(committed: Mapping[str, object]) -> Iterator[str]:
    """Numbers of the file that flavio gives otherwise."""
    for name, entry in committed.items():
        mode = Mode(entry["mode"])
        polynomials = {lepton: fit(mode, lepton) for lepton in LEPTONS}
        ratio = polynomials["mu"].standard_model / polynomials["e"].standard_model
        yield from _differ(f"{name} standard-model", entry["standard-model"], ratio)
        for lepton, found in polynomials.items():
            theirs = entry[lepton]
            where = f"{name} {lepton}"
            yield from _differ(f"{where} branching ratio", theirs["standard-model-branching-ratio"], found.standard_model)
            for monomial in sorted({*theirs["coefficients"], *found.coefficients}):
                values = (side.get(monomial, 0.0) for side in (theirs["coefficients"], found.coefficients))
                yield from _differ(f"{where} {monomial}", *values, noise=theirs["largest-relative-residual"])
            if found.largest_residual > AGREEMENT:
                yield f"{where}: residual {found.largest_residual:.1e} at random points"


def _differ(what: str, committed: float, found: float, noise: float = 0.0) -> Iterator[str]:
    """A line if a number is off by more than a unit of its last digit, the noise of the fit, and what is dropped."""
    size = max(abs(committed), abs(found))
    unit = 10 ** (np.floor(np.log10(size)) - DIGITS + 1) if size else 0.0
    dropped = DROPPED_BELOW if 0 in (committed, found) else 0.0
    if abs(committed - found) > max(unit, noise, dropped):
        yield f"{what}: committed {committed:.5g}, found {found:.5g}"


def text(committed: Mapping[str, object]) -> Iterator[str]:
    """The observables of the file, computed again."""
    yield "observables:"
    for name, entry in committed.items():
        mode = Mode(entry["mode"])
        polynomials = {lepton: fit(mode, lepton) for lepton in LEPTONS}
        ratio = polynomials["mu"].standard_model / polynomials["e"].standard_model
        yield f'  "{name}":'
        yield f"    mode: {mode.key}"
        residuals = (1 + polynomials["mu"].residuals) / (1 + polynomials["e"].residuals) - 1
        yield f"    standard-model: {round(ratio, DIGITS)}"
        yield f"    largest-relative-residual: {np.max(np.abs(residuals)):.3e}"
        for lepton, found in polynomials.items():
            yield f"    {lepton}:"
            yield f"      standard-model-branching-ratio: {rounded(found.standard_model)}"
            yield f"      largest-relative-residual: {found.largest_residual:.3e}"
            yield "      coefficients:"
            for monomial, value in found.coefficients.items():
                yield f"        {monomial}: {rounded(value)}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed numbers")
    check = parser.parse_args().check
    warnings.filterwarnings("ignore")
    committed = read_yaml(FILE)["observables"]
    if not check:
        print("\n".join(text(committed)))
        return 0
    found = list(differences(committed))
    print("\n".join(found or [f"{FILE.name}: as committed"]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""Computes engine/src/test/resources/reference/fit-2016.json: predictions, chi-square, best fits and profiles.

Dataset 2016, `chi_square.py` for the predictions. The fits keep r = 3 and zeta fixed; free are kappa < 0.12
(M_W' > 696 GeV) and the real entries 22, 33, 23 of Delta^q and Delta^l with eigenvalues in [-1/r^2, 1].
Each matrix is written as R(theta) diag(e1, e2) R(theta)^T, so that the range is a box. Minima come from a bounded
least-squares minimisation repeated from seeded random starts.

Writes the file anew. `update.py` keeps best fits that still hold.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Mapping

import numpy as np
from scipy.optimize import brentq, least_squares

from reference.formulas import chi_square as model
from reference.formulas.dataset import load

OUTPUT = Path(__file__).resolve().parents[3] / "engine/src/test/resources/reference/fit-2016.json"
SEED = 20160412
STARTS = 30
STEPS = 100
"""How often a minimisation is continued at most: flat valleys take forty times."""
G2_OVER_G1 = 3.0
KAPPA_RANGE = (1e-5, 0.12)
EIGENVALUES = (-1 / G2_OVER_G1**2 + 1e-9, 1 - 1e-9)
"""Range of the eigenvalues, drawn in by more than the rounding of the entries."""
DELTA_CHI_SQUARE_95 = 5.99
HOLD_WIDTH = {"R(D*)": 1e-3, "R_K[1,6]": 3e-3}
HELD_R_D_STAR = (0.252, 0.28)
EDGE_STEP = {"R(D*)": 3e-3, "R_K[1,6]": 1e-2}

POINTS: Mapping[str, tuple[str, Mapping[str, float]]] = {
    "standard-model": ("entries", {"g2-over-g1": 3.0, "mass-wprime-gev": 2000.0, "zeta": 0.0}),
    "no-mixing-joint": (
        "entries",
        {"g2-over-g1": 3.0, "mass-wprime-gev": 800.0, "zeta": 0.0, "delta-q-22": 0.02, "delta-q-33": 0.9,
         "delta-q-23": -0.006, "delta-l-22": 0.15, "delta-l-33": 0.9, "delta-l-23": 0.03},
    ),
    "no-mixing-phases": (
        "entries",
        {"g2-over-g1": 2.0, "mass-wprime-gev": 1500.0, "zeta": 0.0, "delta-q-22": 0.3, "delta-q-33": 0.6,
         "delta-q-23": 0.02, "delta-q-23-phase": 2.3, "delta-l-22": -0.1, "delta-l-33": 0.7, "delta-l-23": 0.2,
         "delta-l-23-phase": -0.8},
    ),
    "no-mixing-large-kappa": (
        "entries",
        {"g2-over-g1": 3.0, "mass-wprime-gev": 500.0, "zeta": 0.0, "delta-q-22": -0.1, "delta-q-33": 0.8,
         "delta-q-23": 0.003, "delta-l-22": 0.4, "delta-l-33": 0.5, "delta-l-23": 0.01},
    ),
    "some-mixing-phases": (
        "entries",
        {"g2-over-g1": 1.5, "mass-wprime-gev": 1200.0, "zeta": 0.3, "delta-q-22": 0.25, "delta-q-33": 0.75,
         "delta-q-23": -0.15, "delta-q-23-phase": 0.4, "delta-l-22": 0.5, "delta-l-33": 0.2, "delta-l-23": 0.35,
         "delta-l-23-phase": 1.1},
    ),
    "full-mixing-large-kappa": (
        "entries",
        {"g2-over-g1": 3.0, "mass-wprime-gev": 700.0, "zeta": 1.0, "delta-q-22": 0.5, "delta-q-33": 0.4,
         "delta-q-23": 0.01, "delta-q-23-phase": -1.9, "delta-l-22": 0.6, "delta-l-33": 0.3, "delta-l-23": 0.1,
         "delta-l-23-phase": 0.6},
    ),
    "full-mixing-small-kappa": (
        "entries",
        {"g2-over-g1": 0.7, "mass-wprime-gev": 20000.0, "zeta": 1.0, "delta-q-22": -0.5, "delta-q-33": 0.9,
         "delta-q-23": -0.3, "delta-l-22": 0.8, "delta-l-33": -0.4, "delta-l-23": -0.25, "delta-l-23-phase": 2.9},
    ),
    "vector-like-mixing": (
        "vector-like-mixing",
        {"g2-over-g1": 3.0, "mass-wprime-gev": 1100.0, "zeta": 0.5, "d-s": 1.02, "d-b": 0.02, "d-mu": 0.7,
         "d-tau": -0.3},
    ),
}


@dataclass(frozen=True)
class Fit:
    """A minimisation at fixed zeta and r; a position is (log10 kappa, e1, e2, theta of quarks, then of leptons)."""

    likelihood: model.Likelihood
    zeta: float

    @property
    def bounds(self) -> tuple[list[float], list[float]]:
        """Box of a position."""
        low, high = EIGENVALUES
        lower = [np.log10(KAPPA_RANGE[0]), low, low, -2 * np.pi, low, low, -2 * np.pi]
        upper = [np.log10(KAPPA_RANGE[1]), high, high, 2 * np.pi, high, high, 2 * np.pi]
        return lower, upper

    def parameters(self, position: np.ndarray) -> dict[str, float]:
        """The parameters, in the names of a scan file, at a position."""
        log_kappa, *matrices = position
        mass = self.likelihood.dataset.inputs.w_mass * G2_OVER_G1 / np.sqrt(10**log_kappa)
        result = {"g2-over-g1": G2_OVER_G1, "mass-wprime-gev": float(mass), "zeta": self.zeta}
        for name, (first, second, theta) in (("delta-q", matrices[:3]), ("delta-l", matrices[3:])):
            cosine, sine = np.cos(theta), np.sin(theta)
            result[f"{name}-22"] = float(first * cosine**2 + second * sine**2)
            result[f"{name}-33"] = float(first * sine**2 + second * cosine**2)
            result[f"{name}-23"] = float((first - second) * sine * cosine)
        return result

    def predictions(self, position: np.ndarray) -> dict[str, complex]:
        """Predictions at a position."""
        return model.predictions(model.entries_point(self.parameters(position)), self.likelihood.dataset)

    def chi_square(self, position: np.ndarray) -> float:
        """chi-square at a position."""
        return self.likelihood.chi_square(self.predictions(position))

    def random_position(self, random: np.random.Generator) -> np.ndarray:
        """A start: kappa log-uniform, eigenvalues uniform, half of the angles close to 0 (small 23 entries)."""
        low, high = EIGENVALUES
        angles = random.uniform(-np.pi / 2, np.pi / 2, 2) * random.choice([1.0, 0.02], 2)
        e = random.uniform(low, high, 4)
        log_kappa = random.uniform(-2.5, np.log10(KAPPA_RANGE[1]))
        return np.array([log_kappa, e[0], e[1], angles[0], e[2], e[3], angles[1]])

    def minimise(self, start: np.ndarray, held: Held | None = None) -> np.ndarray:
        """Position of the minimum of chi-square, plus the penalty of `held`, that is reached from a start."""

        def residuals(position: np.ndarray) -> np.ndarray:
            predicted = self.predictions(position)
            residual = self.likelihood.residuals(predicted)
            return residual if held is None else np.append(residual, held.pull(predicted))

        lower, upper = (np.array(side) for side in self.bounds)
        start = np.clip(start, lower + 1e-9, upper - 1e-9)
        options = {"bounds": (lower, upper), "x_scale": "jac", "ftol": 1e-9, "xtol": 1e-9, "gtol": 1e-9, "max_nfev": 300}
        return least_squares(residuals, start, **options).x

    def polish(self, position: np.ndarray) -> np.ndarray:
        """Minimise again until chi-square is stable to 1e-8."""
        for _ in range(STEPS):
            better = self.minimise(position)
            if self.chi_square(position) - self.chi_square(better) < 1e-8:
                return better
            position = better
        raise RuntimeError("chi-square does not settle")

    def minima(self, starts: int = STARTS) -> list[np.ndarray]:
        """Local minima that differ by more than 0.01 in chi-square, the best one first."""
        random = np.random.default_rng(SEED)
        found = [self.minimise(self.random_position(random)) for _ in range(starts)]
        result: list[np.ndarray] = []
        for position in sorted((self.polish(position) for position in found), key=self.chi_square):
            if not result or self.chi_square(position) > self.chi_square(result[-1]) + 0.01:
                result.append(position)
        return result


@dataclass(frozen=True)
class Held:
    """Holds an observable near a value. The minimum of chi-square + pull^2 lies on the profile of the observable."""

    observable: str
    value: float

    def pull(self, predicted: Mapping[str, complex]) -> float:
        """Extra residual."""
        return (predicted[self.observable].real - self.value) / HOLD_WIDTH[self.observable]


def follow(fit: Fit, position: np.ndarray, observable: str, value: float) -> np.ndarray | None:
    """Move along the profile of an observable from a minimum to a value, or None if it cannot be reached.

    At the end the held value is corrected until the observable lies within 1e-7 of what is wanted.
    """
    start = fit.predictions(position)[observable].real
    steps = int(abs(value - start) / EDGE_STEP[observable]) + 1
    for aim in np.linspace(start, value, steps, endpoint=False)[1:]:
        position = fit.minimise(position, Held(observable, float(aim)))
    aim = value
    for _ in range(20):
        position = fit.minimise(position, Held(observable, aim))
        missing = value - fit.predictions(position)[observable].real
        if abs(missing) < 1e-7:
            return position
        aim += missing
    return None


def profile_at(fit: Fit, minima: list[np.ndarray], observable: str, value: float) -> np.ndarray:
    """Position of the lowest chi-square with the observable at a value, reached from any of the minima."""
    reached = [follow(fit, position, observable, value) for position in minima]
    return min((position for position in reached if position is not None), key=fit.chi_square)


def edge(fit: Fit, minimum: np.ndarray, limit: float, observable: str, direction: int) -> float:
    """Value of the observable at which its profile, followed from a minimum in one direction, reaches a chi-square."""
    step = direction * EDGE_STEP[observable]
    inside, aim = minimum, fit.predictions(minimum)[observable].real

    def excess(value: float) -> float:
        return fit.chi_square(fit.minimise(inside, Held(observable, value))) - limit

    while True:
        beyond = fit.minimise(inside, Held(observable, aim + step))
        if fit.chi_square(beyond) > limit:
            break
        inside, aim = beyond, aim + step
    root = brentq(excess, aim, aim + step, xtol=1e-3 * abs(step))
    return float(fit.predictions(fit.minimise(inside, Held(observable, root)))[observable].real)


def intervals(fit: Fit, minima: list[np.ndarray], observable: str) -> list[list[float]]:
    """Where the profile of an observable lies below the 95 % limit (two degrees of freedom), around each minimum."""
    limit = fit.chi_square(minima[0]) + DELTA_CHI_SQUARE_95
    found = sorted(
        [edge(fit, position, limit, observable, -1), edge(fit, position, limit, observable, +1)]
        for position in minima
        if fit.chi_square(position) < limit
    )
    merged = [found[0]]
    for low, high in found[1:]:
        if low <= merged[-1][1]:
            merged[-1][1] = max(high, merged[-1][1])
        else:
            merged.append([low, high])
    return merged


def describe(fit: Fit, position: np.ndarray) -> dict:
    """A minimum as it is written to the file."""
    predicted = fit.predictions(position)
    return {
        "parameters": fit.parameters(position),
        "kappa": float(10 ** position[0]),
        "chi-square": fit.likelihood.chi_square(predicted),
        "R(D*)": predicted["R(D*)"].real,
        "R_K[1,6]": predicted["R_K[1,6]"].real,
    }


def evaluate(name: str, likelihood: model.Likelihood) -> dict:
    """Predictions and chi-square of one of POINTS."""
    texture, parameters = POINTS[name]
    point = (model.vector_like_point if texture == "vector-like-mixing" else model.entries_point)(parameters)
    assert point.eigenvalues_in_range(), name
    predicted = model.predictions(point, likelihood.dataset)
    return {
        "name": name,
        "texture": texture,
        "parameters": dict(parameters),
        "kappa": point.kappa(likelihood.dataset.inputs.w_mass),
        "chi-square": likelihood.chi_square(predicted),
        "blocks": likelihood.chi_square_by_block(predicted),
        "predictions": {key: value.real for key, value in predicted.items()},
        "imaginary-parts": {key: value.imag for key, value in predicted.items() if key.startswith(("C9", "C10"))},
    }


def best_fit(fit: Fit, minima: list[np.ndarray]) -> dict:
    """Best fit and other minima; at zeta = 0 also what it costs to hold R(D*) at some values."""
    best = describe(fit, minima[0])
    result = {"best-fit": best, "other-minima": [describe(fit, position) for position in minima[1:]]}
    if fit.zeta == 0.0:
        held = [describe(fit, profile_at(fit, minima, "R(D*)", value)) for value in HELD_R_D_STAR]
        result["held-R(D*)"] = [
            entry | {"delta-chi-square": entry["chi-square"] - best["chi-square"]} for entry in held
        ]
    return result


def best_fits(likelihood: model.Likelihood) -> dict:
    """`best_fit` at zeta = 0 and 1."""
    fits = {f"zeta-{zeta:.0f}": Fit(likelihood, zeta) for zeta in (0.0, 1.0)}
    return {name: best_fit(fit, fit.minima()) for name, fit in fits.items()}


def best_fits_with_intervals(likelihood: model.Likelihood) -> dict:
    """`best_fit` at zeta = 0 and 1, and the 95 % intervals of R(D*) and R_K."""
    result = {}
    for zeta in (0.0, 1.0):
        fit = Fit(likelihood, zeta)
        minima = fit.minima()
        found = {name: intervals(fit, minima, name) for name in HOLD_WIDTH}
        result[f"zeta-{zeta:.0f}"] = best_fit(fit, minima) | {"intervals-95": found}
    return result


def hold(fits: Mapping[str, dict], likelihood: model.Likelihood) -> bool:
    """Whether the minima of a file still have the chi-square and the predictions that it states."""
    known = [minimum for fit in fits.values() for minimum in [fit["best-fit"], *fit.get("other-minima", [])]]
    for minimum in known:
        predicted = model.predictions(model.entries_point(minimum["parameters"]), likelihood.dataset)
        now = {"chi-square": likelihood.chi_square(predicted)} | {name: predicted[name].real for name in HOLD_WIDTH}
        if any(abs(value - minimum[name]) > 1e-9 * abs(value) for name, value in now.items()):
            return False
    return True


def contents(known: Mapping | None = None) -> dict:
    """What belongs into the file; its best fits are taken from `known` where they still hold."""
    default = model.Likelihood(load("2016"))
    other_mixing = model.Likelihood(load("2016", {"DeltaM_s": "FNAL-MILC:2016"}))
    with_r_k = model.Likelihood(load("2016"), include=("R_K[1,6]@LHCb:2014",))

    def fits(key: str, likelihood: model.Likelihood, compute: Callable[[model.Likelihood], dict]) -> dict:
        return known[key] if known and hold(known[key], likelihood) else compute(likelihood)

    return {
        "about": "Written by scripts/reference/fits/fit_2016.py; see scripts/reference/README.md. Dataset 2016, r = 3 in fits.",
        "seed": SEED,
        "starts": STARTS,
        "g2-over-g1": G2_OVER_G1,
        "kappa-max": KAPPA_RANGE[1],
        "observation-count": len(default.measurements),
        "points": [evaluate(name, default) for name in POINTS],
        "fits": fits("fits", default, best_fits_with_intervals),
        "fits-with-DeltaM_s-FNAL-MILC:2016": fits("fits-with-DeltaM_s-FNAL-MILC:2016", other_mixing, best_fits),
        "fits-with-R_K[1,6]@LHCb:2014": fits("fits-with-R_K[1,6]@LHCb:2014", with_r_k, best_fits),
    }


def main() -> None:
    """Compute everything and write the file."""
    OUTPUT.write_text(json.dumps(contents(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

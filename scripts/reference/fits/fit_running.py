# SPDX-License-Identifier: Apache-2.0
"""Computes engine/src/test/resources/reference/fit-running.json: best fits with electroweak running.

Data sets 2016, current, the latter without direct searches, and november-2026, the copy of current among the resources of
tests; r = 3, kappa up to 0.12, real entries; zeta 0, 1 and free. Predictions are those of `running/predictions.py`. Minima
are reached from seeded random starts and followed until they gain less than 1e-6 a step; they are local, so that a lower
one may exist elsewhere.

Writes the file anew. `update.py` keeps best fits that still hold.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Mapping

import numpy as np

from reference.fits.fit_2016 import G2_OVER_G1, KAPPA_RANGE, SEED, STEPS, Fit, describe, hold
from reference.fits.fit_current import aligned_position
from reference.formulas import chi_square as model
from reference.formulas.dataset import load

RESOURCES = Path(__file__).resolve().parents[3] / "engine/src/test/resources"
OUTPUT = RESOURCES / "reference/fit-running.json"
ZETAS = {"zeta-0": 0.0, "zeta-1": 1.0, "zeta-free": np.nan}
SEARCHES = ("sigma(Z'->tautau)@CMS:2022", "sigma(Z'->tautau)@ATLAS:2020")
SMALLEST_KAPPA = 2e-4
"""Above it the mass lies in the range of running."""
STARTS = 4
FREE_START = (-0.08, 0.01)
"""Where gauge mixing starts that is free."""


@dataclass(frozen=True)
class RunningFit(Fit):
    """A fit whose gauge mixing, if it is NaN, is one more coordinate of a position, the last."""

    @property
    def is_free(self) -> bool:
        """Whether gauge mixing is free."""
        return bool(np.isnan(self.zeta))

    @property
    def bounds(self) -> tuple[list[float], list[float]]:
        """Box of a position."""
        lower, upper = super().bounds
        lower[0] = np.log10(SMALLEST_KAPPA)
        more = ([-1 / G2_OVER_G1**2], [1.0]) if self.is_free else ([], [])
        return lower + more[0], upper + more[1]

    def parameters(self, position: np.ndarray) -> dict[str, float]:
        """The parameters at a position."""
        if not self.is_free:
            return super().parameters(position)
        return super().parameters(position[:-1]) | {"zeta": float(position[-1])}

    def starts(self, random: np.random.Generator) -> list[np.ndarray]:
        """Random starts, some of them in the valley that D mixing allows."""
        made = [make for make in (self.random_position, lambda r: aligned_position(self, r)) for _ in range(STARTS)]
        positions = [make(random) for make in made]
        if self.is_free:
            positions = [np.append(position, random.uniform(*FREE_START)) for position in positions]
        return positions


def best_fit(fit: RunningFit) -> dict:
    """The lowest minimum that is reached."""
    random = np.random.default_rng(SEED)
    position = min((fit.minimise(start) for start in fit.starts(random)), key=fit.chi_square)
    for _ in range(STEPS):
        better = fit.minimise(position)
        gain, position = fit.chi_square(position) - fit.chi_square(better), better
        if gain < 1e-6:
            return describe(fit, position)
    raise RuntimeError("chi-square does not settle")


def likelihoods() -> dict[str, model.Likelihood]:
    """What is fitted, with electroweak running."""
    known = {name: (load(name), ()) for name in ("2016", "current")}
    known["current-without-searches"] = (known["current"][0], SEARCHES)
    known["november-2026"] = (load("current", conf=RESOURCES / "november-2026"), ())
    return {
        name: model.Likelihood(replace(dataset, running="electroweak"), exclude=exclude)
        for name, (dataset, exclude) in known.items()
    }


def _fits(likelihood: model.Likelihood, known: Mapping | None) -> dict:
    """Best fits, taken from `known` where chi-square at them is what is stated."""
    if known and hold({key: {"best-fit": fit} for key, fit in known.items()}, likelihood):
        return dict(known)
    return {key: best_fit(RunningFit(likelihood, zeta)) for key, zeta in ZETAS.items()}


def contents(known: Mapping | None = None) -> dict:
    """What belongs into the file."""
    return {
        "about": "Written by scripts/reference/fits/fit_running.py: electroweak running, r = 3.",
        "seed": SEED,
        "kappa-max": KAPPA_RANGE[1],
        "fits": {
            name: _fits(likelihood, known and known["fits"].get(name)) for name, likelihood in likelihoods().items()
        },
    }


def main() -> None:
    """Compute everything and write the file."""
    OUTPUT.write_text(json.dumps(contents(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

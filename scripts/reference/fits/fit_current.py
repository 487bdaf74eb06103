# SPDX-License-Identifier: Apache-2.0
"""Computes engine/src/test/resources/reference/current.json: predictions, chi-square and best fits of dataset current.

`chi_square.py` for the predictions, points and fits as in `fit_2016.py`. "with-members" counts the members of HFLAV's
average of R(D) and R(D*) in place of the average.

Writes the file anew. `update.py` keeps best fits that still hold.
"""

from __future__ import annotations

import json
from typing import Mapping

import numpy as np

from reference.fits.fit_2016 import OUTPUT as OUTPUT_2016
from reference.fits.fit_2016 import POINTS, SEED, STEPS, Fit, describe, evaluate, hold
from reference.formulas import chi_square as model
from reference.formulas.dataset import CONF, load, read_yaml

OUTPUT = OUTPUT_2016.with_name("current.json")
STARTS = 12
AVERAGE = ("R(D)@HFLAV:2025", "R(D*)@HFLAV:2025")


def members() -> tuple[str, ...]:
    """The measurements that the average of R(D) and R(D*) is made of."""
    measurements = read_yaml(CONF / "datasets/current/semileptonic.yaml")["measurements"]
    return tuple(measurements[AVERAGE[0]]["uses-data-of"])


def aligned_position(fit: Fit, random: np.random.Generator) -> np.ndarray:
    """A random start that D mixing allows: x12 sin phi12 holds delta-q-22 near -3e-4 delta-q-33, a valley of a few 1e-5.

    The inverse of `Fit.parameters`, with the largest kappa.
    """
    delta_q_33 = random.uniform(0.3, 0.99)
    quarks = (-2.8e-4 * delta_q_33, delta_q_33, random.uniform(-0.012, 0.001))
    leptons = (random.uniform(-0.05, 0.5), random.uniform(0.1, 0.9), random.uniform(-0.1, 0.1))
    position = [fit.bounds[1][0]]
    for entry_22, entry_33, entry_23 in (quarks, leptons):
        mean, half = 0.5 * (entry_22 + entry_33), 0.5 * np.hypot(entry_22 - entry_33, 2 * entry_23)
        position += [mean + half, mean - half, 0.5 * np.arctan2(2 * entry_23, entry_22 - entry_33)]
    return np.array(position)


def best_fit(fit: Fit) -> dict:
    """The lowest chi-square that is reached from seeded random starts, followed until it gains less than 1e-6 a step.

    `Fit.minima` wants every minimum to settle to 1e-8, which the flat valleys of this dataset take long for.
    """
    random = np.random.default_rng(SEED)
    starts = [make(random) for make in (fit.random_position, lambda r: aligned_position(fit, r)) for _ in range(STARTS)]
    position = min((fit.minimise(start) for start in starts), key=fit.chi_square)
    for _ in range(STEPS):
        better = fit.minimise(position)
        gain, position = fit.chi_square(position) - fit.chi_square(better), better
        if gain < 1e-6:
            return {"best-fit": describe(fit, position)}
    raise RuntimeError("chi-square does not settle")


def contents(known: Mapping | None = None) -> dict:
    """What belongs into the file; its best fits are taken from `known` where they still hold."""
    dataset = load("current")
    default = model.Likelihood(dataset)
    with_members = model.Likelihood(dataset, include=members(), exclude=AVERAGE)
    keep = known and hold(known["fits"], default)
    return {
        "about": "Written by scripts/reference/fits/fit_current.py. Dataset current.",
        "observation-count": len(default.measurements),
        "points": [evaluate(name, default) for name in POINTS],
        "with-members": {
            "include": list(members()),
            "exclude": list(AVERAGE),
            "observation-count": len(with_members.measurements),
            "chi-square": {name: evaluate(name, with_members)["chi-square"] for name in POINTS},
        },
        "fits": known["fits"] if keep else {f"zeta-{zeta:.0f}": best_fit(Fit(default, zeta)) for zeta in (0.0, 1.0)},
    }


def main() -> None:
    """Compute everything and write the file."""
    OUTPUT.write_text(json.dumps(contents(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

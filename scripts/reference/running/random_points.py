# SPDX-License-Identifier: Apache-2.0
"""Writes engine/src/test/resources/reference/running-points.json: predictions of random points by wilson's full running.

    scripts/python-env --flavio python scripts/reference/running/random_points.py

200 points of both textures, with phases, M from 500 GeV to 10 TeV and kappa up to 0.12; inputs and Standard Model values of
data set 2016, whose CKM matrix wilson is given. The coefficients at M are run down by wilson, point by point, and the
predictions follow from them by `predictions.py`. Takes twenty CPU minutes.

"predictions" have couplings of leading order in kappa, as formulas have: coefficients are run at a strength where running is
linear, and scaled. "all-orders" are run as they are; the Yukawa couplings that run along then depend on them, and with these
the basis of down quarks at M_Z.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import Mapping

import numpy as np

from reference.formulas import chi_square as model
from reference.formulas.dataset import load
from reference.running.predictions import predictions
from reference.running.responses import PARAMETERS, STRENGTH
from reference.running.wilson_couplings import VACUUM_SQUARED, WilsonCouplings

OUTPUT = Path(__file__).resolve().parents[3] / "engine/src/test/resources/reference/running-points.json"
SEED = 22
COUNT = 200
MASSES = (500.0, 10000.0)
LARGEST_KAPPA = 0.12
RATIOS = (0.5, 5.0)


def _entries(random: np.random.Generator, ratio: float, name: str, size: float) -> dict[str, float]:
    """Entries whose eigenvalues are in range; the mixing is small as often as not."""
    first, second = random.uniform(-1 / ratio**2 if ratio > 1 else -1, 1, 2)
    angle = size * random.choice([1.0, 0.1]) * random.uniform(-1, 1)
    mixing = (first - second) * np.sin(angle) * np.cos(angle)
    return {
        f"{name}-22": float(first * np.cos(angle) ** 2 + second * np.sin(angle) ** 2),
        f"{name}-33": float(first * np.sin(angle) ** 2 + second * np.cos(angle) ** 2),
        f"{name}-23": float(mixing),
        f"{name}-23-phase": float(random.uniform(-np.pi, np.pi)),
    }


def _point(random: np.random.Generator, w_mass: float) -> dict[str, float]:
    """Parameters of one point."""
    mass = float(np.exp(random.uniform(*np.log(MASSES))))
    largest = min(RATIOS[1], np.sqrt(LARGEST_KAPPA) * mass / w_mass)
    ratio = float(np.exp(random.uniform(*np.log((min(RATIOS[0], 0.5 * largest), largest)))))
    zeta = float(random.choice([0.0, random.uniform(max(-1, -1 / ratio**2), 1), random.uniform(-0.05, 0.05)]))
    point = {"g2-over-g1": ratio, "mass-wprime-gev": mass, "zeta": max(zeta, -1 / ratio**2)}
    if random.uniform() < 0.3:
        for second, third, small in (("d-s", "d-b", 0.1), ("d-mu", "d-tau", 0.5)):
            length, angle = random.uniform(0, 1), small * random.uniform(-1, 1)
            point |= {second: float(length * np.cos(angle)), third: float(length * np.sin(angle))}
        return point
    return point | _entries(random, ratio, "delta-q", 0.05) | _entries(random, ratio, "delta-l", 0.5)


def _predicted(parameters: Mapping[str, float], likelihood: model.Likelihood) -> dict[str, dict[str, float]]:
    dataset = likelihood.dataset
    make = model.vector_like_point if "d-s" in parameters else model.entries_point
    point, inputs = make(parameters), dataset.inputs
    assert point.eigenvalues_in_range(), parameters
    result = {}
    for name, kappa in (("predictions", STRENGTH * VACUUM_SQUARED), ("all-orders", point.kappa(inputs.w_mass))):
        couplings = WilsonCouplings.of(
            point.delta_l, point.delta_q, point.zeta, point.mass_wprime, kappa, inputs.sin2_theta
        )
        predicted = predictions(point, dataset, couplings)
        result[name] = _rounded(predicted) | {"chi-square": float(f"{likelihood.chi_square(predicted):.10g}")}
    return result


def _rounded(values: Mapping[str, complex]) -> dict[str, float]:
    result = {name: float(f"{value.real:.10g}") for name, value in values.items()}
    return result | {f"Im {name}": float(f"{values[name].imag:.6g}") for name in ("C9_mu", "C10_mu", "C9_e", "C10_e")}


def _give_ckm(ckm: np.ndarray) -> None:
    """The CKM matrix of the data set, for wilson."""
    gamma = np.angle(-ckm[0, 0] * ckm[0, 2].conj() / (ckm[1, 0] * ckm[1, 2].conj()))
    PARAMETERS.update(Vus=abs(ckm[0, 1]), Vub=abs(ckm[0, 2]), Vcb=abs(ckm[1, 2]), gamma=float(gamma))


def main() -> None:
    """Compute the points and write them."""
    dataset, random = load("2016"), np.random.default_rng(SEED)
    likelihood = model.Likelihood(dataset)
    _give_ckm(dataset.inputs.ckm)
    points = []
    for number in range(COUNT):
        parameters = _point(random, dataset.inputs.w_mass)
        points.append({"parameters": parameters} | _predicted(parameters, likelihood))
        if number % 10 == 9:
            print(f"{number + 1} points", flush=True)
    document = {
        "about": "Written by scripts/reference/running/random_points.py: data set 2016, wilson's full running of each point.",
        "versions": {name: version(name) for name in ("wilson", "numpy", "scipy")},
        "points": points,
    }
    OUTPUT.write_text(json.dumps(document, indent=0) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}")


if __name__ == "__main__":
    main()

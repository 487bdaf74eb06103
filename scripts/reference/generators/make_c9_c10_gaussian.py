# SPDX-License-Identifier: Apache-2.0
"""Computes the Gaussians in (C9, C10) of b -> s mu mu with flavio.

    scripts/python-env --flavio python scripts/reference/generators/make_c9_c10_gaussian.py [--set 2016] [--draws 100] [--jobs 2] [--check]

A Gaussian approximates the likelihood of branching ratios and angular observables (no R_K, R_K*, no B -> mu mu) in real
shifts of C9 and C10 for muons at 4.8 GeV:

- measurements as flavio ships them, asymmetric uncertainties made Gaussian with their covariance;
- theory covariance from draws of all parameters in the Standard Model;
- predictions from a polynomial in C9 and C10 through flavio's at nodes of a grid; minimum and curvature of chi^2 from it.

LHCb's first angular analysis, which flavio has replaced since, is read from the package flavio 1.6.0. With --check the
results are compared with the numbers of the data sets: the theory covariance of so few draws leaves a freedom that `TOLERANCE`
states. Takes 25 minutes on one core for 2016, 45 for today's set; about half of that with --draws 40.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
import warnings
from dataclasses import dataclass
from itertools import product
from multiprocessing import Pool
from pathlib import Path
from typing import Iterator, Mapping, Sequence

import flavio
import numpy as np
import yaml
from flavio.physics.eft import WilsonCoefficients
from scipy.optimize import minimize

from reference.formulas.dataset import CONF, load

SCALE = 4.8
SEED = 20160412
EXPERIMENT_DRAWS = 50000
NODES = (-2.0, -1.2, -0.5, 0.2, 0.9)
DEGREE = 4
OLD_VERSION = "1.6.0"
DEFAULT_DRAWS = 100
DRAWS_HELP = (
    "number of draws for the theory covariance, 100 without it: 25 minutes on one core for 2016 and 45 for current. "
    "40 take half of that; --check then allows more, and still fails by chance in one run of four: only 100 decide"
)

Bins = Sequence[tuple[float, float]] | None
Key = tuple
"""An observable of flavio with the ends of its bin."""


@dataclass(frozen=True)
class Gaussian:
    """Centre, uncertainties and correlation."""

    c9: float
    c10: float
    sigma_c9: float
    sigma_c10: float
    correlation: float


@dataclass(frozen=True)
class Fit:
    """The Gaussian of a set and how good the fit is."""

    gaussian: Gaussian
    observations: int
    observables: int
    standard_model: float
    minimum: float

    def __str__(self) -> str:
        numbers = ", ".join(f"{name} {value:.4f}" for name, value in vars(self.gaussian).items())
        return (
            f"{numbers}; {self.observations} observations of {self.observables} observables, "
            f"chi^2 {self.standard_model:.1f} in the Standard Model, {self.minimum:.1f} at the minimum"
        )


TOLERANCE = Gaussian(0.05, 0.05, 0.03, 0.03, 0.1)
"""How far results of two sets of `DEFAULT_DRAWS` may be apart."""

SHARED: Mapping[str, Bins] = {
    "LHCb B+->Kmumu BR 2014": ((1.1, 2.0), (2.0, 3.0), (3.0, 4.0), (4.0, 5.0), (5.0, 6.0), (15.0, 22.0)),
    "LHCb B0->Kmumu BR 2014": ((2.0, 4.0), (4.0, 6.0), (15.0, 22.0)),
    "LHCb B+->K*mumu BR 2014": ((2.0, 4.0), (4.0, 6.0), (15.0, 19.0)),
    "LHCb B0->K*mumu BR 2016": ((1.1, 2.5), (2.5, 4.0), (4.0, 6.0), (15.0, 19.0)),
    "LHCb Lambdab->Lambdamumu 2015 BR": ((15.0, 20.0),),
    "CDF B+>Kmumu 2012": ((0.0, 2.0), (2.0, 4.3)),
    "CDF B0->Kmumu 2012": ((0.0, 2.0), (2.0, 4.3)),
    "CDF B+->K*mumu 2012": ((0.0, 2.0), (2.0, 4.3)),
    "CDF B0->K*mumu BR 2012": ((0.0, 2.0), (2.0, 4.3)),
    "CDF B0->K*mumu FL 2012": ((0.0, 2.0), (2.0, 4.3)),
    "CDF B0->K*mumu AFB 2012": ((0.0, 2.0), (2.0, 4.3)),
    "CDF Bs->phimumu 2012": ((1.0, 6.0),),
    "CMS B->K*mumu 2013 combined with 2015 BR": ((1.0, 2.0), (2.0, 4.3)),
    "CMS B->K*mumu 2013 combined with 2015": ((1.0, 2.0), (2.0, 4.3)),
    "CMS B->K*mumu 2015 4.3-6 BR": None,
    "CMS B->K*mumu 2015 4.3-6": None,
    "BaBar B->Xll 2013": ((1.0, 6.0), (14.2, 25.0)),
}
_LHCB_BINS = ("0.1-0.98", "1.1-2.5", "2.5-4", "4-6", "15-19")
_PHI_BINS = ("0.1-0.98", "1.1-4.0", "4.0-6.0", "15.0-18.9")
_ATLAS_BINS = ((0.04, 2.0), (2.0, 4.0), (4.0, 6.0))
_CMS_BINS = ((1.0, 2.0), (2.0, 4.3), (4.3, 6.0))

SETS: Mapping[str, Mapping[str, Bins]] = {
    "2016": {
        **SHARED,
        **{f"LHCb B->K*mumu 2015 S {bin}": None for bin in _LHCB_BINS},
        **{f"LHCb Bs->phimumu 2015 {bin} GeV^2": None for bin in ("1.0-6.0", "15.0-19.0")},
        "LHCb Bs->phimumu BR 2015": ((1.0, 6.0), (15.0, 19.0)),
    },
    "current": {
        **SHARED,
        **{f"LHCb B->K*mumu 2020 P {bin}": None for bin in _LHCB_BINS},
        **{f"LHCb B+->K*mumu 2020 P {bin}": None for bin in _LHCB_BINS},
        **{f"LHCb Bs->phimumu 2021 {bin} GeV^2": None for bin in _PHI_BINS},
        "LHCb Bs->phimumu BR 2021": ((0.1, 0.98), (1.1, 2.5), (2.5, 4.0), (4.0, 6.0), (15.0, 19.0)),
        "LHCb Lambdab->Lambdamumu 2018": None,
        **{f"ATLAS B->K*mumu 2017 {name}": _ATLAS_BINS for name in ("FL", "P1", "P4p", "P5p")},
        **{f"CMS B->K*mumu 2017 {name}": _CMS_BINS for name in ("P1", "P5p")},
    },
}
"""Measurements with the bins that are used; None for all."""


def read_old_measurements(names: Sequence[str]) -> None:
    """Adds measurements that only the old version of flavio has."""
    missing = [name for name in names if name not in flavio.Measurement.instances]
    if not missing:
        return
    with tempfile.TemporaryDirectory() as folder:
        wanted = [f"flavio=={OLD_VERSION}", "--no-deps", "--dest", folder]
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", *wanted], check=True)
        (archive,) = Path(folder).glob("flavio-*.tar.gz")
        with tarfile.open(archive) as content:
            entries = yaml.safe_load(content.extractfile(f"flavio-{OLD_VERSION}/flavio/data/measurements.yml"))
    flavio.measurements._load(json.dumps({name: entries[name] for name in missing}))


def used(measurement: str, bins: Bins) -> list[Key]:
    """The observables of a measurement that enter."""
    return [
        key
        for key in flavio.Measurement[measurement].all_parameters
        if "ee)" not in key[0] and "ll)" not in key[0] and (bins is None or key[1:] in bins)
    ]


@dataclass(frozen=True)
class Average:
    """All measurements combined: one number for each observable."""

    keys: Sequence[Key]
    mean: np.ndarray
    covariance: np.ndarray
    observations: int
    tension: float
    """chi^2 of the measurements among each other."""


def average(selection: Mapping[str, Bins]) -> Average:
    """Combines measurements of the same observables, weighted by their inverse covariances."""
    np.random.seed(SEED)
    keys = list(dict.fromkeys(key for name, bins in selection.items() for key in used(name, bins)))
    weight = np.zeros((len(keys), len(keys)))
    weighted = np.zeros(len(keys))
    parts = []
    for name, bins in selection.items():
        own = used(name, bins)
        drawn = flavio.Measurement[name].get_random_all(size=EXPERIMENT_DRAWS)
        values = np.array([drawn[key] for key in own])
        mean, inverse = values.mean(axis=1), np.linalg.inv(np.atleast_2d(np.cov(values)))
        places = [keys.index(key) for key in own]
        weight[np.ix_(places, places)] += inverse
        weighted[places] += inverse @ mean
        parts.append((places, mean, inverse))
    covariance = np.linalg.inv(weight)
    combined = covariance @ weighted
    tension = sum((mean - combined[places]) @ inverse @ (mean - combined[places]) for places, mean, inverse in parts)
    return Average(keys, combined, covariance, sum(len(mean) for _, mean, _ in parts), float(tension))


def predict(task: tuple[Sequence[Key], Mapping[str, float], float, float]) -> np.ndarray:
    """Predictions for given parameters, C9 and C10."""
    warnings.filterwarnings("ignore")
    keys, parameters, c9, c10 = task
    shifted = WilsonCoefficients()
    if c9 or c10:
        shifted.set_initial({"C9_bsmumu": c9, "C10_bsmumu": c10}, SCALE)
    return np.array([flavio.Observable[key[0]].prediction_par(parameters, shifted, *key[1:]) for key in keys])


def theory_covariance(keys: Sequence[Key], draws: int, pool: Pool) -> np.ndarray:
    """Covariance of Standard Model predictions over draws of all parameters."""
    np.random.seed(SEED)
    random = flavio.default_parameters.get_random_all(size=draws)
    tasks = [(keys, {name: values[i] for name, values in random.items()}, 0.0, 0.0) for i in range(draws)]
    return np.cov(np.array(pool.map(predict, tasks, chunksize=1)).T)


def monomials(c9: float, c10: float) -> np.ndarray:
    """All monomials up to the degree."""
    return np.array([c9**i * c10**j for i in range(DEGREE + 1) for j in range(DEGREE + 1 - i)])


def fit(name: str, draws: int, jobs: int) -> Fit:
    """The Gaussian of a set."""
    selection = SETS[name]
    read_old_measurements(list(selection))
    measured = average(selection)
    central = flavio.default_parameters.get_central_all()
    nodes = list(product(NODES, NODES))
    with Pool(jobs) as pool:
        values = np.array(pool.map(predict, [(measured.keys, central, *node) for node in nodes], chunksize=1))
        (standard_model,) = pool.map(predict, [(measured.keys, central, 0.0, 0.0)])
        theory = theory_covariance(measured.keys, draws, pool)
    matrix = np.array([monomials(*node) for node in nodes])
    polynomials, _, _, _ = np.linalg.lstsq(matrix, values, rcond=None)
    inverse = np.linalg.inv(measured.covariance + theory)

    def chi_square(point: np.ndarray) -> float:
        return _chi_square(monomials(*point) @ polynomials, measured, inverse)

    best = minimize(chi_square, (-1.0, 0.3), method="Nelder-Mead", options={"xatol": 1e-5, "fatol": 1e-7})
    covariance = np.linalg.inv(hessian(chi_square, best.x) / 2)
    sigma = np.sqrt(np.diag(covariance))
    return Fit(
        Gaussian(*map(float, (*best.x, *sigma, covariance[0, 1] / sigma.prod()))),
        measured.observations,
        len(measured.keys),
        _chi_square(standard_model, measured, inverse),
        float(best.fun),
    )


def _chi_square(predicted: np.ndarray, measured: Average, inverse: np.ndarray) -> float:
    distance = predicted - measured.mean
    return float(distance @ inverse @ distance) + measured.tension


def hessian(function, point: np.ndarray, step: float = 0.05) -> np.ndarray:
    """Second derivatives of a function of two variables."""
    (x, y), h = point, step
    f = lambda i, j: function((x + i * h, y + j * h))  # noqa: E731
    mixed = (f(1, 1) - f(1, -1) - f(-1, 1) + f(-1, -1)) / (4 * h * h)
    xx = (f(1, 0) - 2 * f(0, 0) + f(-1, 0)) / h**2
    yy = (f(0, 1) - 2 * f(0, 0) + f(0, -1)) / h**2
    return np.array([[xx, mixed], [mixed, yy]])


def committed(name: str) -> Gaussian | None:
    """The Gaussian of the data set of that name; none if there is no such data set."""
    if not (CONF / "datasets" / name).is_dir():
        return None
    dataset = load(name)
    ours = {known.observable: known for known in dataset.measurements.values() if known.observable in ("C9_mu", "C10_mu")}
    c9, c10 = ours["C9_mu"], ours["C10_mu"]
    return Gaussian(c9.value, c10.value, c9.sigma, c10.sigma, dataset.correlations[c9.name, c10.name])


def differences(found: Gaussian, theirs: Gaussian, draws: int) -> Iterator[str]:
    """Numbers that are further off than two sets of draws can be; fewer draws scatter more, with the root of their number."""
    scatter = max(1.0, (DEFAULT_DRAWS / draws) ** 0.5)
    for field, tolerance in vars(TOLERANCE).items():
        value, other = getattr(found, field), getattr(theirs, field)
        if abs(value - other) > scatter * tolerance:
            yield f"{field}: committed {other:.4f}, found {value:.4f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--set", choices=SETS, action="append", help="a set; all without it")
    parser.add_argument("--draws", type=int, default=DEFAULT_DRAWS, metavar="N", help=DRAWS_HELP)
    parser.add_argument("--jobs", type=int, default=1, help="number of processes")
    parser.add_argument("--check", action="store_true", help="compare with the committed numbers")
    options = parser.parse_args()
    warnings.filterwarnings("ignore")
    failed = False
    for name in options.set or SETS:
        found = fit(name, options.draws, options.jobs)
        print(f"{name}: {found}", flush=True)
        theirs = committed(name)
        if options.check and theirs:
            problems = list(differences(found.gaussian, theirs, options.draws))
            print("\n".join(f"  {problem}" for problem in problems) or "  as committed, within what draws leave open")
            failed |= bool(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

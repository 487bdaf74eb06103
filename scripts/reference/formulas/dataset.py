# SPDX-License-Identifier: Apache-2.0
"""Reads the inputs, Standard Model values and measurements of a dataset from conf/.

Only data are read here. The formulas are in `chi_square.py` and share nothing with the engine.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping

import numpy as np
import yaml
from scipy.stats import norm

from reference.formulas.searches import Search, read_search

CONF = Path(__file__).resolve().parents[3] / "conf"

Yaml = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Inputs:
    """Numbers that the formulas need; masses in GeV, the Fermi constant in GeV^-2."""

    fermi_constant: float
    z_mass: float
    w_mass: float
    sin2_theta: float
    alpha_inverse_mb: float
    alpha_s_mz: float
    top_mass: float
    bottom_mass: float
    c10_standard_model: float
    bs_mixing_loop: float
    br_tau_to_e_nu_nu: float
    ckm: np.ndarray


@dataclass(frozen=True)
class StandardModelValue:
    """A Standard Model prediction with its uncertainty (0 where none is given)."""

    value: float
    uncertainty: float
    alternatives: Mapping[str, "StandardModelValue"]


@dataclass(frozen=True)
class Measurement:
    """A measured number; an upper limit is stored as 0 with sigma = limit / quantile.

    Of a one-sided measurement only predictions above the value count.
    """

    name: str
    observable: str
    family: str
    value: float
    sigma: float
    in_fit: bool
    upper_limit: float | None = None
    one_sided: bool = False
    search: Search | None = None


@dataclass(frozen=True)
class Dataset:
    """Everything a chi-square is made of."""

    inputs: Inputs
    standard_model: Mapping[str, StandardModelValue]
    rates: Mapping[str, Yaml]
    rare_decays: Yaml
    luminosities: Yaml
    measurements: Mapping[str, Measurement]
    correlations: Mapping[tuple[str, str], float]
    running: str
    """`electroweak`, or `none` for tree level."""


class _Loader(yaml.SafeLoader):
    """YAML 1.2 numbers: also reads 1e-5, which PyYAML takes for a string."""


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$"),
    list("-+0123456789."),
)


def read_yaml(path: Path) -> Yaml:
    """The content of one file."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)


def ckm_matrix(lam: float, a: float, rhobar: float, etabar: float) -> np.ndarray:
    """CKM matrix in the standard parametrisation, exact in the Wolfenstein parameters.

    s12 = lambda, s23 = A lambda^2 and
    s13 e^{i delta} = A lambda^3 (rhobar + i etabar) sqrt(1 - A^2 lambda^4)
                      / ( sqrt(1 - lambda^2) [1 - A^2 lambda^4 (rhobar + i etabar)] )
    (Review of Particle Physics, CKM review, eqs. (12.3)-(12.5)).
    """
    s12, s23 = lam, a * lam**2
    rho = rhobar + 1j * etabar
    s13_phase = (
        a * lam**3 * rho * np.sqrt(1 - a**2 * lam**4) / (np.sqrt(1 - lam**2) * (1 - a**2 * lam**4 * rho))
    )
    s13, delta = abs(s13_phase), np.angle(s13_phase)
    c12, c23, c13 = (np.sqrt(1 - s**2) for s in (s12, s23, s13))
    rotation_23 = np.array([[1, 0, 0], [0, c23, s23], [0, -s23, c23]], dtype=complex)
    rotation_13 = np.array(
        [[c13, 0, s13 * np.exp(-1j * delta)], [0, 1, 0], [-s13 * np.exp(1j * delta), 0, c13]], dtype=complex
    )
    rotation_12 = np.array([[c12, s12, 0], [-s12, c12, 0], [0, 0, 1]], dtype=complex)
    return rotation_23 @ rotation_13 @ rotation_12


def load(name: str, alternatives: Mapping[str, str] | None = None, conf: Path = CONF) -> Dataset:
    """The dataset conf/datasets/<name>; `alternatives` maps an observable to the key of another SM value."""
    directory = conf / "datasets" / name
    head = read_yaml(directory / "dataset.yaml")
    rates = read_yaml(conf / "theory" / "b-to-s-rates.yaml")["observables"]
    standard_model: dict[str, StandardModelValue] = {key: _sm_value(rate["standard-model"]) for key, rate in rates.items()}
    shared = read_yaml(conf / "theory" / "standard-model.yaml")["standard-model"]
    standard_model |= {key: _sm_value(entry) for key, entry in shared.items()}
    measurements: dict[str, Measurement] = {}
    correlations: dict[tuple[str, str], float] = {}
    for file in head["files"]:
        family = read_yaml(directory / file)
        standard_model |= {key: _sm_value(entry) for key, entry in (family.get("standard-model") or {}).items()}
        for key, entry in (family.get("measurements") or {}).items():
            measurements[key] = _measurement(key, Path(file).stem, entry)
        for block in family.get("correlations") or []:
            correlations |= _correlations(block)
    for observable, key in (alternatives or {}).items():
        standard_model[observable] = standard_model[observable].alternatives[key]
    rare_decays = read_yaml(conf / "theory" / "rare-decays.yaml")
    luminosities = read_yaml(conf / "theory" / "parton-luminosities.yaml")
    running = head.get("running", "none")
    inputs = _inputs(head["inputs"])
    return Dataset(inputs, standard_model, rates, rare_decays, luminosities, measurements, correlations, running)


def _inputs(entries: Yaml) -> Inputs:
    def number(key: str) -> float:
        return float(entries[key]["value"])

    return Inputs(
        fermi_constant=number("fermi-constant"),
        z_mass=number("z-mass-gev"),
        w_mass=number("w-mass-gev"),
        sin2_theta=number("sin2-theta-eff"),
        alpha_inverse_mb=number("alpha-inverse-mb"),
        alpha_s_mz=number("alpha-s-mz"),
        top_mass=number("top-mass-gev"),
        bottom_mass=number("bottom-mass-gev"),
        c10_standard_model=number("c10-standard-model"),
        bs_mixing_loop=number("bs-mixing-loop"),
        br_tau_to_e_nu_nu=number("br-tau-to-e-nu-nu"),
        ckm=ckm_matrix(*(number(key) for key in ("ckm-lambda", "ckm-a", "ckm-rhobar", "ckm-etabar"))),
    )


def _sm_value(entry: Any) -> StandardModelValue:
    if isinstance(entry, (int, float)):
        return StandardModelValue(float(entry), 0.0, {})
    alternatives = {key: _sm_value(other) for key, other in (entry.get("alternatives") or {}).items()}
    return StandardModelValue(float(entry["value"]), _width(entry.get("uncertainty", 0.0)), alternatives)


def _width(uncertainty: Any) -> float:
    """A number, or the mean of the upper and lower uncertainty."""
    if isinstance(uncertainty, Mapping):
        return 0.5 * (abs(float(uncertainty["plus"])) + abs(float(uncertainty["minus"])))
    return float(uncertainty)


def _measurement(name: str, family: str, entry: Yaml) -> Measurement:
    in_fit = bool(entry.get("in-fit", "superseded-by" not in entry))
    if "search" in entry:
        return Measurement(name, entry["observable"], family, 0.0, 1.0, in_fit, search=read_search(entry))
    if "upper-limit" in entry:
        quantile = norm.ppf(0.5 + 0.5 * float(entry["confidence-level"]))
        limit = float(entry["upper-limit"])
        return Measurement(name, entry["observable"], family, 0.0, limit / quantile, in_fit, upper_limit=limit)
    if "uncertainty" in entry:
        sigma = _width(entry["uncertainty"])
    else:
        sigma = float(np.hypot(_width(entry["statistical"]), _width(entry["systematic"])))
    one_sided = bool(entry.get("one-sided", False))
    return Measurement(name, entry["observable"], family, float(entry["value"]), sigma, in_fit, one_sided=one_sided)


def _correlations(block: Yaml) -> dict[tuple[str, str], float]:
    names, matrix = block["measurements"], block["matrix"]
    return {
        (first, second): float(matrix[i][j])
        for i, first in enumerate(names)
        for j, second in enumerate(names)
        if i != j
    }

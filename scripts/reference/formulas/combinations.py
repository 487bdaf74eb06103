# SPDX-License-Identifier: Apache-2.0
"""What observables are made of couplings by, at tree level and with running alike."""

from __future__ import annotations

from typing import Mapping, Sequence

import numpy as np


def top_mixing_factor(ckm: np.ndarray) -> complex:
    """lambda_t = V_tb V_ts*."""
    return complex(ckm[2, 2] * np.conj(ckm[2, 1]))


def rate_polynomial(coefficients: Mapping[str, float], c9: complex, c10: complex) -> float:
    """B -> K(*) l l rate relative to the Standard Model; conf/theory/b-to-s-rates.yaml."""
    monomials = {
        "re9": c9.real,
        "re9-squared": c9.real**2,
        "im9": c9.imag,
        "im9-squared": c9.imag**2,
        "re10": c10.real,
        "re10-squared": c10.real**2,
        "im10": c10.imag,
        "im10-squared": c10.imag**2,
    }
    return 1 + sum(float(value) * monomials[key] for key, value in coefficients.items())


def pole_observables(
    gamma: Mapping[str, float],
    hadrons: float,
    gamma_z: float,
    asymmetry: Mapping[str, float],
    m_w: float,
    w_to_leptons: Sequence[float],
    w_total: float,
    delta_g: float,
) -> dict[str, float]:
    """Z and W pole from partial widths and asymmetries of the Z boson, and squared couplings of the W boson."""
    result = {
        "GammaZ": gamma_z,
        "sigma_had": gamma["e"] * hadrons / gamma_z**2,
        "R_b": gamma["b"] / hadrons,
        "R_c": gamma["c"] / hadrons,
        "R_uc": (gamma["u"] + gamma["c"]) / (2 * hadrons),
        "m_W": m_w,
        "GammaW": m_w**3 / (1 + delta_g) * w_total,
    }
    for i, name in enumerate(("e", "mu", "tau")):
        result[f"R_{name}"] = hadrons / gamma[name]
        result[f"BR(W->{name})"] = w_to_leptons[i] / w_total
    for above, below in (("mu", "e"), ("tau", "e"), ("tau", "mu")):
        result[f"Gamma(W->{above})/Gamma(W->{below})"] = result[f"BR(W->{above})"] / result[f"BR(W->{below})"]
    for name in ("e", "mu", "tau", "b", "c", "s"):
        result[f"A_{name}"] = asymmetry[name]
    for name in ("e", "mu", "tau", "b", "c"):
        result[f"AFB_{name}"] = 0.75 * asymmetry["e"] * asymmetry[name]
    return result

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


def universality_ratios(
    tau_to_e: float,
    tau_to_mu: float,
    mu_to_e: float,
    ud: Sequence[float],
    us: Sequence[float],
    cs: Sequence[float],
    cb: Sequence[float],
) -> dict[str, float]:
    """Ratios of charged-current rates over the Standard Model; those of quarks are into e, mu and tau."""
    e, mu, tau = 0, 1, 2
    tau_over_light = cb[tau] / (0.5 * (cb[e] + cb[mu]))
    result = {
        "Gamma(tau->e)/Gamma(mu->e)": tau_to_e / mu_to_e,
        "Gamma(tau->mu)/Gamma(mu->e)": tau_to_mu / mu_to_e,
        "Gamma(tau->mu)/Gamma(tau->e)": tau_to_mu / tau_to_e,
        "Gamma(pi->e)/Gamma(pi->mu)": ud[e] / ud[mu],
        "Gamma(K->e)/Gamma(K->mu)": us[e] / us[mu],
        "Gamma(tau->pi)/Gamma(pi->mu)": ud[tau] / ud[mu],
        "Gamma(tau->K)/Gamma(K->mu)": us[tau] / us[mu],
        "Gamma(K->pi mu)/Gamma(K->pi e)": us[mu] / us[e],
        "Gamma(D->K mu)/Gamma(D->K e)": cs[mu] / cs[e],
        "Gamma(Ds->tau)/Gamma(Ds->mu)": cs[tau] / cs[mu],
        "R(X_e/mu)": cb[e] / cb[mu],
    }
    result |= {f"Gamma(B->{meson} mu)/Gamma(B->{meson} e)": cb[mu] / cb[e] for meson in ("D", "D*")}
    result |= {name: tau_over_light for name in ("R(D)", "R(D*)", "R(Xc)")}
    return result | {name: cb[tau] / cb[mu] for name in ("R(D)_mu", "R(D*)_mu", "R(J/psi)", "R(Lambda_c)")}


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

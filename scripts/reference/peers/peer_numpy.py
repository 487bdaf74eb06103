# SPDX-License-Identifier: Apache-2.0
"""chi-square of many points at once with numpy: what a careful Python program does without a compiler.

The formulas are those of `chi_square.py`, where they are explained, written for columns of points instead of matrices:
the only entries of Delta that differ from zero are 22, 33 and 23. Equation numbers are those of arXiv:1604.03088.
"""

from __future__ import annotations

from typing import Mapping

import numpy as np

from reference.formulas import chi_square as model
from reference.formulas.dataset import Inputs

PARAMETERS = (
    "mass-wprime-gev", "g2-over-g1", "zeta",
    "delta-q-22", "delta-q-33", "delta-q-23", "delta-q-23-phase",
    "delta-l-22", "delta-l-33", "delta-l-23", "delta-l-23-phase",
)  # fmt: skip

# g2/g1 = 0 makes kappa = 0.
STANDARD_MODEL = np.array([[1000.0] + [0.0] * (len(PARAMETERS) - 1)]).T

# Long enough to hide what a call of numpy costs, short enough for caches.
BLOCK_LENGTH = 4096


def absolute_squared(value: np.ndarray) -> np.ndarray:
    """|value|^2 without the square root of abs()."""
    return value.real**2 + value.imag**2


class NumpyPeer:
    """chi-square of points given by columns, one row for each of `PARAMETERS`."""

    def __init__(self, likelihood: model.Likelihood) -> None:
        self._inputs = likelihood.dataset.inputs
        standard = likelihood.dataset.standard_model
        self._gamma_z = standard["GammaZ"].value
        predicted = self._functions(STANDARD_MODEL)
        self._observables = sorted({m.observable for m in likelihood.measurements})
        unknown = [name for name in self._observables if name not in predicted]
        if unknown:
            raise ValueError(f"the peers do not predict {', '.join(unknown)}")
        # A function that vanishes in the Standard Model is the prediction itself.
        self._scale = {
            name: standard[name].value / predicted[name][0] if predicted[name][0] != 0 else 1.0
            for name in self._observables
        }
        inverse_root = np.linalg.inv(np.linalg.cholesky(likelihood.covariance))
        columns = [[m.observable == name for m in likelihood.measurements] for name in self._observables]
        self._projection = inverse_root @ np.array(columns, dtype=float).T
        self._projection *= np.array([self._scale[name] for name in self._observables])
        self._offset = (inverse_root @ likelihood.values)[:, None]

    def chi_square(self, points: np.ndarray) -> np.ndarray:
        """chi-square of each point."""
        result = np.empty(points.shape[1])
        for start in range(0, points.shape[1], BLOCK_LENGTH):
            block = slice(start, start + BLOCK_LENGTH)
            functions = self._functions(points[:, block])
            predicted = np.stack([functions[name] for name in self._observables])
            residual = self._projection @ predicted - self._offset
            result[block] = np.einsum("ij,ij->j", residual, residual)
        return result

    def _functions(self, points: np.ndarray) -> Mapping[str, np.ndarray]:
        """What predictions are proportional to."""
        mass, ratio, zeta, q22, q33, q23, q_phase, l22, l33, l23, _ = points
        kappa = (self._inputs.w_mass * ratio / mass) ** 2
        if np.any(q_phase):
            q23 = q23 * np.exp(1j * q_phase)
        # The phase of Delta^l_23 drops out of every rate: only its modulus is seen.
        l23_2 = l23**2
        rates = leptonic_rates(kappa, zeta, l22, l33, l23_2)
        return (
            lepton_universality(self._inputs, rates, kappa, zeta, (q22, q33, q23), (l22, l33, l23_2))
            | poles(self._inputs, rates, kappa * zeta, (q22, q33, q23), (l22, l33))
            | wilson_coefficients(self._inputs, kappa, zeta, q23, l22)
            | {"DeltaM_s": mixing(self._inputs, mass, kappa, q23)}
            | lepton_flavour_violation(self._inputs, kappa, zeta, l22, l23_2, self._gamma_z)
        )


Columns = tuple[np.ndarray, ...]


def leptonic_rates(
    kappa: np.ndarray, zeta: np.ndarray, l22: np.ndarray, l33: np.ndarray, l23_2: np.ndarray
) -> Columns:
    """G of mu -> e, tau -> e and tau -> mu, eq. (A2)."""
    mixed = kappa * zeta
    mu_to_e = (1 - mixed * l22) ** 2 + mixed**2 * l23_2
    tau_to_e = (1 - mixed * l33) ** 2 + mixed**2 * l23_2
    direct = 1 + 0.5 * kappa * (2 * l22 * l33 - l23_2 - 2 * zeta * (l22 + l33))
    flipped = l23_2 * ((l22 - zeta) ** 2 + (l33 - zeta) ** 2 + zeta**2 + l23_2)
    return mu_to_e, tau_to_e, direct**2 + 0.25 * kappa**2 * flipped


def lepton_universality(
    inputs: Inputs, rates: Columns, kappa: np.ndarray, zeta: np.ndarray, quarks: Columns, leptons: Columns
) -> dict[str, np.ndarray]:
    """Ratios of charged-current rates, eqs. (9), (10), (A2)."""
    (mu_to_e, tau_to_e, tau_to_mu), ckm, (q22, q33, q23) = rates, inputs.ckm, quarks
    l22, l33, l23_2 = leptons

    def semileptonic(q: np.ndarray) -> Columns:
        """F_a(q) for electron, muon and tau."""
        unmixed, strength = 1 - kappa * zeta * q, kappa * (q - zeta)
        off_diagonal = absolute_squared(strength) * l23_2
        return (
            absolute_squared(unmixed),
            absolute_squared(unmixed + strength * l22) + off_diagonal,
            absolute_squared(unmixed + strength * l33) + off_diagonal,
        )

    k_e, k_mu, k_tau = semileptonic(q22 + np.conj(q23) * (ckm[0, 2] / ckm[0, 1]))
    d_e, d_mu, d_tau = semileptonic(q22 + np.conj(q23) * (ckm[1, 2] / ckm[1, 1]))
    b_e, b_mu, b_tau = semileptonic(q33 + q23 * (ckm[1, 1] / ckm[1, 2]))
    tau_over_light, mu_over_e = b_tau / (0.5 * (b_e + b_mu)), b_mu / b_e
    # (V Delta^q)_ud = 0, so that pi -> l is as mu -> e and tau -> e.
    tau_over_mu = tau_to_e / mu_to_e
    return {
        "Gamma(tau->e)/Gamma(mu->e)": tau_over_mu,
        "Gamma(tau->mu)/Gamma(mu->e)": tau_to_mu / mu_to_e,
        "Gamma(tau->mu)/Gamma(tau->e)": tau_to_mu / tau_to_e,
        "Gamma(pi->e)/Gamma(pi->mu)": 1 / mu_to_e,
        "Gamma(tau->pi)/Gamma(pi->mu)": tau_over_mu,
        "Gamma(K->e)/Gamma(K->mu)": k_e / k_mu,
        "Gamma(tau->K)/Gamma(K->mu)": k_tau / k_mu,
        "Gamma(K->pi mu)/Gamma(K->pi e)": k_mu / k_e,
        "Gamma(D->K mu)/Gamma(D->K e)": d_mu / d_e,
        "Gamma(Ds->tau)/Gamma(Ds->mu)": d_tau / d_mu,
        "Gamma(B->D mu)/Gamma(B->D e)": mu_over_e,
        "Gamma(B->D* mu)/Gamma(B->D* e)": mu_over_e,
        "R(D)": tau_over_light,
        "R(D*)": tau_over_light,
        "R(Xc)": tau_over_light,
    }


def poles(
    inputs: Inputs, rates: Columns, mixed: np.ndarray, quarks: Columns, leptons: Columns
) -> dict[str, np.ndarray]:
    """Z- and W-pole observables at tree level up to constants, eq. (8); `mixed` is kappa zeta."""
    (mu_to_e, tau_to_e, _), ckm, (q22, q33, q23), (l22, l33) = rates, inputs.ckm, quarks, leptons
    muon_decay = np.sqrt(mu_to_e)
    s2, c2 = inputs.sin2_theta, 1 - inputs.sin2_theta
    shift_s2 = s2 * c2 / (c2 - s2) * (muon_decay - 1)
    diagonal = [up_type_diagonal(ckm[up], q22, q33, q23) for up in (0, 1)]

    widths, asymmetries = {}, {}
    for names, isospin, charge, entries in (
        (("e", "mu", "tau"), -0.5, -1.0, (0.0, l22, l33)),
        (("u", "c"), 0.5, 2 / 3, diagonal),
        (("d", "s", "b"), -0.5, -1 / 3, (0.0, q22, q33)),
    ):
        right = -charge * (s2 + shift_s2)
        right_2 = right**2
        for name, entry in zip(names, entries):
            left_2 = (isospin + right - isospin * mixed * entry) ** 2
            widths[name] = left_2 + right_2
            asymmetries[name] = (left_2 - right_2) / widths[name]

    neutrinos = 0.25 * (1 + mu_to_e + tau_to_e)
    hadrons = 3 * (widths["u"] + widths["d"] + widths["s"] + widths["c"] + widths["b"])
    total = neutrinos + widths["e"] + widths["mu"] + widths["tau"] + hadrons
    m_w = np.sqrt(c2 - shift_s2)
    w_total = 4 * neutrinos + w_to_quarks(ckm, mixed, diagonal[0] + diagonal[1], q22, q33, q23)
    result = {
        "GammaZ": total / muon_decay,
        "sigma_had": widths["e"] * hadrons / total**2,
        "R_b": widths["b"] / hadrons,
        "R_c": widths["c"] / hadrons,
        "R_uc": (widths["u"] + widths["c"]) / hadrons,
        "m_W": m_w,
        "GammaW": m_w**3 / muon_decay * w_total,
        "BR(W->e)": 1 / w_total,
        "BR(W->mu)": mu_to_e / w_total,
        "BR(W->tau)": tau_to_e / w_total,
    }
    for name in ("e", "mu", "tau"):
        result[f"R_{name}"] = hadrons / widths[name]
    for name in ("e", "mu", "tau", "b", "c", "s"):
        result[f"A_{name}"] = asymmetries[name]
    for name in ("e", "mu", "tau", "b", "c"):
        result[f"AFB_{name}"] = asymmetries["e"] * asymmetries[name]
    return result


def up_type_diagonal(row: np.ndarray, q22: np.ndarray, q33: np.ndarray, q23: np.ndarray) -> np.ndarray:
    """(V Delta^q V^+)_ii for the row i of V."""
    s, b = abs(row[1]) ** 2, abs(row[2]) ** 2
    return s * q22 + b * q33 + 2 * (row[1] * np.conj(row[2]) * q23).real


def w_to_quarks(
    ckm: np.ndarray, mixed: np.ndarray, trace: np.ndarray, q22: np.ndarray, q33: np.ndarray, q23: np.ndarray
) -> np.ndarray:
    """3 sum |V_ij - kappa zeta (V Delta^q)_ij|^2 over i = u, c and all j; `trace` is that of V Delta^q V^+ over i."""
    s, b = np.sum(abs(ckm[:2, 1:]) ** 2, axis=0)
    both = np.sum(ckm[:2, 1] * np.conj(ckm[:2, 2]))
    q23_2 = absolute_squared(q23)
    squared = s * (q22**2 + q23_2) + b * (q33**2 + q23_2) + 2 * (q22 + q33) * (both * q23).real
    return 3 * (np.sum(abs(ckm[:2]) ** 2) - 2 * mixed * trace + mixed**2 * squared)


def wilson_coefficients(
    inputs: Inputs, kappa: np.ndarray, zeta: np.ndarray, q23: np.ndarray, l22: np.ndarray
) -> dict[str, np.ndarray]:
    """Real parts of C9 and C10 of muons, eqs. (11), (12), (14)."""
    strength = np.pi * inputs.alpha_inverse_mb * kappa * (q23 / model.top_mixing_factor(inputs.ckm)).real
    return {
        "C9_mu": -strength * (l22 - zeta * (1 - 4 * inputs.sin2_theta)),
        "C10_mu": strength * (l22 - zeta),
    }


def mixing(inputs: Inputs, mass: np.ndarray, kappa: np.ndarray, q23: np.ndarray) -> np.ndarray:
    """|M12| of Bs mesons relative to the Standard Model, eq. (13)."""
    at_top = model.alpha_s(inputs.top_mass, inputs)
    to_bottom = model.mixing_running(inputs.top_mass, inputs)
    flavours = np.where(mass > inputs.top_mass, 6, 5)
    inverse = 1 + at_top * (33 - 2 * flavours) / (6 * np.pi) * np.log(mass / inputs.top_mass)
    strength = 0.25 * kappa * to_bottom * inverse ** (-6 / 21) / inputs.bs_mixing_loop
    return np.sqrt(absolute_squared(1 + strength * (q23 / model.top_mixing_factor(inputs.ckm)) ** 2))


def lepton_flavour_violation(
    inputs: Inputs, kappa: np.ndarray, zeta: np.ndarray, l22: np.ndarray, l23_2: np.ndarray, gamma_z: float
) -> dict[str, np.ndarray]:
    """BR(tau->3mu) and BR(Z->taumu), eqs. (8), (A1)."""
    s2 = inputs.sin2_theta
    strength = kappa**2 * l23_2
    z_width = 2 * np.sqrt(2) * inputs.fermi_constant * inputs.z_mass**3 / (6 * np.pi)
    return {
        "BR(tau->3mu)": inputs.br_tau_to_e_nu_nu * strength * (0.5 * (l22 + zeta * (2 * s2 - 1)) ** 2 + (zeta * s2) ** 2),
        "BR(Z->taumu)": z_width * 0.25 * zeta**2 * strength / gamma_z,
    }

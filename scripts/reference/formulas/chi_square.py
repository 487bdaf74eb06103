# SPDX-License-Identifier: Apache-2.0
"""Predictions and chi-square of the SU(2) x SU(2) x U(1) model of arXiv:1604.03088, point by point.

Plain evaluation with complex 3x3 matrices. It shares no code with the engine and is its reference.
Equation numbers are those of arXiv:1604.03088. Indices 0, 1, 2 are the families; the down-type quarks and the
charged leptons are in their mass bases; V is the CKM matrix. Everything is of leading order in

    kappa = epsilon^2 g2^4 / n1^4 = v^2 ghat^2 / (4 M_W'^2) = (M_W r / M_W')^2,    r = g2/g1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Mapping

import numpy as np

from reference.formulas import rare_decays, searches
from reference.formulas.combinations import pole_observables, rate_polynomial, top_mixing_factor, universality_ratios
from reference.formulas.dataset import Dataset, Inputs, Measurement
from reference.running.predictions import predictions as with_running

E, MU, TAU = 0, 1, 2
U, C = 0, 1
D, S, B = 0, 1, 2
COLOURS = 3
ONE = np.eye(3)


@dataclass(frozen=True)
class Point:
    """A parameter point; delta_q and delta_l are the hermitian matrices of eq. (8)."""

    g2_over_g1: float
    mass_wprime: float
    zeta: float
    delta_q: np.ndarray
    delta_l: np.ndarray

    def kappa(self, w_mass: float) -> float:
        """kappa = (M_W r / M_W')^2."""
        return (w_mass * self.g2_over_g1 / self.mass_wprime) ** 2

    def eigenvalues_in_range(self) -> bool:
        """Whether all eigenvalues of both matrices lie in [-1/r^2, 1] (up to rounding)."""
        values = np.concatenate([np.linalg.eigvalsh(self.delta_q), np.linalg.eigvalsh(self.delta_l)])
        return bool(values.min() >= -1 / self.g2_over_g1**2 - 1e-12 and values.max() <= 1 + 1e-12)


def entries_point(parameters: Mapping[str, float]) -> Point:
    """Texture `entries`: 22, 33 and 23 = modulus x e^{i phase} of each matrix; what is not named is 0."""

    def matrix(name: str) -> np.ndarray:
        entry_23 = parameters.get(f"{name}-23", 0.0) * np.exp(1j * parameters.get(f"{name}-23-phase", 0.0))
        result = np.zeros((3, 3), dtype=complex)
        result[1, 1], result[2, 2] = parameters.get(f"{name}-22", 0.0), parameters.get(f"{name}-33", 0.0)
        result[1, 2], result[2, 1] = entry_23, np.conj(entry_23)
        return result

    return _point(parameters, matrix("delta-q"), matrix("delta-l"))


def vector_like_point(parameters: Mapping[str, float]) -> Point:
    """Texture `vector-like-mixing`: Delta_ij = delta_ij - d_i d_j* in the second and third family."""

    def matrix(second: str, third: str) -> np.ndarray:
        d = np.array([parameters.get(second, 0.0), parameters.get(third, 0.0)], dtype=complex)
        result = np.zeros((3, 3), dtype=complex)
        result[1:, 1:] = np.eye(2) - np.outer(d, d.conj())
        return result

    return _point(parameters, matrix("d-s", "d-b"), matrix("d-mu", "d-tau"))


def _point(parameters: Mapping[str, float], delta_q: np.ndarray, delta_l: np.ndarray) -> Point:
    return Point(parameters["g2-over-g1"], parameters["mass-wprime-gev"], parameters["zeta"], delta_q, delta_l)


def semileptonic_rate(a: int, q: complex, kappa: float, zeta: float, delta_l: np.ndarray) -> float:
    """Rate of d -> u l_a nu relative to the Standard Model, summed over neutrinos; eqs. (9), (10), (14).

    F_a(q) = sum_b |delta_ab + kappa [q Delta_ab - zeta (q delta_ab + Delta_ab)]|^2,    q = (V Delta^q)_ij / V_ij,
    that is |1 - kappa zeta q + kappa (q - zeta) Delta_aa|^2 + |kappa (q - zeta)|^2 sum_{b != a} |Delta_ab|^2.
    """
    amplitudes = ONE[a] + kappa * (q * delta_l[a] - zeta * (q * ONE[a] + delta_l[a]))
    return float(np.sum(abs(amplitudes) ** 2))


def leptonic_rate(b: int, a: int, kappa: float, zeta: float, delta_l: np.ndarray) -> float:
    """G(b -> a): rate of l_b -> l_a nu_d nubar_c relative to the Standard Model, summed over c and d; eqs. (A2), (8).

    amplitude = delta_ad delta_cb
                + (kappa/2) { 2 Delta_ad Delta_cb - Delta_ab Delta_cd - 2 zeta (delta_ad Delta_cb + delta_cb Delta_ad)
                              + zeta Delta_ab delta_cd }

    The last term, exchange of a Z that turns l_b into l_a, is not in (A2); exact_model.py shows it. In the arrays below c
    numbers the rows and d the columns.
    """
    standard = np.outer(ONE[:, b], ONE[a])
    direct = 2 * np.outer(delta_l[:, b], delta_l[a]) - delta_l[a, b] * delta_l
    mixing = np.outer(delta_l[:, b], ONE[a]) + np.outer(ONE[:, b], delta_l[a])
    from_z = delta_l[a, b] * ONE
    return float(np.sum(abs(standard + 0.5 * kappa * (direct - 2 * zeta * mixing + zeta * from_z)) ** 2))


def fermi_constant_shift(kappa: float, zeta: float, delta_l: np.ndarray) -> float:
    """delta_G = sqrt(G(mu -> e)) - 1: what new physics adds to the G_F of muon decay."""
    return float(np.sqrt(leptonic_rate(MU, E, kappa, zeta, delta_l)) - 1)


def first_row(kappa: float, zeta: float, delta_q: np.ndarray, delta_l: np.ndarray, ckm: np.ndarray) -> float:
    """|V_ud|^2 + |V_us|^2 + |V_ub|^2 as found from rates into electrons with the G_F of muon decay, while V is unitary.

    1 - 2 delta_G - 2 kappa zeta Re (V Delta^q V^+)_uu + O(kappa^2), where |V_us|^2 Re q_us is all but 10^-5 of the last.
    """
    effective = ckm[U] - kappa * zeta * (ckm @ delta_q)[U]
    others = kappa * (ckm @ delta_q)[U] - kappa * zeta * ckm[U]
    amplitudes = np.outer(ONE[E], effective) + np.outer(delta_l[E], others)
    return float(np.sum(abs(amplitudes) ** 2) / leptonic_rate(MU, E, kappa, zeta, delta_l))


def lepton_universality(point: Point, inputs: Inputs) -> dict[str, float]:
    """Ratios to the Standard Model of the charged-current rates, eqs. (9), (10), (A2)."""
    kappa, zeta, delta_l = point.kappa(inputs.w_mass), point.zeta, point.delta_l
    quotient = (inputs.ckm @ point.delta_q) / inputs.ckm
    tau_to_e, tau_to_mu, mu_to_e = (leptonic_rate(b, a, kappa, zeta, delta_l) for b, a in ((TAU, E), (TAU, MU), (MU, E)))

    def rates(up: int, down: int) -> list[float]:
        return [semileptonic_rate(a, quotient[up, down], kappa, zeta, delta_l) for a in (E, MU, TAU)]

    ratios = universality_ratios(tau_to_e, tau_to_mu, mu_to_e, rates(U, D), rates(U, S), rates(C, S), rates(C, B))
    return ratios | {"CKM-row-1": first_row(kappa, zeta, point.delta_q, delta_l, inputs.ckm)}


def pole_tree(
    kappa: float, zeta: float, delta_q: np.ndarray, delta_l: np.ndarray, inputs: Inputs
) -> dict[str, float]:
    """Z- and W-pole observables at tree level, eq. (8); common constants are left out, only ratios are used.

    With s2 + delta s2 in place of s2, where delta s2 = s2 c2 / (c2 - s2) delta_G,

        g_L = (T3 - Q s2) delta_ij - kappa zeta T3 Delta_ij,    g_R = -Q s2 delta_ij,
        Gamma_f = N_c (g_L^2 + g_R^2) / (1 + delta_G),          A_f = (g_L^2 - g_R^2) / (g_L^2 + g_R^2),
        M_W^2 = c2 - delta s2,
        Gamma_W = M_W^3 / (1 + delta_G) [ sum_ab |delta_ab - kappa zeta Delta^l_ab|^2
                                          + 3 sum_{i=u,c; j=d,s,b} |V_ij - kappa zeta (V Delta^q)_ij|^2 ].
    """
    delta_g = fermi_constant_shift(kappa, zeta, delta_l)
    s2, c2 = inputs.sin2_theta, 1 - inputs.sin2_theta
    shift_s2 = s2 * c2 / (c2 - s2) * delta_g
    ckm = inputs.ckm

    def couplings(isospin: float, charge: float, delta: np.ndarray) -> tuple[np.ndarray, float]:
        right = -charge * (s2 + shift_s2)
        left = (isospin + right) * ONE - kappa * zeta * isospin * delta
        return left, right

    left_nu, _ = couplings(0.5, 0.0, delta_l)
    gamma_nu = float(np.sum(abs(left_nu) ** 2)) / (1 + delta_g)
    gamma: dict[str, float] = {}
    asymmetry: dict[str, float] = {}
    up_type = ckm @ delta_q @ ckm.conj().T
    for names, isospin, charge, delta, colours in (
        (("e", "mu", "tau"), -0.5, -1.0, delta_l, 1),
        (("u", "c"), 0.5, 2 / 3, up_type, COLOURS),
        (("d", "s", "b"), -0.5, -1 / 3, delta_q, COLOURS),
    ):
        left, right = couplings(isospin, charge, delta)
        for i, name in enumerate(names):
            left_2, right_2 = abs(left[i, i]) ** 2, right**2
            gamma[name] = colours * (left_2 + right_2) / (1 + delta_g)
            asymmetry[name] = (left_2 - right_2) / (left_2 + right_2)

    hadrons = sum(gamma[name] for name in ("u", "d", "s", "c", "b"))
    gamma_z = gamma_nu + sum(gamma[name] for name in ("e", "mu", "tau")) + hadrons
    m_w = float(np.sqrt(c2 - shift_s2))
    w_to_leptons = np.sum(abs(ONE - kappa * zeta * delta_l) ** 2, axis=1)
    w_to_quarks = COLOURS * float(np.sum(abs((ckm - kappa * zeta * ckm @ delta_q)[:2, :]) ** 2))
    w_total = float(np.sum(w_to_leptons)) + w_to_quarks

    return pole_observables(
        gamma, hadrons, gamma_z, asymmetry, m_w, [float(width) for width in w_to_leptons], w_total, delta_g
    )


def poles(point: Point, inputs: Inputs) -> dict[str, float]:
    """Ratios to the Standard Model of the Z- and W-pole observables (tree with / tree without new physics)."""
    new = pole_tree(point.kappa(inputs.w_mass), point.zeta, point.delta_q, point.delta_l, inputs)
    standard = standard_pole_tree(inputs)
    return {name: new[name] / standard[name] for name in new}


@lru_cache
def standard_pole_tree(inputs: Inputs) -> dict[str, float]:
    """`pole_tree` without new physics."""
    none = np.zeros((3, 3), dtype=complex)
    return pole_tree(0.0, 0.0, none, none, inputs)


def wilson_coefficients(point: Point, inputs: Inputs) -> dict[str, complex]:
    """New-physics shifts of C9 and C10 for electrons and muons, eqs. (11), (12), (14).

    C9_l = -N [Delta_ll - zeta (1 - 4 s2)],  C10_l = +N [Delta_ll - zeta],  N = pi kappa Delta^q_23 / (alpha lambda_t)
    """
    kappa, s2 = point.kappa(inputs.w_mass), inputs.sin2_theta
    norm = np.pi * kappa * inputs.alpha_inverse_mb * point.delta_q[S, B] / top_mixing_factor(inputs.ckm)
    result = {}
    for lepton, name in ((E, "e"), (MU, "mu")):
        delta = point.delta_l[lepton, lepton].real
        result[f"C9_{name}"] = complex(-norm * (delta - point.zeta * (1 - 4 * s2)))
        result[f"C10_{name}"] = complex(norm * (delta - point.zeta))
    return result


def rare_b(point: Point, inputs: Inputs, rates: Mapping[str, Mapping]) -> dict[str, float]:
    """Ratios to the Standard Model of R_K, R_K* and BR(Bs->mumu) = |1 + C10_mu / C10_SM|^2."""
    c = wilson_coefficients(point, inputs)
    result = {"BR(Bs->mumu)": abs(1 + c["C10_mu"] / inputs.c10_standard_model) ** 2}
    for name, rate in rates.items():
        muons = rate_polynomial(rate["mu"]["coefficients"], c["C9_mu"], c["C10_mu"])
        electrons = rate_polynomial(rate["e"]["coefficients"], c["C9_e"], c["C10_e"])
        result[name] = muons / electrons
    return result


def alpha_s(scale: float, inputs: Inputs) -> float:
    """One-loop strong coupling from alpha_s(M_Z): n_f = 5 below the top mass, 6 above, continuous there.

    1/alpha_s(mu) = 1/alpha_s(mu0) + (33 - 2 n_f)/(6 pi) ln(mu/mu0)
    """

    def run(value: float, start: float, end: float, flavours: int) -> float:
        return 1 / (1 / value + (33 - 2 * flavours) / (6 * np.pi) * np.log(end / start))

    if scale <= inputs.top_mass:
        return run(inputs.alpha_s_mz, inputs.z_mass, scale, 5)
    return run(run(inputs.alpha_s_mz, inputs.z_mass, inputs.top_mass, 5), inputs.top_mass, scale, 6)


def mixing_running(scale: float, inputs: Inputs) -> float:
    """eta(M) = (alpha_s(M)/alpha_s(m_t))^(6/21) (alpha_s(m_t)/alpha_s(m_b))^(6/23)."""
    at_top = alpha_s(inputs.top_mass, inputs)
    at_bottom = alpha_s(inputs.bottom_mass, inputs)
    return float((alpha_s(scale, inputs) / at_top) ** (6 / 21) * (at_top / at_bottom) ** (6 / 23))


def bs_mixing_amplitude(point: Point, inputs: Inputs) -> complex:
    """M12 relative to the Standard Model, eq. (13): 1 + (kappa/4) (Delta^q_23/lambda_t)^2 eta(M) / R_loop."""
    coupling = point.delta_q[S, B] / top_mixing_factor(inputs.ckm)
    running = mixing_running(point.mass_wprime, inputs) / inputs.bs_mixing_loop
    return complex(1 + 0.25 * point.kappa(inputs.w_mass) * coupling**2 * running)


def lepton_flavour_violation(point: Point, inputs: Inputs, gamma_z: float) -> dict[str, float]:
    """Branching ratios that vanish in the Standard Model, eqs. (8), (A1).

    For tau -> mu l l: g_LL = (kappa/2) Delta_23 [Delta_ll + zeta (2 s2 - 1)],  g_LR = kappa zeta s2 Delta_23,
    BR(tau->3mu) = BR(tau->e nu nu) (2 |g_LL|^2 + |g_LR|^2); without the factor 2 for tau -> mu e e.
    Gamma(Z->tau mu) = 2 sqrt(2) G_F M_Z^3 / (6 pi) |kappa zeta Delta_23 / 2|^2, both charges; gamma_z in GeV.
    """
    kappa, zeta, s2 = point.kappa(inputs.w_mass), point.zeta, inputs.sin2_theta
    delta_23 = point.delta_l[MU, TAU]

    def left(lepton: int) -> float:
        return abs(0.5 * kappa * delta_23 * (point.delta_l[lepton, lepton] + zeta * (2 * s2 - 1))) ** 2

    right = abs(kappa * zeta * s2 * delta_23) ** 2
    z_width = 2 * np.sqrt(2) * inputs.fermi_constant * inputs.z_mass**3 / (6 * np.pi)
    return {
        "BR(tau->3mu)": float(inputs.br_tau_to_e_nu_nu * (2 * left(MU) + right)),
        "BR(tau->muee)": float(inputs.br_tau_to_e_nu_nu * (left(E) + right)),
        "BR(Z->taumu)": float(z_width * abs(0.5 * kappa * zeta * delta_23) ** 2 / gamma_z),
    }


def ratios(point: Point, inputs: Inputs, rates: Mapping[str, Mapping]) -> dict[str, float]:
    """Every observable that is predicted as Standard Model value x ratio: the ratios."""
    mixing = {"DeltaM_s": abs(bs_mixing_amplitude(point, inputs))}
    return lepton_universality(point, inputs) | poles(point, inputs) | rare_b(point, inputs, rates) | mixing


class Predictions(dict):
    """Predictions by observable, and the mass that limits of searches depend on."""

    def __init__(self, values: Mapping[str, complex], mass: float) -> None:
        super().__init__(values)
        self.mass = mass


def predictions(point: Point, dataset: Dataset) -> Predictions:
    """All predictions; only C9 and C10 have imaginary parts. sigma_had in nb, cross sections in fb, masses and widths in GeV."""
    low_energy = with_running(point, dataset) if dataset.running == "electroweak" else at_tree_level(point, dataset)
    coupling, ckm = searches.weak_coupling(dataset.inputs), dataset.inputs.ckm
    luminosity = searches.tabulated(dataset.luminosities, point.mass_wprime)
    produced = searches.cross_sections(point, coupling, ckm, luminosity)
    return Predictions(low_energy | {name: complex(value) for name, value in produced.items()}, point.mass_wprime)


def at_tree_level(point: Point, dataset: Dataset) -> dict[str, complex]:
    """Predictions without running."""
    inputs, standard = dataset.inputs, dataset.standard_model
    result: dict[str, complex] = {
        name: complex(standard[name].value * ratio) for name, ratio in ratios(point, inputs, dataset.rates).items()
    }
    result |= wilson_coefficients(point, inputs)
    result["phi_s"] = complex(standard["phi_s"].value + np.angle(bs_mixing_amplitude(point, inputs)))
    rare = lepton_flavour_violation(point, inputs, standard["GammaZ"].value) | other_rare_decays(point, dataset)
    return result | {name: complex(value) for name, value in rare.items()}


def other_rare_decays(point: Point, dataset: Dataset) -> dict[str, float]:
    """What goes beyond the observables of arXiv:1604.03088; see `rare_decays.py`."""
    inputs, standard, data = dataset.inputs, dataset.standard_model, dataset.rare_decays
    kappa, zeta, delta_q, delta_l = point.kappa(inputs.w_mass), point.zeta, point.delta_q, point.delta_l
    q_ub = (inputs.ckm @ delta_q)[U, B] / inputs.ckm[U, B]
    tau = semileptonic_rate(TAU, q_ub, kappa, zeta, delta_l) / leptonic_rate(MU, E, kappa, zeta, delta_l)
    pairs = rare_decays.neutrino_pairs(kappa, zeta, delta_q, delta_l, inputs.ckm, data["b-to-s-nu-nu"])
    eta, at_bottom = mixing_running(point.mass_wprime, inputs), alpha_s(inputs.bottom_mass, inputs)
    charm = rare_decays.charm_mixing(kappa, delta_q, eta, at_bottom, inputs, data["charm-mixing"])
    return (
        {"BR(B+->tau+nu)": standard["BR(B+->tau+nu)"].value * tau}
        | {name: standard[name].value * pairs for name in rare_decays.NEUTRINO_MODES}
        | rare_decays.tau_and_muon(kappa, delta_q, delta_l, data["b-to-s-tau-mu"])
        | {"x12_D": abs(charm), "x12Im_D": -charm.imag}
    )


class Likelihood:
    """chi-square of a dataset: (prediction - measurement)^T C^-1 (prediction - measurement).

    C is the experimental covariance plus the theory covariance: the squared uncertainty of the Standard Model value,
    shared by all measurements of one observable. An upper limit L is a measurement of 0 with sigma = L/z,
    z the standard normal quantile of (1 + CL)/2. If the Standard Model has a part s of the rate, predictions are counted
    from there, z^2 max(0, (p - s)/(L - s))^2, and above a one-sided measurement from its value; both stand alone. So do
    limits of searches, (z p/L)^2 with the limit L for the mass of the point.
    """

    def __init__(self, dataset: Dataset, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> None:
        self.dataset = dataset
        counted = (m for m in dataset.measurements.values() if m.in_fit or m.name in include)
        self.measurements = [self._counted_from_onset(m) for m in counted if m.name not in exclude]
        self._free_below = np.array([m.one_sided for m in self.measurements])
        self.covariance = self._covariance()
        self.values = np.array([m.value for m in self.measurements])
        self._inverse_root = np.linalg.inv(np.linalg.cholesky(self.covariance))

    def _counted_from_onset(self, measurement: Measurement) -> Measurement:
        """A limit with a Standard Model part as a one-sided measurement of that part; others as they are."""
        standard = self.dataset.standard_model[measurement.observable].value
        if measurement.upper_limit is None or standard == 0:
            return measurement
        room = 1 - standard / measurement.upper_limit
        assert room > 0, measurement.name
        return replace(measurement, value=standard, sigma=measurement.sigma * room, one_sided=True)

    def _covariance(self) -> np.ndarray:
        size = len(self.measurements)
        result = np.zeros((size, size))
        for i, first in enumerate(self.measurements):
            for j, second in enumerate(self.measurements):
                correlation = 1.0 if i == j else self.dataset.correlations.get((first.name, second.name), 0.0)
                result[i, j] = correlation * first.sigma * second.sigma
                if first.one_sided or second.one_sided or first.search or second.search:
                    result[i, j] = first.sigma**2 if i == j else 0.0
                if first.observable == second.observable and self._shares_theory(first, second):
                    result[i, j] += self._theory_uncertainty(first.observable) ** 2
        return result

    def _shares_theory(self, first: Measurement, second: Measurement) -> bool:
        """Limits have no theory uncertainty; that of a one-sided measurement is its own."""
        if first.search or second.search:
            return False
        if first.one_sided or second.one_sided:
            return first is second and first.upper_limit is None
        return True

    def _theory_uncertainty(self, observable: str) -> float:
        value = self.dataset.standard_model.get(observable)
        return value.uncertainty if value else 0.0

    def residuals(self, predicted: Predictions) -> np.ndarray:
        """Decorrelated residuals of unit variance; the sum of their squares is chi-square."""
        return self._inverse_root @ self._distances(predicted)

    def _distance(self, measurement: Measurement, predicted: Predictions) -> float:
        value = predicted[measurement.observable].real
        return measurement.search.pull(value, predicted.mass) if measurement.search else value - measurement.value

    def _distances(self, predicted: Predictions) -> np.ndarray:
        """Predictions minus measurements, none where a prediction is free; pulls of searches, whose sigma is 1."""
        distances = np.array([self._distance(m, predicted) for m in self.measurements])
        return np.where(self._free_below, np.maximum(distances, 0), distances)

    def chi_square(self, predicted: Predictions) -> float:
        """chi-square of all measurements in the fit."""
        return float(np.sum(self.residuals(predicted) ** 2))

    def blocks(self) -> list[list[int]]:
        """Indices of the measurements that are correlated with each other, directly or through others."""
        left, result = list(range(len(self.measurements))), []
        while left:
            block, grown = [left[0]], True
            while grown:
                near = [i for i in left if i not in block and np.any(self.covariance[i, block])]
                block, grown = sorted(block + near), bool(near)
            left = [i for i in left if i not in block]
            result.append(block)
        return result

    def chi_square_by_block(self, predicted: Predictions) -> list[dict]:
        """Each block with its measurements and its share of chi-square."""
        result = []
        for block in self.blocks():
            members = [self.measurements[i] for i in block]
            residual = self._distances(predicted)[block]
            inverse = np.linalg.inv(self.covariance[np.ix_(block, block)])
            value = float(residual @ inverse @ residual)
            result.append({"measurements": [m.name for m in members], "chi-square": value})
        return result


def chi_square(point: Point, likelihood: Likelihood) -> float:
    """chi-square of a point."""
    return likelihood.chi_square(predictions(point, likelihood.dataset))

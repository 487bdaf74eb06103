# SPDX-License-Identifier: Apache-2.0
"""chi-square of many points with a loop that numba compiles: what a careful Python program reaches.

The formulas are those of `chi_square.py`, where they are explained, worked out for the entries 22, 33 and 23 of Delta and
written with real numbers. What is done by hand to make it fast:

- constants, CKM matrix included, are numbers to the compiler;
- nothing is computed twice: pi -> l is as mu -> e and tau -> e, the phase of Delta^l_23 drops out;
- measurements that depend on one function of the point are combined beforehand (`quadratic_form.py`);
- points are handled in blocks. Logarithms, powers and angles are tabled in a first loop, which leaves a second one
  without calls that LLVM turns into vector code; no loop allocates anything.

`fastmath` stays off: rounding is that of the formulas as written.
"""

from __future__ import annotations

import math
from typing import Callable

import numpy as np
from numba import njit

from reference.formulas import chi_square as model
from reference.peers.quadratic_form import QuadraticForm, quadratic_form, source

BLOCK_LENGTH = 256
ROWS = 4  # of a table: kappa, strength of Bs mixing, real and imaginary part of Delta^q_23


@njit(error_model="numpy", forceinline=True)
def rates(kappa, zeta, l22, l33, l23_2):
    """G of mu -> e, tau -> e and tau -> mu, eq. (A2)."""
    mixed = kappa * zeta
    flavour_violation = mixed * mixed * l23_2
    mu, tau = 1 - mixed * l22, 1 - mixed * l33
    direct = 1 + kappa * (l22 * l33 - 0.5 * l23_2 - zeta * (l22 + l33))
    left, right = l22 - zeta, l33 - zeta
    flipped = 0.25 * kappa * kappa * l23_2 * (left * left + right * right + zeta * zeta + l23_2)
    return mu * mu + flavour_violation, tau * tau + flavour_violation, direct * direct + flipped


@njit(error_model="numpy", forceinline=True)
def semileptonic(x, y, kappa, zeta, l22, l33, l23_2):
    """F_a(x + iy) for electron, muon and tau, eqs. (9), (10)."""
    mixed = kappa * zeta
    unmixed_re, unmixed_im = 1 - mixed * x, -mixed * y
    re, im = kappa * (x - zeta), kappa * y
    off_diagonal = (re * re + im * im) * l23_2
    mu_re, mu_im = unmixed_re + re * l22, unmixed_im + im * l22
    tau_re, tau_im = unmixed_re + re * l33, unmixed_im + im * l33
    return (
        unmixed_re * unmixed_re + unmixed_im * unmixed_im,
        mu_re * mu_re + mu_im * mu_im + off_diagonal,
        tau_re * tau_re + tau_im * tau_im + off_diagonal,
    )


def make_functions(inputs: model.Inputs) -> Callable:
    """The functions of a point that predictions are proportional to, in the order of `OBSERVABLES`."""
    ckm = inputs.ckm
    us, cs, cb = (complex(value) for value in (ckm[0, 2] / ckm[0, 1], ckm[1, 2] / ckm[1, 1], ckm[1, 1] / ckm[1, 2]))
    us_re, us_im, cs_re, cs_im, cb_re, cb_im = us.real, us.imag, cs.real, cs.imag, cb.real, cb.imag
    u_s, u_b, c_s, c_b = (float(abs(ckm[i, j]) ** 2) for i in (0, 1) for j in (1, 2))
    u_both, c_both = (complex(2 * ckm[i, 1] * np.conj(ckm[i, 2])) for i in (0, 1))
    u_re, u_im, c_re, c_im = u_both.real, u_both.imag, c_both.real, c_both.imag
    all_s, all_b, all_re, all_im = u_s + c_s, u_b + c_b, u_re + c_re, u_im + c_im
    unitary = float(np.sum(abs(ckm[:2]) ** 2))
    s2, c2 = inputs.sin2_theta, 1 - inputs.sin2_theta
    shift = s2 * c2 / (c2 - s2)
    top = 1 / model.top_mixing_factor(ckm)
    top_re, top_im = top.real, top.imag
    wilson = math.pi * inputs.alpha_inverse_mb
    vector, tau_left = 1 - 4 * s2, 2 * s2 - 1

    @njit(error_model="numpy", forceinline=True)
    def functions(kappa, mixing, zeta, q22, q33, re, im, l22, l33, l23_2):
        mu_to_e, tau_to_e, tau_to_mu = rates(kappa, zeta, l22, l33, l23_2)
        mu_inverse = 1 / mu_to_e
        tau_over_mu = tau_to_e * mu_inverse
        k_e, k_mu, k_tau = semileptonic(
            q22 + us_re * re + us_im * im, us_im * re - us_re * im, kappa, zeta, l22, l33, l23_2
        )
        d_e, d_mu, d_tau = semileptonic(
            q22 + cs_re * re + cs_im * im, cs_im * re - cs_re * im, kappa, zeta, l22, l33, l23_2
        )
        b_e, b_mu, b_tau = semileptonic(
            q33 + cb_re * re - cb_im * im, cb_im * re + cb_re * im, kappa, zeta, l22, l33, l23_2
        )
        k_inverse, d_mu_inverse = 1 / k_mu, 1 / d_mu

        # Poles: squares of left- and right-handed couplings, 1 + delta_G = sqrt(mu_to_e)
        muon_decay = math.sqrt(mu_to_e)
        s = s2 + shift * (muon_decay - 1)
        half = 0.5 * kappa * zeta
        e_right, u_right, d_right = s * s, (4 / 9) * s * s, (1 / 9) * s * s
        uu = u_s * q22 + u_b * q33 + u_re * re - u_im * im
        cc = c_s * q22 + c_b * q33 + c_re * re - c_im * im
        lepton, up, down = s - 0.5, 0.5 - (2 / 3) * s, (1 / 3) * s - 0.5
        mu_left, tau_left_coupling = lepton + half * l22, lepton + half * l33
        u_left, c_left = up - half * uu, up - half * cc
        s_left, b_left = down + half * q22, down + half * q33
        e_left_2, mu_left_2, tau_left_2 = lepton * lepton, mu_left * mu_left, tau_left_coupling * tau_left_coupling
        c_left_2, s_left_2, b_left_2 = c_left * c_left, s_left * s_left, b_left * b_left
        e_width, mu_width, tau_width = e_left_2 + e_right, mu_left_2 + e_right, tau_left_2 + e_right
        u_width, c_width = u_left * u_left + u_right, c_left_2 + u_right
        s_width, b_width = s_left_2 + d_right, b_left_2 + d_right
        e_inverse, mu_width_inverse, tau_inverse = 1 / e_width, 1 / mu_width, 1 / tau_width
        a_e = (e_left_2 - e_right) * e_inverse
        a_mu = (mu_left_2 - e_right) * mu_width_inverse
        a_tau = (tau_left_2 - e_right) * tau_inverse
        a_b, a_c, a_s = (b_left_2 - d_right) / b_width, (c_left_2 - u_right) / c_width, (s_left_2 - d_right) / s_width
        uc_width = u_width + c_width
        hadrons = uc_width + down * down + d_right + s_width + b_width
        hadrons_inverse = 1 / hadrons
        w_leptons = 1 + mu_to_e + tau_to_e
        total = 0.25 * w_leptons + e_width + mu_width + tau_width + 3 * hadrons
        total_inverse = 1 / total

        q23_2 = re * re + im * im
        squared = all_s * (q22 * q22 + q23_2) + all_b * (q33 * q33 + q23_2) + (q22 + q33) * (all_re * re - all_im * im)
        w_total = w_leptons + 3 * (unitary - 4 * half * (uu + cc) + 4 * half * half * squared)
        w_inverse = 1 / w_total
        decay_inverse = muon_decay * mu_inverse
        w_mass_2 = c2 - (s - s2)
        w_mass = math.sqrt(w_mass_2)

        # Delta^q_23/lambda_t
        x, y = top_re * re - top_im * im, top_im * re + top_re * im
        strength = wilson * kappa * x
        m12_re, m12_im = 1 + mixing * (x * x - y * y), mixing * 2 * x * y
        violation = kappa * kappa * l23_2
        left, right = l22 + zeta * tau_left, zeta * s2
        return (
            total * decay_inverse,
            e_width * hadrons * total_inverse * total_inverse,
            hadrons * e_inverse,
            hadrons * mu_width_inverse,
            hadrons * tau_inverse,
            a_e,
            a_mu,
            a_tau,
            a_e * a_e,
            a_e * a_mu,
            a_e * a_tau,
            b_width * hadrons_inverse,
            c_width * hadrons_inverse,
            uc_width * hadrons_inverse,
            a_b,
            a_c,
            a_s,
            a_e * a_b,
            a_e * a_c,
            w_mass,
            w_mass * w_mass_2 * decay_inverse * w_total,
            w_inverse,
            mu_to_e * w_inverse,
            tau_to_e * w_inverse,
            tau_over_mu,
            tau_to_mu * mu_inverse,
            mu_inverse,
            k_e * k_inverse,
            k_tau * k_inverse,
            k_mu / k_e,
            d_mu / d_e,
            d_tau * d_mu_inverse,
            b_mu / b_e,
            b_tau / (b_e + b_mu),
            -strength * (l22 - zeta * vector),
            strength * (l22 - zeta),
            math.sqrt(m12_re * m12_re + m12_im * m12_im),
            violation * (0.5 * left * left + right * right),
            violation * zeta * zeta,
        )

    return functions


# The observables that each of the functions predicts, in the order of the functions.
OBSERVABLES = (
    ("GammaZ",), ("sigma_had",), ("R_e",), ("R_mu",), ("R_tau",),
    ("A_e",), ("A_mu",), ("A_tau",), ("AFB_e",), ("AFB_mu",), ("AFB_tau",),
    ("R_b",), ("R_c",), ("R_uc",), ("A_b",), ("A_c",), ("A_s",), ("AFB_b",), ("AFB_c",),
    ("m_W",), ("GammaW",), ("BR(W->e)",), ("BR(W->mu)",), ("BR(W->tau)",),
    ("Gamma(tau->e)/Gamma(mu->e)", "Gamma(tau->pi)/Gamma(pi->mu)"),
    ("Gamma(tau->mu)/Gamma(mu->e)",),
    ("Gamma(pi->e)/Gamma(pi->mu)",),
    ("Gamma(K->e)/Gamma(K->mu)",),
    ("Gamma(tau->K)/Gamma(K->mu)",),
    ("Gamma(K->pi mu)/Gamma(K->pi e)",),
    ("Gamma(D->K mu)/Gamma(D->K e)",),
    ("Gamma(Ds->tau)/Gamma(Ds->mu)",),
    ("Gamma(B->D mu)/Gamma(B->D e)", "Gamma(B->D* mu)/Gamma(B->D* e)"),
    ("R(D)", "R(D*)", "R(Xc)"),
    ("C9_mu",), ("C10_mu",), ("DeltaM_s",), ("BR(tau->3mu)",), ("BR(Z->taumu)",),
)  # fmt: skip


def constants(likelihood: model.Likelihood, functions: Callable) -> np.ndarray:
    """What each function is to be multiplied by to predict each measurement; 0 for the others."""
    inputs, standard = likelihood.dataset.inputs, likelihood.dataset.standard_model
    gamma_z = standard["GammaZ"].value
    in_standard_model = functions(*[0.0] * 10)
    absolute = {
        "C9_mu": 1.0,
        "C10_mu": 1.0,
        "BR(tau->3mu)": inputs.br_tau_to_e_nu_nu,
        "BR(Z->taumu)": math.sqrt(2) * inputs.fermi_constant * inputs.z_mass**3 / (12 * math.pi * gamma_z),
    }
    known = [name for names in OBSERVABLES for name in names]
    unknown = sorted({m.observable for m in likelihood.measurements} - set(known))
    if unknown:
        raise ValueError(f"the peer does not predict {', '.join(unknown)}")
    result = np.zeros((len(likelihood.measurements), len(OBSERVABLES)))
    for i, measurement in enumerate(likelihood.measurements):
        name = measurement.observable
        j = next(j for j, names in enumerate(OBSERVABLES) if name in names)
        result[i, j] = absolute[name] if name in absolute else standard[name].value / in_standard_model[j]
    return result


class NumbaPeer:
    """chi-square of points given by columns, one row for each of `peer_numpy.PARAMETERS`.

    `phases` says whether that of Delta^q_23 may differ from zero; without it no angle is computed.
    """

    def __init__(self, likelihood: model.Likelihood, phases: bool = True) -> None:
        functions = make_functions(likelihood.dataset.inputs)
        form = quadratic_form(likelihood, constants(likelihood, functions.py_func))
        self._run = make_loop(likelihood.dataset.inputs, functions, form, phases)
        self._table = np.empty((ROWS, BLOCK_LENGTH))

    def chi_square(self, points: np.ndarray) -> np.ndarray:
        """chi-square of each point."""
        result = np.empty(points.shape[1])
        self._run(points, self._table, result)
        return result


def make_loop(inputs: model.Inputs, functions: Callable, form: QuadraticForm, phases: bool) -> Callable:
    """The compiled loop over points."""
    scope: dict = {}
    exec(source(form), scope)
    chi_square = njit(error_model="numpy", forceinline=True)(scope["chi_square"])
    w_mass, top_mass = inputs.w_mass, inputs.top_mass
    at_top = model.alpha_s(top_mass, inputs)
    five, six = (float(at_top * (33 - 2 * flavours) / (6 * np.pi)) for flavours in (5, 6))
    factor = 0.25 * model.mixing_running(top_mass, inputs) / inputs.bs_mixing_loop

    @njit(error_model="numpy")
    def tabulate(mass, ratio, modulus, phase, table):
        for i in range(len(mass)):
            root = w_mass * ratio[i] / mass[i]
            kappa = root * root
            logarithm = math.log(mass[i] / top_mass)
            slope = six if logarithm > 0 else five
            table[0, i] = kappa
            table[1, i] = factor * kappa * (1 + slope * logarithm) ** (-6 / 21)
            if phases:
                table[2, i] = modulus[i] * math.cos(phase[i])
                table[3, i] = modulus[i] * math.sin(phase[i])

    @njit(error_model="numpy")
    def combine(kappa, mixing, zeta, q22, q33, re, im, l22, l33, l23, result):
        for i in range(len(result)):
            y = functions(
                kappa[i],
                mixing[i],
                zeta[i],
                q22[i],
                q33[i],
                re[i],
                im[i] if phases else 0.0,
                l22[i],
                l33[i],
                l23[i] * l23[i],
            )
            result[i] = chi_square(y)

    @njit(error_model="numpy")
    def run(points, table, result):
        for start in range(0, len(result), BLOCK_LENGTH):
            stop = min(start + BLOCK_LENGTH, len(result))
            block, length = slice(start, stop), stop - start
            tabulate(points[0, block], points[1, block], points[5, block], points[6, block], table)
            combine(
                table[0, :length],
                table[1, :length],
                points[2, block],
                points[3, block],
                points[4, block],
                table[2, :length] if phases else points[5, block],
                table[3, :length],
                points[7, block],
                points[8, block],
                points[9, block],
                result[block],
            )

    return run

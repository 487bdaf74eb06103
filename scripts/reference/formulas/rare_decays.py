# SPDX-License-Identifier: Apache-2.0
"""B+ -> tau+ nu, b -> s nu nu, b -> s tau mu and charm mixing in the model of arXiv:1604.03088, point by point.

Equation numbers are those of arXiv:1604.03088. Everything is of leading order in kappa = v^2 ghat^2/(4 M_W'^2), so that

    L = -(kappa/v^2) Delta^q_23 (s_L gamma b_L) [Delta^l_ab (l_a gamma_L l_b) - (Delta^l_ab - zeta delta_ab) (nu_a gamma_L nu_b)]
"""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np

from reference.formulas.dataset import Inputs

FOUR_FLAVOURS = 4
HBAR_GEV_PS = 6.582119569e-13
NEUTRINO_MODES = ("BR(B+->Knunu)", "BR(B0->Knunu)", "BR(B+->K*nunu)", "BR(B0->K*nunu)")


def neutrino_pairs(kappa: float, zeta: float, delta_q: np.ndarray, delta_l: np.ndarray, ckm: np.ndarray, data: Any) -> float:
    """Rate of b -> s nu nu relative to the Standard Model, summed over all pairs of neutrinos; eqs. (11), (12).

    C_L^ab = C_L delta_ab + pi kappa Delta^q_23/(alpha lambda_t) (Delta^l_ab - zeta delta_ab), C_L = -X_t/sin^2 theta_W.
    """
    standard = -data["x-t"]["value"] / data["sin2-theta-mz"]["value"]
    lambda_t = ckm[2, 2] * np.conj(ckm[2, 1])
    strength = np.pi * data["alpha-inverse-mz"]["value"] * kappa * delta_q[1, 2] / lambda_t
    amplitudes = standard * np.eye(3) + strength * (delta_l - zeta * np.eye(3))
    return float(np.sum(abs(amplitudes) ** 2) / (3 * standard**2))


def tau_and_muon(kappa: float, delta_q: np.ndarray, delta_l: np.ndarray, rates: Mapping[str, Any]) -> dict[str, float]:
    """b -> s tau mu, eq. (11): g_V = -g_A = kappa Delta^q_23 Delta^l_ab/2 for each of the two charges."""

    def rate(mode: str, a: int, b: int) -> float:
        coupling = abs(0.5 * kappa * delta_q[1, 2] * delta_l[a, b]) ** 2
        return float((rates[mode]["vector"] + rates[mode]["axial"]) * coupling)

    return {
        "BR(B+->Ktaumu)": rate("B+->Ktaumu", 1, 2) + rate("B+->Ktaumu", 2, 1),
        "BR(B+->Ktau+mu-)": rate("B+->Ktaumu", 1, 2),
        "BR(B0->K*tau+mu-)": rate("B0->K*taumu", 1, 2),
        "BR(Bs->taumu)": rate("Bs->taumu", 1, 2) + rate("Bs->taumu", 2, 1),
    }


def charm_mixing(kappa: float, delta_q: np.ndarray, running_to_bottom: float, at_bottom: float, inputs: Inputs, data: Any) -> complex:
    """2 M12/Gamma relative to the phase of (V_cs V_us*)^2, eq. (13).

    M12 = <D0|H|D0bar>/(2 m_D), H = kappa/(2 v^2) (V Delta^q V^+)_cu^2 eta (c_L gamma u_L)^2, matrix element
    (2/3) f^2 m^2 B. Below the bottom mass alpha_s runs with four flavours, eta with the exponent 6/25.
    """
    scale = data["scale-gev"]["value"]
    slope = (33 - 2 * FOUR_FLAVOURS) / (6 * np.pi)
    at_scale = 1 / (1 / at_bottom + slope * np.log(scale / inputs.bottom_mass))
    eta = running_to_bottom * (at_bottom / at_scale) ** (6 / 25)
    v2 = 1 / (np.sqrt(2) * inputs.fermi_constant)
    mass = data["mass-gev"]["value"]
    element = 2 / 3 * (data["decay-constant-gev"]["value"] * mass) ** 2 * data["bag-parameter"]["value"]
    coupling = (inputs.ckm @ delta_q @ inputs.ckm.conj().T)[1, 0]
    light = inputs.ckm[1, 1] * np.conj(inputs.ckm[0, 1])
    m12 = kappa / (2 * v2) * coupling**2 * eta * element / (2 * mass) / np.exp(2j * np.angle(light))
    return complex(2 * m12 * data["lifetime-ps"]["value"] / HBAR_GEV_PS)

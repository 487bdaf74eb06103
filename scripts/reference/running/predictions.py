# SPDX-License-Identifier: Apache-2.0
"""Predictions with electroweak running, point by point; what `chi_square.py` is without it."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np

from reference.formulas.combinations import pole_observables, rate_polynomial, top_mixing_factor, universality_ratios
from reference.formulas.dataset import Dataset, Inputs
from reference.running.couplings import Couplings
from reference.running.structures import ONE, Structures

E, MU, TAU = 0, 1, 2
U, C = 0, 1
D, S, B = 0, 1, 2
COLOURS = 3
HBAR_GEV_PS = 6.582119569e-13
NEUTRINO_MODES = ("BR(B+->Knunu)", "BR(B0->Knunu)", "BR(B+->K*nunu)", "BR(B0->K*nunu)")


class Running:
    """The low-energy couplings of a point, with kappa."""

    def __init__(self, point: Any, inputs: Inputs, couplings: Any = None) -> None:
        self.inputs = inputs
        self.kappa = point.kappa(inputs.w_mass)
        structures = Structures(point.delta_l, point.delta_q, point.zeta, inputs.ckm)
        self.couplings = couplings or Couplings(structures, point.mass_wprime, inputs.sin2_theta)

    def leptonic_rate(self, b: int, a: int) -> float:
        """Rate of l_b -> l_a nu nubar over the Standard Model."""
        amplitude = np.outer(ONE[:, b], ONE[a]) + self.kappa * self.couplings.leptonic(b, a)
        return float(np.sum(abs(amplitude) ** 2))

    def rates(self, up: int, down: int) -> list[float]:
        """Rates into the three leptons of d -> u l nu over the Standard Model."""
        amplitude = ONE + self.kappa * self.couplings.charged(up, down)
        return [float(np.sum(abs(row) ** 2)) for row in amplitude]

    def wilson(self) -> dict[str, complex]:
        """C9 and C10 of electrons and muons."""
        left, right, _ = self.couplings.b_to_s
        norm = np.pi * self.kappa * self.inputs.alpha_inverse_mb / top_mixing_factor(self.inputs.ckm)
        result = {}
        for lepton, name in ((E, "e"), (MU, "mu")):
            result[f"C9_{name}"] = complex(-norm * (left + right)[lepton, lepton])
            result[f"C10_{name}"] = complex(norm * (left - right)[lepton, lepton])
        return result


def lepton_universality(run: Running) -> dict[str, float]:
    """Charged currents."""
    tau_to_e, tau_to_mu, mu_to_e = (run.leptonic_rate(b, a) for b, a in ((TAU, E), (TAU, MU), (MU, E)))
    ud, us, cs, cb = (run.rates(*pair) for pair in ((U, D), (U, S), (C, S), (C, B)))
    first_row = sum(abs(run.inputs.ckm[U, j]) ** 2 * run.rates(U, j)[E] for j in (D, S, B))
    return universality_ratios(tau_to_e, tau_to_mu, mu_to_e, ud, us, cs, cb) | {
        "BR(B+->tau+nu)": run.rates(U, B)[TAU] / mu_to_e,
        "CKM-row-1": float(first_row / mu_to_e),
    }


def _pole_tree(kappa: float, known: Couplings, delta_g: float, inputs: Inputs) -> dict[str, float]:
    """Z and W pole; the Standard Model at kappa = 0."""
    s2, c2 = inputs.sin2_theta, 1 - inputs.sin2_theta
    breaking = -kappa * known.isospin_breaking
    angle = s2 * c2 / (c2 - s2) * (delta_g + 0.5 * breaking)

    def width(left: complex, right: float) -> float:
        return abs(left) ** 2 + right**2

    def asymmetry(left: complex, right: float) -> float:
        return (abs(left) ** 2 - right**2) / width(left, right)

    neutrinos = 0.5 * (ONE - kappa * (known.lepton_triplet - known.lepton_singlet))
    left, right = {}, {}
    kinds = (
        (("e", "mu", "tau"), -0.5, -1.0, known.lepton_triplet + known.lepton_singlet, known.right["e"]),
        (("u", "c"), 0.5, 2 / 3, known.up, known.right["u"]),
        (("d", "s", "b"), -0.5, -1 / 3, known.down, known.right["d"]),
    )
    for names, isospin, charge, delta, delta_right in kinds:
        for i, name in enumerate(names):
            right[name] = -charge * (s2 + angle) + 0.5 * kappa * delta_right[i, i].real
            left[name] = isospin - charge * (s2 + angle) - kappa * isospin * delta[i, i]
    scale = (1 - 0.5 * breaking) / (1 + delta_g)
    gamma = {name: scale * width(left[name], right[name]) * (COLOURS if name in "ucdsb" else 1) for name in left}
    hadrons = sum(gamma[name] for name in "ucdsb")
    leptons = sum(gamma[name] for name in ("e", "mu", "tau"))
    gamma_z = hadrons + leptons + scale * float(np.sum(abs(neutrinos) ** 2))
    m_w = float(np.sqrt((c2 - s2 * c2 / (c2 - s2) * delta_g - c2**2 / (c2 - s2) * 0.5 * breaking)))
    to_leptons = np.sum(abs(ONE - kappa * known.lepton_triplet) ** 2, axis=1)
    w_total = float(np.sum(to_leptons)) + COLOURS * _w_to_quarks(kappa, known)
    asymmetries = {name: asymmetry(left[name], right[name]) for name in left}
    widths = [float(width) for width in to_leptons]
    return pole_observables(gamma, hadrons, gamma_z, asymmetries, m_w, widths, w_total, delta_g)


def _w_to_quarks(kappa: float, known: Couplings) -> float:
    """Sum of squared couplings."""
    once, twice = np.diag(known.quark_triplet).real[:2], np.diag(known.quark_triplet_squared).real[:2]
    return float(np.sum(1 - 2 * kappa * once + kappa**2 * twice))


def poles(run: Running) -> dict[str, float]:
    """Z and W pole over the Standard Model."""
    new = _pole_tree(run.kappa, run.couplings, float(np.sqrt(run.leptonic_rate(MU, E)) - 1), run.inputs)
    standard = _pole_tree(0.0, run.couplings, 0.0, run.inputs)
    return {name: new[name] / standard[name] for name in new}


def rare_b(run: Running, rates: Mapping[str, Mapping]) -> dict[str, float]:
    """R_K, R_K* and Bs -> mu mu over the Standard Model."""
    c = run.wilson()
    result = {"BR(Bs->mumu)": abs(1 + c["C10_mu"] / run.inputs.c10_standard_model) ** 2}
    for name, rate in rates.items():
        muons = rate_polynomial(rate["mu"]["coefficients"], c["C9_mu"], c["C10_mu"])
        result[name] = muons / rate_polynomial(rate["e"]["coefficients"], c["C9_e"], c["C10_e"])
    return result


def neutrino_pairs(run: Running, data: Mapping) -> float:
    """b -> s nu nu over the Standard Model."""
    standard = -data["x-t"]["value"] / data["sin2-theta-mz"]["value"]
    _, _, neutrinos = run.couplings.b_to_s
    norm = np.pi * data["alpha-inverse-mz"]["value"] * run.kappa / top_mixing_factor(run.inputs.ckm)
    return float(np.sum(abs(standard * ONE + norm * neutrinos) ** 2) / (3 * standard**2))


def tau_and_muon(run: Running, rates: Mapping) -> dict[str, float]:
    """b -> s tau mu; right-handed leptons keep their flavour."""
    left, _, _ = run.couplings.b_to_s

    def rate(mode: str, a: int, b: int) -> float:
        return float((rates[mode]["vector"] + rates[mode]["axial"]) * abs(0.5 * run.kappa * left[a, b]) ** 2)

    return {
        "BR(B+->Ktaumu)": rate("B+->Ktaumu", MU, TAU) + rate("B+->Ktaumu", TAU, MU),
        "BR(B+->Ktau+mu-)": rate("B+->Ktaumu", TAU, MU),
        "BR(B0->K*tau+mu-)": rate("B0->K*taumu", TAU, MU),
        "BR(Bs->taumu)": rate("Bs->taumu", MU, TAU) + rate("Bs->taumu", TAU, MU),
    }


def _alpha_s(start: float, begin: float, end: float, flavours: int) -> float:
    return 1 / (1 / start + (33 - 2 * flavours) / (6 * np.pi) * np.log(end / begin))


def _below_z_mass(scale: float, inputs: Inputs) -> float:
    """QCD running of (q_L gamma q_L)^2 from M_Z: five flavours, below the bottom mass four."""
    at_bottom = _alpha_s(inputs.alpha_s_mz, inputs.z_mass, inputs.bottom_mass, 5)
    eta = (inputs.alpha_s_mz / at_bottom) ** (6 / 23)
    return float(eta * (at_bottom / _alpha_s(at_bottom, inputs.bottom_mass, scale, 4)) ** (6 / 25))


def bs_mixing(run: Running) -> complex:
    """M12 over the Standard Model."""
    eta = _below_z_mass(run.inputs.bottom_mass, run.inputs) / run.inputs.bs_mixing_loop
    return complex(1 + 0.25 * run.kappa * run.couplings.mixing_down / top_mixing_factor(run.inputs.ckm) ** 2 * eta)


def charm_mixing(run: Running, data: Mapping) -> complex:
    """2 M12/Gamma in the phase convention of V_cs V_us*."""
    inputs, mass = run.inputs, data["mass-gev"]["value"]
    element = 2 / 3 * (data["decay-constant-gev"]["value"] * mass) ** 2 * data["bag-parameter"]["value"]
    light = inputs.ckm[1, 1] * np.conj(inputs.ckm[0, 1])
    coefficient = run.kappa * np.sqrt(2) * inputs.fermi_constant / 2 * run.couplings.mixing_up
    m12 = coefficient * _below_z_mass(data["scale-gev"]["value"], inputs) * element / (2 * mass)
    return complex(2 * m12 * np.exp(-2j * np.angle(light)) * data["lifetime-ps"]["value"] / HBAR_GEV_PS)


def lepton_flavour_violation(run: Running, gamma_z: float) -> dict[str, float]:
    """tau -> mu l l and Z -> tau mu."""
    inputs, known = run.inputs, run.couplings
    (left, right), (left_e, right_e) = known.tau_to_mu(MU), known.tau_to_mu(E)
    z = 0.5 * run.kappa * (known.lepton_triplet + known.lepton_singlet)[MU, TAU]
    width = 2 * np.sqrt(2) * inputs.fermi_constant * inputs.z_mass**3 / (6 * np.pi)
    scale = inputs.br_tau_to_e_nu_nu * run.kappa**2
    return {
        "BR(tau->3mu)": float(scale * (2 * abs(left) ** 2 + abs(right) ** 2)),
        "BR(tau->muee)": float(scale * (abs(left_e) ** 2 + abs(right_e) ** 2)),
        "BR(Z->taumu)": float(width * abs(z) ** 2 / gamma_z),
    }


def predictions(point: Any, dataset: Dataset, couplings: Any = None) -> dict[str, complex]:
    """All predictions, with couplings of another source if they are given."""
    run, standard, data = Running(point, dataset.inputs, couplings), dataset.standard_model, dataset.rare_decays
    pairs = neutrino_pairs(run, data["b-to-s-nu-nu"])
    ratios = lepton_universality(run) | poles(run) | rare_b(run, dataset.rates)
    ratios |= {name: pairs for name in NEUTRINO_MODES} | {"DeltaM_s": abs(bs_mixing(run))}
    result = {name: complex(standard[name].value * ratio) for name, ratio in ratios.items()} | run.wilson()
    result["phi_s"] = complex(standard["phi_s"].value + np.angle(bs_mixing(run)))
    charm = charm_mixing(run, data["charm-mixing"])
    rates = lepton_flavour_violation(run, standard["GammaZ"].value) | tau_and_muon(run, data["b-to-s-tau-mu"])
    rates |= {"x12_D": abs(charm), "x12Im_D": -charm.imag}
    return result | {name: complex(value) for name, value in rates.items()}

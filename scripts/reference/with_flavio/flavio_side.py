# SPDX-License-Identifier: Apache-2.0
"""What flavio needs to know of a dataset and of a WCxf file, and which of its observables are ours.

Five ways to hand it the same Wilson coefficients:

- `at_tree_level`: they are said to hold at the scale where SMEFT is matched to WET, so that no electroweak running
  takes place, and QED running is off; what remains is the running of quark currents in QCD.
- `for_neutrinos`: the same, normalised to the alpha that flavio has with `neutrino_parameters`.
- `for_mixing`: the same as the first, but the operators of meson mixing run in QCD from the heavy mass, as in our formula.
- `with_running`: flavio as it comes, with the SMEFT renormalisation group from the heavy mass down.
- `rare_with_running`: the same, with coefficients of b -> s relative to the alpha that flavio multiplies them with.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import pi, sqrt
from typing import Mapping

import flavio
import numpy as np
from flavio.physics.eft import WilsonCoefficients
from flavio.physics.mesonmixing.observables import get_M12_G12
from flavio.physics.running.running import get_alpha
from wilson import wcxf
from wilson.parameters import p as MATCHING

from reference.formulas.dataset import CONF, Inputs, read_yaml

LOW_SCALE = 4.8
"""Where b -> s coefficients are taken, in GeV."""
MATCHING_SCALE = WilsonCoefficients._default_options["smeft_matchingscale"]
LEPTON_FACTOR = 1.0010
"""flavio takes the effective mixing angle of leptons to be this times its parameter s2w."""
BAG_3_GEV = 0.757
"""Bag parameter of D mixing at 3 GeV, arXiv:1505.06639."""
BAG_RUNNING = 0.96
"""(alpha_s(3 GeV)/alpha_s(2 GeV))^(6/25). The bag parameter grows towards 2 GeV, where flavio takes it, as the coefficient
falls; flavio's own number is 0.757 x 0.96."""
NORMALISED_TO_ALPHA = ("C9_bs", "C10_bs", "CL_bsnu")
"""What wilson divides by its alpha, which is that of M_Z."""
HEAVY_VECTORS_ALONE = {"M12_D a_bb": 0.0, "M12_D a_bs": 0.0, "M12_D a_ss": 0.0}
"""No long distances in D mixing, which g221 has not."""
Parameters = Mapping[str, float]


def ckm_parameters(ckm: np.ndarray) -> dict[str, float]:
    """|V_us|, |V_ub|, |V_cb| and gamma of a CKM matrix."""
    gamma = np.angle(-ckm[0, 0] * ckm[0, 2].conj() / (ckm[1, 0] * ckm[1, 2].conj()))
    return {"Vus": abs(ckm[0, 1]), "Vub": abs(ckm[0, 2]), "Vcb": abs(ckm[1, 2]), "gamma": float(gamma)}


def default_parameters() -> Parameters:
    """flavio's own central values."""
    return flavio.default_parameters.get_central_all()


def own_parameters(inputs: Inputs) -> Parameters:
    """flavio's parameters with those of the dataset in their place.

    alpha(M_Z) is chosen so that the mixing angle which flavio derives from alpha, G_F and M_Z is the one of the
    dataset.
    """
    s2 = inputs.sin2_theta
    return {
        **default_parameters(),
        **ckm_parameters(inputs.ckm),
        "GF": inputs.fermi_constant,
        "m_Z": inputs.z_mass,
        "alpha_s": inputs.alpha_s_mz,
        "s2w": s2 / LEPTON_FACTOR,
        "alpha_e": s2 * (1 - s2) * sqrt(2) * inputs.fermi_constant * inputs.z_mass**2 / pi,
        **HEAVY_VECTORS_ALONE,
        "bag_D0_1": BAG_3_GEV / BAG_RUNNING,
    }


def neutrino_parameters(inputs: Inputs) -> Parameters:
    """`own_parameters` with alpha and the mixing angle of M_Z that g221 has in the Standard Model amplitude of b -> s nu nu."""
    data = read_yaml(CONF / "theory/rare-decays.yaml")["b-to-s-nu-nu"]
    alpha, s2 = 1 / data["alpha-inverse-mz"]["value"], data["sin2-theta-mz"]["value"]
    return {**own_parameters(inputs), "alpha_e": alpha, "s2w": s2, "Xt_di->djnunu": data["x-t"]["value"]}


def matching_parameters(inputs: Inputs, alpha: float) -> Parameters:
    """Parameters of wilson: alpha of the normalisation of b -> s, and with M_W the mixing angle of the Z boson."""
    return {
        **ckm_parameters(inputs.ckm),
        "GF": inputs.fermi_constant,
        "alpha_s": inputs.alpha_s_mz,
        "alpha_e": alpha,
        "m_W": sqrt(pi * alpha / (sqrt(2) * inputs.fermi_constant * inputs.sin2_theta)),
    }


def at_tree_level(coefficients: wcxf.WC, inputs: Inputs) -> WilsonCoefficients:
    """The coefficients without electroweak running."""
    return _matched(coefficients, matching_parameters(inputs, 1 / inputs.alpha_inverse_mb))


def for_neutrinos(coefficients: wcxf.WC, inputs: Inputs) -> WilsonCoefficients:
    """The same, normalised to alpha of `neutrino_parameters`."""
    return _matched(coefficients, matching_parameters(inputs, get_alpha(neutrino_parameters(inputs), LOW_SCALE)["alpha_e"]))


def _matched(coefficients: wcxf.WC, parameters: Parameters) -> WilsonCoefficients:
    return _coefficients(coefficients.dict, MATCHING_SCALE, "SMEFT", "Warsaw", qed_order=0, parameters=parameters)


def for_mixing(coefficients: wcxf.WC, inputs: Inputs) -> WilsonCoefficients:
    """The operators of meson mixing, with QCD running from the heavy mass (five flavours all the way)."""
    matched = at_tree_level(coefficients, inputs).match_run(MATCHING_SCALE, "WET", "flavio", sectors=("sbsb", "cucu"))
    values = {name: value for name, value in matched.dict.items() if name.startswith("CVLL_")}
    return _coefficients(values, coefficients.scale, "WET", "flavio", qed_order=0)


def with_running(coefficients: wcxf.WC, inputs: Inputs) -> WilsonCoefficients:
    """The coefficients at the heavy mass, with all the running that flavio does."""
    return _coefficients(
        coefficients.dict, coefficients.scale, "SMEFT", "Warsaw", parameters=ckm_parameters(inputs.ckm)
    )


def rare_with_running(running: WilsonCoefficients, parameters: Parameters) -> WilsonCoefficients:
    """The coefficients with running, those of b -> s with leptons at the alpha of 4.8 GeV, not at that of M_Z."""
    scale = MATCHING["alpha_e"] / get_alpha(parameters, LOW_SCALE)["alpha_e"]
    low = running.match_run(LOW_SCALE, "WET", "flavio").dict
    values = {name: value * (scale if name.startswith(NORMALISED_TO_ALPHA) else 1) for name, value in low.items()}
    return _coefficients(values, LOW_SCALE, "WET", "flavio")


def normalised(coefficient: complex, inputs: Inputs) -> complex:
    """A coefficient of b -> s with running, which wilson gives relative to its own alpha, relative to that of g221."""
    return coefficient * MATCHING["alpha_e"] * inputs.alpha_inverse_mb


def _coefficients(values: Mapping[str, complex], scale: float, eft: str, basis: str, **options: object) -> WilsonCoefficients:
    result = WilsonCoefficients()
    result.set_initial(dict(values), scale, eft=eft, basis=basis)
    for name, value in options.items():
        result.set_option(name, value)
    return result


def mixing_phase(parameters: Parameters, coefficients: WilsonCoefficients, meson: str) -> float:
    """Phase of the mixing amplitude relative to the Standard Model."""
    shifted, _ = get_M12_G12(coefficients, parameters, meson)
    standard, _ = get_M12_G12(WilsonCoefficients(), parameters, meson)
    return float(np.angle(shifted / standard))


@dataclass(frozen=True)
class Term:
    """An observable of flavio, with the ends of its bin if it has one."""

    name: str
    bin: tuple[float, ...] = ()

    def predict(self, parameters: Parameters, coefficients: WilsonCoefficients) -> float:
        """The prediction at given Wilson coefficients."""
        return float(np.real(flavio.Observable[self.name].prediction_par(parameters, coefficients, *self.bin)))

    def __str__(self) -> str:
        return self.name + (f"[{self.bin[0]:g},{self.bin[1]:g}]" if self.bin else "")


RARE = ("(B+->K", "(B0->K", "(Bs->")
"""Names of decays of b -> s in flavio have one of these."""


class Side(Enum):
    """How flavio gets the coefficients, see above."""

    TREE_LEVEL = "at_tree_level"
    MIXING = "for_mixing"
    NEUTRINOS = "for_neutrinos"


@dataclass(frozen=True)
class Counterpart:
    """What flavio has for one of our observables: a term or a quotient of two."""

    numerator: Term
    denominator: Term | None = None
    side: Side = Side.TREE_LEVEL
    """How flavio gets the coefficients."""
    unit: float | None = None
    """Value in our unit of one in flavio's; None if the two are only proportional."""

    @property
    def is_rare(self) -> bool:
        """Whether it is a decay of b -> s with leptons."""
        return any(mode in self.numerator.name for mode in RARE)

    def predict(self, parameters: Parameters, coefficients: WilsonCoefficients) -> float:
        """The prediction at given Wilson coefficients."""
        value = self.numerator.predict(parameters, coefficients)
        return value / self.denominator.predict(parameters, coefficients) if self.denominator else value

    def __str__(self) -> str:
        return f"{self.numerator} / {self.denominator}" if self.denominator else str(self.numerator)


def _same(name: str, *ends: float, unit: float = 1.0) -> Counterpart:
    return Counterpart(Term(name, ends), unit=unit)


def _proportional(numerator: str, denominator: str | None = None) -> Counterpart:
    return Counterpart(Term(numerator), Term(denominator) if denominator else None)


def _neutrinos(name: str) -> Counterpart:
    return Counterpart(Term(name), side=Side.NEUTRINOS, unit=1.0)


NANOBARN = 0.3893793721e6
"""One GeV^-2 in nb."""
HBAR = 6.582119569e-13
"""In GeV ps."""

RATIOS: Mapping[str, Counterpart] = {
    "Gamma(tau->e)/Gamma(mu->e)": _proportional("BR(tau->enunu)"),
    "Gamma(tau->mu)/Gamma(mu->e)": _proportional("BR(tau->mununu)"),
    "Gamma(tau->mu)/Gamma(tau->e)": _proportional("BR(tau->mununu)", "BR(tau->enunu)"),
    "Gamma(pi->e)/Gamma(pi->mu)": _proportional("BR(pi+->enu)"),
    "Gamma(K->e)/Gamma(K->mu)": _proportional("Remu(K+->lnu)"),
    "Gamma(tau->pi)/Gamma(pi->mu)": _proportional("BR(tau->pinu)", "Gamma(pi+->munu)"),
    "Gamma(tau->K)/Gamma(K->mu)": _proportional("BR(tau->Knu)", "BR(K+->munu)"),
    "Gamma(K->pi mu)/Gamma(K->pi e)": _proportional("BR(K+->pimunu)", "BR(K+->pienu)"),
    "Gamma(D->K mu)/Gamma(D->K e)": _proportional("Rmue(D->Klnu)"),
    "Gamma(Ds->tau)/Gamma(Ds->mu)": _proportional("BR(Ds->taunu)", "BR(Ds->munu)"),
    "Gamma(B->D mu)/Gamma(B->D e)": _proportional("Rmue(B->Dlnu)"),
    "Gamma(B->D* mu)/Gamma(B->D* e)": _proportional("Rmue(B->D*lnu)"),
    "R(D)": _same("Rtaul(B->Dlnu)"),
    "R(D*)": _same("Rtaul(B->D*lnu)"),
    "R(D)_mu": _same("Rtaumu(B->Dlnu)"),
    "R(D*)_mu": _same("Rtaumu(B->D*lnu)"),
    "R(Xc)": _same("Rtaul(B->Xclnu)"),
    "R(X_e/mu)": Counterpart(Term("BR(B->Xcenu)"), Term("BR(B->Xcmunu)"), unit=1.0),
    "BR(B+->tau+nu)": _same("BR(B+->taunu)"),
    "GammaZ": _same("GammaZ"),
    "sigma_had": _same("sigma_had", unit=NANOBARN),
    "R_e": _same("R_e"),
    "R_mu": _same("R_mu"),
    "R_tau": _same("R_tau"),
    "A_e": _same("A(Z->ee)"),
    "A_mu": _same("A(Z->mumu)"),
    "A_tau": _same("A(Z->tautau)"),
    "AFB_e": _same("AFB(Z->ee)"),
    "AFB_mu": _same("AFB(Z->mumu)"),
    "AFB_tau": _same("AFB(Z->tautau)"),
    "R_b": _same("R_b"),
    "R_c": _same("R_c"),
    "R_uc": _same("R_uc"),
    "A_b": _same("A(Z->bb)"),
    "A_c": _same("A(Z->cc)"),
    "A_s": _same("A(Z->ss)"),
    "AFB_b": _same("AFB(Z->bb)"),
    "AFB_c": _same("AFB(Z->cc)"),
    "m_W": _same("m_W"),
    "GammaW": _same("GammaW"),
    "BR(W->e)": _same("BR(W->enu)"),
    "BR(W->mu)": _same("BR(W->munu)"),
    "BR(W->tau)": _same("BR(W->taunu)"),
    "Gamma(W->mu)/Gamma(W->e)": _same("Rmue(W->lnu)"),
    "Gamma(W->tau)/Gamma(W->e)": _same("Rtaue(W->lnu)"),
    "Gamma(W->tau)/Gamma(W->mu)": _same("Rtaumu(W->lnu)"),
    "R_K[1,6]": _same("<Rmue>(B+->Kll)", 1.0, 6.0),
    "R_K[1.1,6]": _same("<Rmue>(B+->Kll)", 1.1, 6.0),
    "R_K[0.1,1.1]": _same("<Rmue>(B+->Kll)", 0.1, 1.1),
    "R_K*[1.1,6]": _same("<Rmue>(B0->K*ll)", 1.1, 6.0),
    "R_K*[0.1,1.1]": _same("<Rmue>(B0->K*ll)", 0.1, 1.1),
    "R_K*[0.045,1.1]": _same("<Rmue>(B0->K*ll)", 0.045, 1.1),
    "R_phi[1.1,6]": Counterpart(
        Term("<dBR/dq2>(Bs->phimumu)", (1.1, 6.0)), Term("<dBR/dq2>(Bs->phiee)", (1.1, 6.0)), unit=1.0
    ),
    "BR(Bs->mumu)": _same("BR(Bs->mumu)"),
    "BR(B+->Knunu)": _neutrinos("BR(B+->Knunu)"),
    "BR(B0->Knunu)": _neutrinos("BR(B0->Knunu)"),
    "BR(B+->K*nunu)": _neutrinos("BR(B+->K*nunu)"),
    "BR(B0->K*nunu)": _neutrinos("BR(B0->K*nunu)"),
    "DeltaM_s": Counterpart(Term("DeltaM_s"), side=Side.MIXING, unit=1 / HBAR),
}
"""Observables that are compared by their ratio to the Standard Model."""

PARTS: Mapping[str, str] = {"x12Im_D": "x12_D"}
"""What is part of another observable, with which its deviation is compared."""

RATES: Mapping[str, Counterpart] = {
    "BR(tau->3mu)": _same("BR(tau->mumumu)"),
    "BR(tau->muee)": _same("BR(tau->muee)"),
    "BR(Z->taumu)": _same("BR(Z->mutau)"),
    "BR(B+->Ktaumu)": _same("BR(B+->Kmutau,taumu)"),
    "BR(B+->Ktau+mu-)": _same("BR(B+->Kmutau)"),
    "BR(B0->K*tau+mu-)": _same("BR(B0->K*mutau)"),
    "BR(Bs->taumu)": _same("BR(Bs->mutau,taumu)"),
    "x12_D": Counterpart(Term("x12_D"), side=Side.MIXING),
    "x12Im_D": Counterpart(Term("x12Im_D"), side=Side.MIXING),
}
"""Rates and D mixing, which vanish without new physics at short distances, compared as they are."""

COEFFICIENTS: Mapping[str, tuple[str, str]] = {
    "C9_mu": ("bsmumu", "C9_bsmumu"),
    "C10_mu": ("bsmumu", "C10_bsmumu"),
    "C9_e": ("bsee", "C9_bsee"),
    "C10_e": ("bsee", "C10_bsee"),
}
"""Wilson coefficients of b -> s l l, by sector and name, at 4.8 GeV."""

MIXING_PHASES: Mapping[str, str] = {"phi_s": "Bs"}
"""Phases of mixing, compared as shifts from the Standard Model, by meson."""

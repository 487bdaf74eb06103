# SPDX-License-Identifier: Apache-2.0
"""Rare decays and charm mixing with flavio, through the Warsaw basis.

    scripts/python-env --flavio python scripts/reference/with_flavio/flavio_rare_decays.py

writes engine/src/test/resources/reference/flavio-rare-decays.json and prints the rates of b -> s tau mu that
conf/theory/rare-decays.yaml holds. Needs flavio 2.7.1.

The model is matched at M_Z, where X = ghat^2/(4 M_W'^2) = kappa/v^2 gives

    C_lq3[ab,ij] = -X Delta^l_ab Delta^q_ij,   C_qq3[ij,kl] = -(X/2) Delta^q_ij Delta^q_kl,
    C_Hq3[ij] = -X zeta Delta^q_ij,            C_Hl3[ab] = -X zeta Delta^l_ab,

without running in QED. The operators of b -> s l l and b -> s nu nu are normalised to alpha; wilson keeps the value at
M_Z while flavio multiplies by alpha(4.8 GeV), so their coefficients are scaled by alpha(M_Z)/alpha(4.8 GeV) here. That
makes the amplitude of heavy vectors what it is, independent of alpha; without it rates would be 6 % too low.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Mapping

import flavio
import numpy as np
import wilson
from flavio.physics import ckm
from flavio.physics.running import running

from reference.with_flavio.flavio_side import BAG_3_GEV, BAG_RUNNING, HEAVY_VECTORS_ALONE

OUTPUT = Path(__file__).resolve().parents[3] / "engine/src/test/resources/reference/flavio-rare-decays.json"
LOW_SCALE = 4.8
MZ = 91.1876
DRAWS = 60
SEED = 1

POINTS: Mapping[str, Mapping[str, float]] = {
    "no-mixing": {"x": 4e-7, "zeta": 0.0, "q22": 0.05, "q33": 0.9, "q23": -0.005, "l22": 0.15, "l33": 0.9, "l23": 0.05},
    "some-mixing": {"x": 4e-7, "zeta": 0.3, "q22": 0.05, "q33": 0.9, "q23": -0.005, "l22": 0.15, "l33": 0.9, "l23": 0.05},
    "full-mixing-phases": {"x": 2e-7, "zeta": 1.0, "q22": -0.04, "q33": 0.8, "q23": 0.012, "q23-phase": 0.7,
                           "l22": 0.3, "l33": 0.6, "l23": 0.2, "l23-phase": -1.1},
    "no-mixing-phases": {"x": 3e-7, "zeta": 0.0, "q22": 0.001, "q33": 0.9, "q23": 0.01, "q23-phase": -2.1,
                         "l22": 0.2, "l33": 0.8, "l23": 0.1, "l23-phase": 2.0},
}

NEUTRINO_MODES = ("BR(B+->Knunu)", "BR(B0->Knunu)", "BR(B+->K*nunu)", "BR(B0->K*nunu)")
TAU_MU_MODES = {
    "B+->Ktaumu": ("BR(B+->Ktaumu)", "BR(B+->Kmutau)"),
    "B0->K*taumu": ("BR(B0->K*taumu)", "BR(B0->K*mutau)"),
    "Bs->taumu": ("BR(Bs->taumu)", "BR(Bs->mutau)"),
}


def hermitian(point: Mapping[str, float], name: str) -> np.ndarray:
    """Delta^q or Delta^l."""
    result = np.zeros((4, 4), dtype=complex)  # families count from 1
    result[2, 2], result[3, 3] = point[f"{name}22"], point[f"{name}33"]
    result[2, 3] = point[f"{name}23"] * np.exp(1j * point.get(f"{name}23-phase", 0.0))
    result[3, 2] = np.conj(result[2, 3])
    return result


def warsaw(point: Mapping[str, float]) -> dict[str, complex]:
    """Coefficients of the non-redundant Warsaw basis in GeV^-2; what enters no prediction here is left out."""
    x, zeta = point["x"], point["zeta"]
    quarks, leptons = hermitian(point, "q"), hermitian(point, "l")
    pairs = [(2, 2), (2, 3), (3, 3)]
    result: dict[str, complex] = {}
    for a, b in pairs:
        for i, j in [*pairs, (3, 2)]:
            if (a, b) == (2, 3) or i <= j:
                result[f"lq3_{a}{b}{i}{j}"] = -x * leptons[a, b] * quarks[i, j]
        result[f"phil3_{a}{b}"] = -x * zeta * leptons[a, b]
        result[f"phiq3_{a}{b}"] = -x * zeta * quarks[a, b]
    for key in ("2222", "2223", "2233", "2323", "2332", "2333", "3333"):
        i, j, k, l = (int(digit) for digit in key)
        copies = 1 if (i, j) == (k, l) else 2
        result[f"qq3_{key}"] = -0.5 * x * copies * quarks[i, j] * quarks[k, l]
    return {key: value for key, value in result.items() if value != 0}


def without_alpha(coefficients: flavio.WilsonCoefficients, par: Mapping[str, float]) -> wilson.Wilson:
    """The b -> s coefficients at 4.8 GeV, scaled to the alpha that flavio multiplies them with."""
    low = coefficients.match_run(LOW_SCALE, "WET", "flavio").dict
    alpha_ratio = running.get_alpha(par, MZ)["alpha_e"] / running.get_alpha(par, LOW_SCALE)["alpha_e"]
    scaled = {key: value * alpha_ratio for key, value in low.items() if key.startswith(("CL_bsnu", "C9_bs", "C10_bs"))}
    return wilson.Wilson(scaled, LOW_SCALE, "WET", "flavio")


def predict(point: Mapping[str, float]) -> dict[str, Any]:
    """Ratios to the Standard Model, and what vanishes there."""
    par = flavio.default_parameters.get_central_all()
    matched = wilson.Wilson(warsaw(point), MZ, "SMEFT", "Warsaw")
    matched.set_option("qed_order", 0)
    full = flavio.WilsonCoefficients.from_wilson(matched, par)  # with flavio's CKM matrix
    rare = without_alpha(full, par)
    ratios = {name: flavio.np_prediction(name, rare) / flavio.sm_prediction(name) for name in NEUTRINO_MODES}
    ratios["BR(B+->tau+nu)"] = flavio.np_prediction("BR(B+->taunu)", full) / flavio.sm_prediction("BR(B+->taunu)")
    decays = {f"BR({mode})": [flavio.np_prediction(name, rare) for name in names] for mode, names in TAU_MU_MODES.items()}
    phase = np.arcsin(flavio.sm_prediction("S_psiphi")) - np.arcsin(flavio.np_prediction("S_psiphi", full))
    mixing = {name: flavio.np_prediction(name, full) for name in ("x12_D", "x12Im_D")}
    return {
        "parameters": dict(point),
        "ratios": ratios,
        "both-charges": decays,
        "predictions": mixing | {"BR(tau->muee)": flavio.np_prediction("BR(tau->muee)", full)},
        "phi_s-shift": float(phase),
    }


def tau_mu_rates() -> dict[str, Any]:
    """vector and axial of conf/theory/rare-decays.yaml: branching ratios per |g|^2, g = alpha lambda_t C/(2 pi)."""
    par = flavio.default_parameters.get_central_all()
    alpha = running.get_alpha(par, LOW_SCALE)["alpha_e"]
    scale = (2 * np.pi / (alpha * abs(ckm.xi("t", "bs")(par)))) ** 2
    result = {}
    for mode, (name, _) in TAU_MU_MODES.items():
        unit = {kind: wilson.Wilson({f"{kind}_bstaumu": 1}, LOW_SCALE, "WET", "flavio") for kind in ("C9", "C10")}
        both = wilson.Wilson({"C9_bstaumu": 1, "C10_bstaumu": -1}, LOW_SCALE, "WET", "flavio")
        result[mode] = {
            "vector": float(f"{flavio.np_prediction(name, unit['C9']) * scale:.4g}"),
            "axial": float(f"{flavio.np_prediction(name, unit['C10']) * scale:.4g}"),
            "uncertainty": float(f"{_form_factor_uncertainty(name, both):.1g}"),
        }
    return result


def _form_factor_uncertainty(name: str, coefficients: wilson.Wilson) -> float:
    """Relative; alpha lambda_t is held by dividing it out of each draw."""
    np.random.seed(SEED)
    draws = []
    observable = flavio.Observable[name]
    for _ in range(DRAWS):
        par = flavio.default_parameters.get_random_all()
        strength = running.get_alpha(par, LOW_SCALE)["alpha_e"] * abs(ckm.xi("t", "bs")(par))
        wc = flavio.WilsonCoefficients.from_wilson(coefficients, par)
        draws.append(observable.prediction_par(par, wc) / strength**2)
    return float(np.std(draws) / np.mean(draws))


def main() -> None:
    """Write the file and print the rates."""
    for name, value in HEAVY_VECTORS_ALONE.items():
        flavio.default_parameters.set_constraint(name, f"{value}")
    flavio.default_parameters.set_constraint("bag_D0_1", f"{BAG_3_GEV / BAG_RUNNING}")
    par = flavio.default_parameters.get_central_all()
    rates = tau_mu_rates()
    content = {
        "about": "Written by scripts/reference/with_flavio/flavio_rare_decays.py, which says how. x is ghat^2/(4 M_W'^2) in GeV^-2. "
        "both-charges: tau+ mu- and tau- mu+. phi_s-shift is relative to the Standard Model, in rad. x12_D without it.",
        "versions": {"flavio": flavio.__version__, "wilson": wilson.__version__},
        "inputs": {
            **{key: par[key] for key in ("GF", "m_Z", "alpha_s", "Vus", "Vub", "Vcb", "gamma", "s2w")},
            "x-t": par["Xt_di->djnunu"],
            "alpha-inverse-mz": 1 / running.get_alpha(par, MZ)["alpha_e"],
            "BR(tau->enunu)": flavio.sm_prediction("BR(tau->enunu)"),
        },
        "standard-model": {name: flavio.sm_prediction(name) for name in ("BR(B+->taunu)", *NEUTRINO_MODES)},
        "tau-mu-rates": rates,
        "points": {name: predict(point) for name, point in POINTS.items()},
    }
    OUTPUT.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(rates, indent=1))


if __name__ == "__main__":
    main()

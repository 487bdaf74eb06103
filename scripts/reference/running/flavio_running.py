# SPDX-License-Identifier: Apache-2.0
"""How much electroweak running from the mass of the heavy vectors to M_Z changes, with flavio and wilson.

    scripts/python-env --flavio python scripts/reference/running/flavio_running.py

prints the table of docs/physics.md: the coefficients of the Warsaw basis that the heavy vectors give at tree level, taken
once at M_Z and once at 1 TeV, with all one-loop anomalous dimensions in between. Needs flavio 2.7.1.
"""

from __future__ import annotations

import flavio
import numpy as np
import wilson

from reference.with_flavio.flavio_rare_decays import MZ, hermitian, warsaw

MASS_GEV = 1000.0
KAPPA = 0.058
"""r = 3 at 1 TeV."""
POINT = {"zeta": 0.0, "q22": 0.0, "q33": 0.9, "q23": -0.004, "l22": 0.1, "l33": 0.9, "l23": 0.03}

OBSERVABLES = {
    "R(D*)": "Rtaul(B->D*lnu)",
    "Gamma(tau->e)/Gamma(mu->e)": "BR(tau->enunu)",
    "Gamma(tau->mu)/Gamma(mu->e)": "BR(tau->mununu)",
    "A_tau": "A(Z->tautau)",
    "A_mu": "A(Z->mumu)",
    "R_tau": "R_tau",
    "GammaZ": "GammaZ",
    "m_W": "m_W",
    "BR(W->tau)": "BR(W->taunu)",
    "R_K[1.1,6]": ("<Rmue>(B+->Kll)", 1.1, 6.0),
    "BR(Bs->mumu)": "BR(Bs->mumu)",
    "BR(B+->Knunu)": "BR(B+->Knunu)",
    "DeltaM_s": "DeltaM_s",
}
FORBIDDEN = {"BR(tau->3mu)": "BR(tau->mumumu)", "BR(tau->muee)": "BR(tau->muee)"}


def coefficients(x: float) -> dict[str, complex]:
    """All tree-level coefficients; C_ll[ab,cd] = -(x/2)(2 Delta_ad Delta_cb - Delta_ab Delta_cd)."""
    point = POINT | {"x": x}
    leptons = hermitian(point, "l")
    result = warsaw(point)
    for key in ("2222", "2223", "2233", "2323", "2332", "2333", "3333"):
        a, b, c, d = (int(digit) for digit in key)
        copies = 1 if (a, b) == (c, d) else 2
        result[f"ll_{key}"] = -0.5 * x * copies * (2 * leptons[a, d] * leptons[c, b] - leptons[a, b] * leptons[c, d])
    return {key: value for key, value in result.items() if value != 0}


def main() -> None:
    """Print the table."""
    v2 = 1 / (np.sqrt(2) * flavio.default_parameters.get_central("GF"))
    matched = coefficients(KAPPA / v2)
    tree = wilson.Wilson(matched, MZ, "SMEFT", "Warsaw")
    run = wilson.Wilson(matched, MASS_GEV, "SMEFT", "Warsaw")
    shift = run.match_run(MZ, "SMEFT", "Warsaw")["phil3_33"].real * v2
    print(f"v^2 C_Hl3[33] at M_Z = {shift:.2g}: as zeta = {-shift / (KAPPA * POINT['l33']):.2g} would give")
    print("| observable | tree level / SM | with running / SM |\n|---|---|---|")
    for name, theirs in OBSERVABLES.items():
        arguments = theirs if isinstance(theirs, tuple) else (theirs,)
        standard = flavio.sm_prediction(*arguments)
        ratios = [flavio.np_prediction(arguments[0], w, *arguments[1:]) / standard for w in (tree, run)]
        print(f"| `{name}` | {ratios[0]:.4f} | {ratios[1]:.4f} |")
    for name, theirs in FORBIDDEN.items():
        print(f"| `{name}` | {flavio.np_prediction(theirs, tree):.1e} | {flavio.np_prediction(theirs, run):.1e} |")


if __name__ == "__main__":
    main()

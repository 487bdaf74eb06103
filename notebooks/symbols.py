# SPDX-License-Identifier: Apache-2.0
r"""Writes parameters, derived quantities and observables as one does in a talk.

>>> symbol("R(D*)")
'$R(D^{*})$'
>>> symbol("R_K*[1.1,6]")
'$R_{K^{*}}[1.1,6]$'
>>> symbol("C10_mu")
'$C_{10}^{\\mu }$'
>>> symbol("BR(Bs->mumu)")
'$\\mathrm{BR}(B_s\\to \\mu \\mu )$'
>>> symbol("BR(B+->tau+nu)")
'$\\mathrm{BR}(B^+\\to \\tau ^+\\nu )$'
>>> symbol("x12_D")
'$x_{12}^{D}$'
>>> symbol("delta-q-23-phase")
'$\\arg\\Delta^{q}_{23}$'
>>> axis_label("mass-wprime-gev")
"$M_{W'}$ [GeV]"
>>> axis_label("DeltaM_s", "ps^-1")
'$\\Delta M_s$ [ps$^{-1}$]'
>>> column("R(D*)")
'r_d_star'
"""

import re

_SYMBOLS = {
    "g2-over-g1": "g_2/g_1",
    "mass-wprime-gev": "M_{W'}",
    "mass-zprime-gev": "M_{Z'}",
    "tan-beta": r"\tan\beta",
    "ghat": r"\hat{g}",
    "g1": "g_1",
    "g2": "g_2",
}

# Applied one after the other to all other names.
_RULES = [
    (r"^delta-(.)-(\d+)-phase$", r"\\arg\\Delta^{\1}_{\2}"),
    (r"^delta-(.)-(\d+)$", r"\\Delta^{\1}_{\2}"),
    (r"^d-(\w+)$", r"d_{\1}"),
    (r"\^\{l\}", r"^{\\ell}"),
    (r"->", r"\\to "),
    (r"\bBR\b", r"\\mathrm{BR}"),
    (r"(?<!\\)(Delta|Gamma|sigma|phi|kappa|zeta|tau|mu|nu|pi)", r"\\\1 "),
    (r"(\\Gamma )([ZW])$", r"\1_\2"),
    (r"\b([BDX])([sc])\b", r"\1_\2"),
    (r"\bB([+0])", r"B^\1"),
    (r"(\\(?:tau|mu|nu) )([+-])", r"\1^\2"),
    (r"^x12_D$", r"x_{12}^{D}"),
    (r"^x12Im_D$", r"\\mathrm{Im}\,x_{12}^{D}"),
    (r"^AFB_(.+)$", r"A_{FB}^{\1}"),
    (r"^C(9|10)_(.+)$", r"C_{\1}^{\2}"),
    (r"_(had|uc)$", r"_{\1}"),
    (r"K\*\[", r"{K^{*}}["),
    (r"(?<!\^{)\*", r"^{*}"),
]


def symbol(name: str) -> str:
    """The symbol of a quantity, as TeX that matplotlib understands."""
    if name in _SYMBOLS:
        return f"${_SYMBOLS[name]}$"
    for pattern, replacement in _RULES:
        name = re.sub(pattern, replacement, name)
    return f"${name}$"


def axis_label(name: str, unit: str = "") -> str:
    """Symbol and unit; the units of parameters are known, those of observables are given."""
    if name.endswith("-gev"):
        unit = "GeV"
    elif name.endswith("-phase"):
        unit = "rad"
    unit = re.sub(r"\^(-?\d+)", r"$^{\1}$", unit)
    return f"{symbol(name)} [{unit}]" if unit else symbol(name)


def column(name: str) -> str:
    """The column of a quantity in the Parquet tables."""
    return re.sub("[^a-z0-9]+", "_", name.lower().replace("*", " star ")).strip("_")

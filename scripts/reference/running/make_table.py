# SPDX-License-Identifier: Apache-2.0
"""Writes engine/src/main/resources/org/g221/engine/running/electroweak.json: running from the heavy mass to low energies.

    scripts/python-env --flavio python scripts/reference/running/make_table.py [--responses FILE]

wilson runs random points down from ten masses (responses.py, eight CPU minutes; --responses keeps its results in a file and
reads them from there). The coefficients at M_Z are linear in the structures of structures.py, and the factors of these
depend on the mass alone: least squares gives them at each mass, and they are written as polynomials in ln(M/M_Z) without a
constant term. What QED does below M_Z is a constant. A structure is left out of a coefficient where its factor is below
CUT everywhere.
"""

from __future__ import annotations

import argparse
import json
import pickle
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Callable, Mapping, Sequence

import numpy as np
from wilson.parameters import p as MATCHING

from reference.running.responses import CKM, PARAMETERS, SEED, STRENGTH, Z_MASS, Response, model_responses, responses
from reference.running.structures import ONE, Structures

OUTPUT = Path(__file__).resolve().parents[3] / "engine/src/main/resources/org/g221/engine/running/electroweak.json"
MASSES = (300.0, 450.0, 700.0, 1000.0, 1600.0, 2500.0, 4500.0, 8000.0, 14000.0, 24000.0)
COUNT = 20
MODEL_COUNT = 14
LOW_ENERGY_MASSES = (600.0, 2500.0, 11000.0)
LOW_ENERGY_COUNT = 14
MODEL_LOW_ENERGY_COUNT = 10
DEGREE = 3
POLYNOMIAL_ERROR = 2e-5
CUT = 5e-5
SMALLEST_UP_ELEMENT = 2e-4
"""Below this D mixing has no effect."""
LARGEST_KAPPA_RATIO = 430.0
"""sqrt(kappa) M in GeV at the largest ratio of couplings, 5.3: above 1.2 TeV kappa stays below 0.12."""
SIN2_THETA = float(np.pi * MATCHING["alpha_e"] / (np.sqrt(2) * MATCHING["GF"] * MATCHING["m_W"] ** 2))
"""sin^2 theta where wilson matches to coefficients below M_Z."""
VACUUM_SQUARED = 1 / (np.sqrt(2) * PARAMETERS["GF"])
LAMBDA_T = CKM[2, 2] * CKM[2, 1].conj()
S, B, MU, TAU = 1, 2, 1, 2
LEPTONS = ("e", "mu", "tau")
Arrays = Mapping[str, np.ndarray]
Factors = dict[str, float]


@dataclass(frozen=True)
class Coefficient:
    """A coefficient, or an array of them: what it is, the structures in it, and those to be written of these."""

    value: Callable[[Response], np.ndarray]
    structures: Callable[[Structures], Mapping[str, np.ndarray]]
    written: tuple[str, ...]
    tree: Mapping[str, float]


def _sum(*parts: Mapping) -> dict:
    return {name: value for part in parts for name, value in part.items()}


def _without(parts: Mapping[str, np.ndarray], *names: str) -> dict[str, np.ndarray]:
    return {name: value for name, value in parts.items() if name not in names}


def _coefficient(response: Response, name: str) -> np.ndarray:
    """-C/X, positive where gauge mixing is."""
    return -np.asarray(response.at_z_mass[name]) / STRENGTH


def _leptons(s: Structures) -> dict[str, np.ndarray]:
    return _sum(s.leptons, s.universal)


def _down(s: Structures) -> dict[str, np.ndarray]:
    """Those of quarks that are written for down quarks, of which b -> s is made, and what is the same for all."""
    return _sum({name: s.quarks[name] for name in DOWN}, s.universal)


def _quarks(s: Structures) -> dict[str, np.ndarray]:
    """1*trTQQ follows from the others by the theorem of Cayley and Hamilton; the other three are below any accuracy."""
    dropped = ("1*trTQQ", "[K,QQ]", "[K,Q]*trL", "[K,Q]*trQ")
    return _without(_sum(s.quarks, s.universal), *dropped)


def _exchange(s: Structures) -> dict[str, np.ndarray]:
    """Structures of l_b -> l_a nu_d nubar_c with a and b different, as arrays [a b c d]; cd*LL follows from the others."""
    l, different = s.delta_l, (1 - ONE)[:, :, None, None]
    parts = {
        "L_ad*L_cb": np.einsum("ad,cb->abcd", l, l),
        "L_ab*L_cd": np.einsum("ab,cd->abcd", l, l),
    }
    for name, matrix in s.leptons.items():
        parts[name] = np.einsum("ad,cb->abcd", ONE, matrix) + np.einsum("ad,cb->abcd", matrix, ONE)
        parts[f"cd*{name}"] = np.einsum("ab,cd->abcd", matrix, ONE)
    for name, value in s.numbers.items():
        parts[f"1*{name}"] = value * np.einsum("ad,cb->abcd", ONE, ONE)
    return {name: array * different for name, array in parts.items() if name != "cd*LL"}


def _leptonic(response: Response) -> np.ndarray:
    """Amplitude over kappa, from four leptons and from W and Z with shifted couplings."""
    triplet, singlet = _coefficient(response, "phil3"), _coefficient(response, "phil1")
    amplitude = (
        _coefficient(response, "ll")
        - np.einsum("ad,cb->abcd", ONE, triplet)
        - np.einsum("ad,cb->abcd", triplet, ONE)
        + 0.5 * np.einsum("cd,ab->abcd", ONE, triplet + singlet)
    )
    return amplitude * (1 - ONE)[:, :, None, None]


def _contact(s: Structures) -> dict[str, np.ndarray]:
    """Structures of leptons with quarks, as arrays [a b i j]."""
    parts = {f"L x {name}": np.einsum("ab,ij->abij", s.delta_l, matrix) for name, matrix in s.quark_matrices.items()}
    for name, matrix in s.leptons.items():
        lepton, *numbers = name.split("*")
        for flavours, quark in (("1", ONE), ("T", s.top)):
            key = "*".join([f"{lepton} x {flavours}", *numbers])
            parts[key] = np.einsum("ab,ij->abij", matrix, quark)
    turned = {name: s.quarks[name] for name in ("[K,Q]*trL", "[K,Q]*trQ", "[K,QQ]")}
    for name, matrix in _sum(_quarks(s), turned).items():
        parts[f"1 x {name}"] = np.einsum("ab,ij->abij", ONE, matrix)
    return parts


def _tau_structures(pair: int) -> Callable[[Structures], dict[str, np.ndarray]]:
    """Structures of tau -> mu l l; L_2e L_e3 is (LL)_23 - L_23 (tr L - L_ee)."""

    def structures(s: Structures) -> dict[str, np.ndarray]:
        l = s.delta_l
        parts = {name: matrix[MU, TAU] for name, matrix in s.leptons.items()}
        parts["L*L_ll"] = l[MU, TAU] * l[pair, pair]
        return {name: np.array([value]) for name, value in parts.items()}

    return structures


def _tau_left(pair: int) -> Callable[[Response], np.ndarray]:
    """2 g_LL over kappa, of contact terms."""

    def value(response: Response) -> np.ndarray:
        four = _coefficient(response, "ll")
        contact = four[MU, TAU, pair, pair] + four[MU, pair, pair, TAU]
        return np.array([contact if pair == MU else 2 * contact])

    return value


def _tau_right(response: Response) -> np.ndarray:
    """2 g_LR over kappa, of contact terms."""
    return np.array([_coefficient(response, "le")[MU, TAU, 0, 0]])


def _shared(name: str) -> str:
    """A structure of leptons that all quarks share."""
    lepton, *numbers = name.split("*")
    return "*".join([f"{lepton} x 1", *numbers])


NUMBERS = ("z*trL", "z*trQ", "trL*trQ", "trL*trTQ", "trQ*trQ", "trQ*trTQ", "trTQQ")
UNIVERSAL = tuple(f"1*{name}" for name in NUMBERS)
LEPTON = ("L*z", "L*trL", "L*trQ", "L*trTQ", "LL")
QUARK = ("Q*z", "Q*trL", "Q*trQ", "Q*trTQ", "QQ", "QTQ")
LOOPS = tuple(f"1 x {name}" for name in ("Q*trQ", "Q*trTQ", "QQ", "QTQ"))
DOWN = QUARK + ("{T,Q}*z", "{T,Q}*trTQ", "[K,Q]*z", "[K,Q]*trTQ", "[K,QTQ]", "T*z*trL", "T*z*trQ", "T*z*trTQ", "T*trTQ*trTQ")
LEFT = ("L x Q", "L x {T,Q}", "L x [K,Q]", "L x T*trTQ", "L x T*z")
PAIRS = tuple(f"1 x {name}" for name in ("Q*z", "Q*trL", "Q*trQ", "QQ", "[K,Q]*trL", "[K,Q]*trQ", "[K,QQ]", "T*z*trQ"))

AT_Z_MASS: Mapping[str, Coefficient] = {
    "lepton-triplet": Coefficient(lambda r: _coefficient(r, "phil3"), _leptons, LEPTON + UNIVERSAL, {"L*z": 1}),
    "lepton-singlet": Coefficient(lambda r: _coefficient(r, "phil1"), _leptons, ("L*trL", "L*trTQ", "LL"), {}),
    "hypercharge": Coefficient(
        lambda r: _coefficient(r, "phie")[:1, 0], lambda s: {n: np.array([v]) for n, v in s.numbers.items()}, ("z*trTQ",), {}
    ),
    "isospin-breaking": Coefficient(
        lambda r: _coefficient(r, "phiD").reshape(1),
        lambda s: {n: np.array([v]) for n, v in s.numbers.items()},
        ("z*trL", "z*trQ", "z*trTQ", "trTQ*trTQ", "trTQQ"),
        {},
    ),
    "down": Coefficient(lambda r: _coefficient(r, "phiq3") + _coefficient(r, "phiq1"), _down, DOWN, {"Q*z": 1}),
    "quark-triplet": Coefficient(lambda r: _coefficient(r, "phiq3"), _quarks, QUARK + ("{T,Q}*z",), {"Q*z": 1}),
    "up": Coefficient(lambda r: _coefficient(r, "phiq3") - _coefficient(r, "phiq1"), _quarks, QUARK, {"Q*z": 1}),
    "leptonic": Coefficient(
        _leptonic,
        _exchange,
        ("L_ad*L_cb", "L_ab*L_cd") + LEPTON + ("cd*L*z", "cd*L*trL", "cd*L*trQ", "cd*L*trTQ"),
        {"L_ad*L_cb": 1, "L_ab*L_cd": -0.5, "L*z": -1, "cd*L*z": 0.5},
    ),
    "charged": Coefficient(
        lambda r: _coefficient(r, "lq3"), _contact, ("L x Q", "L x {T,Q}", "L x [K,Q]"), {"L x Q": 1}
    ),
    "charged-leptons": Coefficient(
        lambda r: _coefficient(r, "lq3"), _contact, tuple(_shared(name) for name in LEPTON), {}
    ),
    "charged-quarks": Coefficient(
        lambda r: _coefficient(r, "lq3"), _contact, tuple(f"1 x {name}" for name in QUARK), {}
    ),
    "b-to-s-leptons": Coefficient(
        lambda r: _coefficient(r, "lq3") + _coefficient(r, "lq1"), _contact, LEFT + PAIRS, {"L x Q": 1}
    ),
    "b-to-s-neutrinos": Coefficient(
        lambda r: _coefficient(r, "lq3") - _coefficient(r, "lq1"), _contact, LEFT + PAIRS, {"L x Q": 1}
    ),
    "b-to-s-right": Coefficient(lambda r: _coefficient(r, "qe")[:, :, 0, 0], _quarks, ("QQ",), {}),
    "tau-to-mu-ee": Coefficient(
        _tau_left(0), _tau_structures(0), LEPTON + ("L*L_ll",), {"L*L_ll": 2, "LL": 1, "L*trL": -1}
    ),
    "tau-to-mu-mumu": Coefficient(_tau_left(MU), _tau_structures(MU), LEPTON + ("L*L_ll",), {"L*L_ll": 1}),
    "tau-to-mu-right": Coefficient(_tau_right, _tau_structures(0), LEPTON, {}),
}


def _relative(response: Response) -> float:
    """The weight of b -> s, which counts relative to Q_23 or lambda_t."""
    return 1 / (abs(LAMBDA_T) + abs(response.delta_q[S, B]))


def _weight(response: Response, shape: tuple[int, ...]) -> np.ndarray:
    """More for what b -> s is made of."""
    weight = np.ones(shape)
    if len(shape) in (2, 4):
        weight[..., S, B] = weight[..., B, S] = _relative(response)
    return weight


def _fit(items: Sequence[tuple], value: Callable, structures: Callable, also: Callable = lambda _: {}) -> tuple[Factors, float]:
    """Factors of the structures by least squares, and of what else depends on the response; the largest deviation."""
    rows, values = [], []
    names: list[str] = []
    for response, known in items:
        parts = _sum(structures(known), also(response))
        names = list(parts)
        weight = _weight(response, np.shape(next(iter(parts.values()))))
        columns = np.stack([(np.asarray(part, dtype=complex) * weight).ravel() for part in parts.values()], axis=1)
        numbers = (np.asarray(value(response), dtype=complex) * weight).ravel()
        rows += [columns.real, columns.imag]
        values += [numbers.real, numbers.imag]
    matrix, vector = np.concatenate(rows), np.concatenate(values)
    scale = 1 / np.maximum(np.linalg.norm(matrix, axis=0), 1e-300)
    solution, _, _, _ = np.linalg.lstsq(matrix * scale, vector, rcond=1e-12)
    solution = solution * scale
    return dict(zip(names, solution)), float(abs(vector - matrix @ solution).max())


def _mixing_down(s: Structures) -> dict[str, np.ndarray]:
    """Products of two elements 23 that the operator of Bs mixing consists of."""
    q, top, turned, t = (m[S, B] for m in (*(s.quark_matrices[n] for n in ("Q", "{T,Q}", "[K,Q]")), s.top))
    f = s.factors
    return {
        "Q.Q": q * q,
        "Q.{T,Q}": q * top,
        "Q.[K,Q]": q * turned,
        "[K,Q].[K,Q]": turned * turned,
        "Q.T*z": q * t * f["z"],
        "{T,Q}.T*z": top * t * f["z"],
        "T.T*z*trTQ": t * t * f["z"] * f["trTQ"],
        "T.T*trTQ*trTQ": t * t * f["trTQ"] ** 2,
    }


def _mixing_up(s: Structures) -> dict[str, np.ndarray]:
    """The same of D mixing, elements 21 in the basis of up quarks, where T has none."""
    q, turned = (_up(s, s.quark_matrices[name]) for name in ("Q", "[K,Q]"))
    return {"Q.Q": q * q, "Q.[K,Q]": q * turned}


def _up(s: Structures, matrix: np.ndarray) -> complex:
    return (s.ckm @ matrix @ s.ckm.conj().T)[1, 0]


def _mixing(rotation: np.ndarray, i: int, j: int) -> Callable[[Response], complex]:
    """2 C_qq over X with the sign of the tree level."""

    def value(response: Response) -> complex:
        total = response.at_z_mass["qq1"] + response.at_z_mass["qq3"]
        row, column = rotation[i], rotation[j].conj()
        return -2 * np.einsum("a,b,c,d,abcd->", row, column, row, column, total) / STRENGTH

    return value


def _fit_mixing(items: Sequence[tuple], value: Callable, structures: Callable, scale: float) -> tuple[Factors, float]:
    """Relative to the square of the element, or of `scale` where that is larger."""
    weight = lambda s: 1 / (abs(structures(s)["Q.Q"]) + scale**2)
    known = {id(response): s for response, s in items}
    return _fit(
        items,
        lambda r: np.array([value(r) * weight(known[id(r)])]),
        lambda s: {name: np.array([part * weight(s)]) for name, part in structures(s).items()},
    )


def _polynomial(masses: Sequence[float], values: Sequence[float]) -> tuple[list[float], float]:
    """A polynomial in ln(M/M_Z) without a constant term, of the lowest degree that errs by less than POLYNOMIAL_ERROR.

    Its largest error is relative to where kappa reaches 0.12.
    """
    x = np.log(np.asarray(masses) / Z_MASS)
    weight = np.minimum(1, (LARGEST_KAPPA_RATIO / np.asarray(masses)) ** 2 / 0.12)
    for degree in range(1, DEGREE + 1):
        powers = np.stack([x ** (k + 1) for k in range(degree)], axis=1)
        solution, _, _, _ = np.linalg.lstsq(powers * weight[:, None], np.asarray(values) * weight, rcond=None)
        error = float((abs(powers @ solution - values) * weight).max())
        if error < POLYNOMIAL_ERROR:
            break
    return [float(f"{c:.6g}") for c in solution] + [0.0] * (DEGREE - degree), error


def _at_z_mass(items: Sequence[tuple]) -> tuple[dict, dict[str, float]]:
    """Polynomials of all coefficients at M_Z, and what is known of their errors."""
    values: dict[str, dict[str, list[float]]] = {}
    deviation = 0.0
    for mass in MASSES:
        chosen = [item for item in items if item[0].mass == mass]
        for name, known in AT_Z_MASS.items():
            factors, largest = _fit(chosen, known.value, known.structures)
            deviation = max(deviation, largest if mass <= 2500 else 0)
            for structure, factor in factors.items():
                shift = factor - known.tree.get(structure, 0)
                if structure in known.written:
                    values.setdefault(name, {}).setdefault(structure, []).append(shift)
        for name, value, structures, scale in (
            ("mixing-down", _mixing(ONE, S, B), _mixing_down, abs(LAMBDA_T)),
            ("mixing-up", _mixing(CKM, 1, 0), _mixing_up, SMALLEST_UP_ELEMENT),
        ):
            factors, largest = _fit_mixing(chosen, value, structures, scale)
            deviation = max(deviation, largest if mass <= 2500 else 0)
            for structure, factor in factors.items():
                values.setdefault(name, {}).setdefault(structure, []).append(factor - (structure == "Q.Q"))
    table, error = {}, 0.0
    for name, structures in values.items():
        for structure, numbers in structures.items():
            weight = np.minimum(1, (LARGEST_KAPPA_RATIO / np.asarray(MASSES)) ** 2 / 0.12)
            if (abs(np.asarray(numbers)) * weight).max() < CUT:
                continue
            polynomial, largest = _polynomial(MASSES, numbers)
            error = max(error, largest)
            table.setdefault(name, {})[structure] = [0.0, *polynomial]
    return table, {"fit": deviation, "polynomial": error}


def _flavours(response: Response, name: str) -> np.ndarray:
    matrix = np.zeros((3, 3), dtype=complex)
    for a, first in enumerate(LEPTONS):
        for b, second in enumerate(LEPTONS):
            matrix[b, a] = response.at_b_mass.get(name.format(first, second), 0)
    return matrix


def _penguin(response: Response) -> complex:
    """The coupling of Z to b and s."""
    return _coefficient(response, "phiq3")[S, B] + _coefficient(response, "phiq1")[S, B]


def _tau_vertex(response: Response) -> complex:
    """The coupling of Z to tau and mu."""
    return _coefficient(response, "phil3")[MU, TAU] + _coefficient(response, "phil1")[MU, TAU]


def _photon(response: Response) -> np.ndarray:
    """What running below M_Z adds to b -> s with left-handed leptons."""
    scale = LAMBDA_T * PARAMETERS["alpha_e"] / (np.pi * STRENGTH * VACUUM_SQUARED)
    c9, c10 = _flavours(response, "C9_bs{}{}"), _flavours(response, "C10_bs{}{}")
    contact = (_coefficient(response, "lq3") + _coefficient(response, "lq1"))[:, :, S, B]
    return (c10 - c9) / 2 * scale - contact + ONE * (1 - 2 * SIN2_THETA) * _penguin(response)


def _photon_parts(response: Response) -> dict[str, np.ndarray]:
    """Structures of QED: leptons and quarks in loops, Z couplings, and W couplings h of quarks that decay to light ones."""
    known = Structures(response.delta_l, response.delta_q, response.zeta, CKM)
    w, contact = _coefficient(response, "phiq3"), _contact(known)
    x = np.log(response.mass / Z_MASS)
    parts = {name: contact[name][:, :, S, B] for name in ("L x Q", "1 x Q*trL", *LOOPS)}
    parts |= {f"x {name}": x * parts[name] for name in LOOPS}
    parts["vertex"] = ONE * _penguin(response)
    parts["{T,h}"] = ONE * (known.top @ w + w @ known.top)[S, B]
    return {name: part * _relative(response) for name, part in parts.items()}


def _photon_table(items: Sequence[tuple], table: Mapping) -> dict[str, list[float]]:
    """Polynomials of QED in b -> s, where h is what it consists of."""
    f, _ = _fit(items, lambda r: _photon(r) * _relative(r), lambda _: {}, _photon_parts)
    result = {name: [f[name], 0.0, 0.0, 0.0] for name in ("L x Q", "1 x Q*trL", "vertex")}
    result |= {name: [f[name], f[f"x {name}"] if abs(f[f"x {name}"]) > CUT else 0.0, 0.0, 0.0] for name in LOOPS}
    triplet = {name: np.array(polynomial) for name, polynomial in table["quark-triplet"].items()}
    result["1 x {T,Q}*z"] = f["{T,h}"] * (triplet["Q*z"] + [1, 0, 0, 0])
    result["1 x {T,Q}*trTQ"] = f["{T,h}"] * (triplet["Q*trTQ"] + triplet["QTQ"])
    return {name: [float(f"{c:.5g}") if k < 2 else 0.0 for k, c in enumerate(p)] for name, p in result.items()}


def _tau_photon_structures(pair: int) -> Callable[[Structures], dict[str, np.ndarray]]:
    """With the bottom quark, which takes part above its mass only; Z couplings are counted where they are."""
    others = _tau_structures(pair)
    return lambda s: _without(others(s), "L*z") | {"L*Q_bb": np.array([s.delta_l[MU, TAU] * s.delta_q[B, B].real])}


def _tau_photon(left: Callable, entry: str, z: float) -> Callable[[Response], np.ndarray]:
    return lambda r: np.array([-r.at_tau_mass.get(entry, 0) / STRENGTH - z * _tau_vertex(r)]) - left(r)


def _charged_factor(items: Sequence[tuple]) -> float:
    """By what QED multiplies charged currents between M_Z and 4.8 GeV."""
    ratios = []
    for response, _ in items:
        contact = np.einsum("k,abk->ab", CKM[1], response.at_z_mass["lq3"][:, :, :, B]) / CKM[1, B]
        amplitude = VACUUM_SQUARED * (response.at_z_mass["phil3"] - contact)
        low = response.at_b_mass["CVL_bcmunutau"]
        ratios.append(float((low / amplitude[MU, TAU]).real))
    assert np.ptp(ratios) < 1e-4, ratios
    return float(np.mean(ratios))


def _below(items: Sequence[tuple]) -> dict[str, dict[str, float]]:
    """Constants that QED adds below M_Z."""
    result = {}
    for name, pair, left, entry, z in (
        ("tau-to-mu-ee", 0, _tau_left(0), "CVLL_eetaumu", 2 * SIN2_THETA - 1),
        ("tau-to-mu-mumu", MU, _tau_left(MU), "CVLL_mumutaumu", 2 * SIN2_THETA - 1),
        ("tau-to-mu-right", 0, _tau_right, "CVLR_taumuee", 2 * SIN2_THETA),
    ):
        vertex = lambda r: {"vertex": np.array([_tau_vertex(r)])}
        result[name], _ = _fit(items, _tau_photon(left, entry, z), _tau_photon_structures(pair), vertex)
    return {n: {k: v for k, v in f.items() if abs(v) > 1e-4} for n, f in result.items()}


def _with_constants(table: dict, constants: Mapping[str, Mapping[str, float]], factor: float) -> dict:
    for name, factors in constants.items():
        for structure, value in factors.items():
            table.setdefault(name, {}).setdefault(structure, [0.0] * (DEGREE + 1))[0] = float(f"{value:.4g}")
    for structure, tree in (("L x Q", 1), ("L x {T,Q}", 0), ("L x [K,Q]", 0)):
        entry = table["charged"][structure]
        table["charged"][structure] = [float(f"{c:.6g}") for c in (factor * np.array([tree, *entry[1:]]) - [tree, 0, 0, 0])]
    return table


def _charged_vertices(table: dict, factor: float) -> None:
    """Leptons, and quarks, in charged currents: their coupling to W less what contact terms of all flavours share."""
    for output, vertex, shared, names in (
        ("charged-leptons", "lepton-triplet", _shared, LEPTON),
        ("charged-quarks", "quark-triplet", "1 x {}".format, ("Q*z", "Q*trTQ", "QTQ", "{T,Q}*z")),
    ):
        common, none = table.pop(output), [0.0] * (DEGREE + 1)
        result = {}
        for name in names:
            difference = np.array(table[vertex].get(name, none)) - np.array(common.get(shared(name), none))
            tree = np.array([1.0 if name.endswith("*z") and len(name) == 3 else 0.0, 0, 0, 0])
            if (abs(tree) + abs(difference)).max() > CUT:
                result[name] = [float(f"{c:.6g}") for c in factor * (tree + difference) - tree]
        table[output] = result


def _responses(file: Path | None) -> tuple[list[Response], list[Response]]:
    if file and file.exists():
        return pickle.loads(file.read_bytes())
    high = list(responses(MASSES, COUNT, False)) + list(model_responses(MASSES, MODEL_COUNT, False))
    low = list(responses(LOW_ENERGY_MASSES, LOW_ENERGY_COUNT, True))
    result = (high, low + list(model_responses(LOW_ENERGY_MASSES, MODEL_LOW_ENERGY_COUNT, True)))
    if file:
        file.write_bytes(pickle.dumps(result))
    return result


def main() -> None:
    """Compute the table and write it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--responses", type=Path, help="where to keep what wilson computes")
    high, low = (
        [(r, Structures(r.delta_l, r.delta_q, r.zeta, CKM)) for r in part] for part in _responses(parser.parse_args().responses)
    )
    table, errors = _at_z_mass(high)
    factor = _charged_factor(low)
    table["photon"] = _photon_table(low, table)
    table = _with_constants(table, _below(low), factor)
    _charged_vertices(table, factor)
    document = {
        "about": "Running of the couplings of heavy SU(2) triplets from their mass M down. Each coefficient over kappa is its "
        "value at tree level plus the sum of (c0 + c1 x + c2 x^2 + c3 x^3) x structure, x = ln(M/M_Z). Structures as in "
        "scripts/reference/running/structures.py, coefficients as in docs/physics.md. Written by make_table.py there.",
        "source": "one-loop anomalous dimensions of arXiv:1308.2627, 1310.4838, 1312.2014 and 1704.06639, 1711.05270 as "
        "implemented in wilson, arXiv:1804.05033",
        "licence": "CC0-1.0",
        "versions": {name: version(name) for name in ("wilson", "ckmutil", "numpy", "scipy")},
        "inputs": {
            "z-mass-gev": Z_MASS,
            "alpha-s-mz": PARAMETERS["alpha_s"],
            "top-mass-gev": PARAMETERS["m_t"],
            "alpha-inverse-mz": round(1 / PARAMETERS["alpha_e"], 6),
        },
        "range-gev": [MASSES[0], 20000.0],
        "masses-gev": list(MASSES),
        "seed": SEED,
        "largest-error": {
            "of-structures": float(f"{errors['fit']:.2g}"),
            "of-polynomials": float(f"{errors['polynomial']:.2g}"),
        },
        "coefficients": table,
    }
    document["coefficients"] = {
        name: {key: [float(c) for c in np.trim_zeros(polynomial, "b")] for key, polynomial in factors.items()}
        for name, factors in table.items()
    }
    OUTPUT.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, indent=1)
    OUTPUT.write_text(_compact(text) + "\n", encoding="utf-8")
    print(f"wrote {OUTPUT.name}: {sum(map(len, table.values()))} factors, errors {document['largest-error']}")


def _compact(text: str) -> str:
    """The same JSON with each list of numbers on one line."""
    lines, inside = [], False
    for line in text.split("\n"):
        if inside:
            lines[-1] += " " + line.strip() if not line.strip().startswith("]") else line.strip()
        else:
            lines.append(line)
        inside = line.endswith("[") or (inside and not line.strip().startswith("]"))
    return "\n".join(lines).replace("[ ", "[")


if __name__ == "__main__":
    main()

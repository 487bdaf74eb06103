# SPDX-License-Identifier: Apache-2.0
"""Writes engine/src/main/resources/org/g221/engine/running/electroweak.json: running from the heavy mass to low energies.

    scripts/python-env --flavio python scripts/reference/running/make_table.py [--responses FILE]

wilson runs random points down from ten masses, to M_Z and below (responses.py, five CPU minutes; --responses keeps its
results in a file and reads them from there). Coefficients at low energy are linear in the structures of structures.py, and
the factors of these depend on the mass alone: least squares gives them at each mass, and they are written as polynomials in
ln(M/M_Z), whose constant term is what QED does below M_Z.
"""

from __future__ import annotations

import argparse
import json
import pickle
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Callable, Mapping, Sequence

import numpy as np
from wilson.parameters import p as MATCHING

from reference.running.responses import CKM, PARAMETERS, SEED, STRENGTH, Z_MASS, Response, below, model_responses
from reference.running.structures import ONE, Structures

OUTPUT = Path(__file__).resolve().parents[3] / "engine/src/main/resources/org/g221/engine/running/electroweak.json"
MASSES = (300.0, 450.0, 700.0, 1000.0, 1600.0, 2500.0, 4500.0, 8000.0, 14000.0, 24000.0)
COUNT = 24
DEGREE = 4
ERROR = 2e-5
"""What a polynomial may err by where kappa reaches 0.12, and below which a structure is left out, as a rule."""
FINE, FINEST = 1e-5, 4e-6
SMALLEST_UP_ELEMENT = 2e-4
"""Below this D mixing has no effect."""
LARGEST_KAPPA_RATIO = 430.0
"""sqrt(kappa) M in GeV at the largest ratio of couplings, 5.3: above 1.2 TeV kappa stays below 0.12."""
SIN2_THETA = float(np.pi * MATCHING["alpha_e"] / (np.sqrt(2) * MATCHING["GF"] * MATCHING["m_W"] ** 2))
"""sin^2 theta where wilson matches to coefficients below M_Z."""
EFFECTIVE_SIN2 = 0.23152
"""That of the data sets, for exchange of Z."""
VACUUM_SQUARED = 1 / (np.sqrt(2) * PARAMETERS["GF"])
LAMBDA_T = CKM[2, 2] * CKM[2, 1].conj()
"""V_tb V_ts*, which is T_sb."""
S, B, MU, TAU = 1, 2, 1, 2
LEPTONS = ("e", "mu", "tau")
Arrays = Mapping[str, np.ndarray]
Factors = dict[str, float]


@dataclass(frozen=True)
class Coefficient:
    """Arrays of values that are fitted together, the structures in them, and those to be written.

    Written is what is beyond the tree level, and beyond other coefficients that stand earlier.
    """

    value: Callable[[Response], np.ndarray]
    structures: Callable[[Response, Structures], Arrays]
    written: tuple[str, ...]
    tree: Mapping[str, float] = field(default_factory=dict)
    beyond: tuple[str, ...] = ()
    error: float = ERROR


def _array(parts: Mapping[str, complex]) -> dict[str, np.ndarray]:
    return {name: np.array([value]) for name, value in parts.items()}


def _coefficient(response: Response, name: str) -> np.ndarray:
    """-C/X, positive where gauge mixing is."""
    return -np.asarray(response.at_z_mass[name]) / STRENGTH


def _relative(response: Response) -> float:
    """The weight of b -> s, which counts relative to Q_23 or lambda_t."""
    return 1 / (abs(LAMBDA_T) + abs(response.delta_q[S, B]))


def _leptons(_: Response, s: Structures) -> dict[str, np.ndarray]:
    """Matrices of leptons and what is the same for all flavours."""
    return s.leptons | {f"1*{name}": value * ONE for name, value in s.numbers.items()}


def _numbers(_: Response, s: Structures) -> dict[str, np.ndarray]:
    return _array(s.numbers)


def _exchange(_: Response, s: Structures) -> dict[str, np.ndarray]:
    """Structures of l_b -> l_a nu_d nubar_c with a and b different, as arrays [a b c d]."""
    l, different = s.delta_l, (1 - ONE)[:, :, None, None]
    parts = {"L_ad*L_cb": np.einsum("ad,cb->abcd", l, l), "L_ab*L_cd": np.einsum("ab,cd->abcd", l, l)}
    for name, matrix in s.leptons.items():
        if name == "LL":
            continue
        parts[name] = -np.einsum("ad,cb->abcd", ONE, matrix) - np.einsum("ad,cb->abcd", matrix, ONE)
        parts[f"cd*{name}"] = np.einsum("ab,cd->abcd", matrix, ONE)
    for name, value in s.numbers.items():
        parts[f"1*{name}"] = value * np.einsum("ad,cb->abcd", ONE, ONE)
    return {name: array * different for name, array in parts.items()}


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


def _turned(matrix: np.ndarray) -> np.ndarray:
    return CKM @ matrix @ CKM.conj().T


def _decays(response: Response) -> np.ndarray:
    """What decays of leptons share beyond the couplings of two doublets to W."""
    shared = 2 * _coefficient(response, "phil3")[0, 0] * np.einsum("ad,cb->abcd", ONE, ONE)
    return _leptonic(response) + shared * (1 - ONE)[:, :, None, None]


def _diagonal(response: Response, name: str) -> np.ndarray:
    """A coefficient of strange, up and charm quarks, less what all flavours share."""
    matrix = _coefficient(response, name)
    turned = _turned(matrix)
    return np.array([matrix[S, S], turned[0, 0], turned[1, 1]]) - matrix[0, 0]


def _light(_: Response, s: Structures) -> dict[str, np.ndarray]:
    """Structures of these; mixing with top and bottom quarks is small."""
    elements = np.array([s.delta_q[S, S], s.up_quarks[0, 0], s.up_quarks[1, 1]]).real
    small = np.array([s.delta_q[S, B], s.up_quarks[0, 2], s.up_quarks[1, 2]])
    mixed = (s.top[S, B].conj() * s.element).real
    turned = np.array([2 * mixed, *np.diag(s.turned_up_quarks)[:2].real])
    topped = np.array([mixed, 0, 0])
    parts = {"|q|^2": abs(small) ** 2, "turned*z": turned * s.zeta, "turned*B": turned * s.entries["B"]}
    return s.quark(elements) | parts | {"topped*z": topped * s.zeta, "topped*B": topped * s.entries["B"]}


def _bottom(_: Response, s: Structures) -> dict[str, np.ndarray]:
    """Structures of the bottom quark."""
    e, mixed = s.entries, (s.top[S, B].conj() * s.element).real
    parts = {"|q|^2": abs(s.element) ** 2} | {f"mixed*{name}": mixed * e[name] for name in "zSB"}
    parts |= {f"1*{a}*{b}": e[a] * e[b] for a, b in ("zS", "SS")} | {"1*z*trL": e["z"] * e["trL"]}
    return _array(s.quark(e["B"]) | parts)


def _down(response: Response) -> np.ndarray:
    """The coupling of Z to down quarks."""
    return _coefficient(response, "phiq3") + _coefficient(response, "phiq1")


def _element(value: Callable[[Response], complex]) -> Callable[[Response], np.ndarray]:
    return lambda r: np.array([value(r) * _relative(r)])


def _vertex(response: Response, s: Structures) -> dict[str, np.ndarray]:
    """Structures of the coupling of Z to s and b."""
    return _array({name: part * _relative(response) for name, part in s.strange_to_bottom.items()})


def _pairs(response: Response, s: Structures) -> dict[str, np.ndarray]:
    """Structures of b -> s with pairs of leptons, as matrices of these; G is what shifts the Fermi constant."""
    weight = _relative(response)
    parts = {name: s.delta_l * part * weight for name, part in s.with_leptons.items()}
    parts["LL*T"] = s.delta_l @ s.delta_l * LAMBDA_T * weight
    parts["T*G"] = ONE * LAMBDA_T * _leptonic(response)[0, MU, MU, 0] * weight
    return parts | {name: ONE * part * weight for name, part in s.strange_to_bottom.items()}


def _contact(response: Response, s: Structures) -> dict[str, np.ndarray]:
    """Structures of quarks with tau and mu, as matrices of strange and bottom quarks."""
    l, q = s.delta_l[MU, TAU], s.delta_q
    turn = np.triu(s.top, 1) - np.tril(s.top, -1)
    quarks = {"Q": q, "{T,Q}": s.top @ q + q @ s.top, "[K,Q]": turn @ q - q @ turn}
    parts = {f"L*{name}": l * matrix for name, matrix in quarks.items()}
    for name, value in s.factors.items():
        parts |= {f"L*1*{name}": l * value * ONE, f"L*T*{name}": l * value * s.top}
    del parts["L*T*trQ"]
    return {name: matrix[1:, 1:] * _quark_weight(response) for name, matrix in parts.items()}


def _quark_weight(response: Response) -> np.ndarray:
    weight = np.ones((2, 2))
    weight[0, 1] = weight[1, 0] = _relative(response)
    return weight


def _charged_value(response: Response) -> np.ndarray:
    return _coefficient(response, "lq3")[MU, TAU, 1:, 1:] * _quark_weight(response)


def _flavours(response: Response, name: str) -> np.ndarray:
    entries = [[response.at_b_mass.get(name.format(a, b), 0) for a in LEPTONS] for b in LEPTONS]
    scale = LAMBDA_T * PARAMETERS["alpha_e"] / (np.pi * STRENGTH * VACUUM_SQUARED)
    return np.array(entries, dtype=complex) * scale


def _left(response: Response) -> np.ndarray:
    """Left-handed leptons in b -> s at 4.8 GeV."""
    return (_flavours(response, "C10_bs{}{}") - _flavours(response, "C9_bs{}{}")) / 2


def _right(response: Response) -> np.ndarray:
    """Right-handed leptons in b -> s at 4.8 GeV."""
    return -(_flavours(response, "C9_bs{}{}") + _flavours(response, "C10_bs{}{}")) / 2


@dataclass(frozen=True)
class Vertices:
    """What a coupling of Z to b and s, or to tau and mu, adds to contact terms at low energy, with QED."""

    left: float
    right: float
    tau_left_e: float
    tau_left_mu: float
    tau_right: float

    @classmethod
    def computed(cls, sin2: float) -> "Vertices":
        """One coupling alone, at M_Z."""
        response = _of_couplings(np.zeros((3, 3)), _single(S, B), sin2)
        left, right = (float(part(response)[0, 0].real) for part in (_left, _right))
        response = _of_couplings(_single(MU, TAU), np.zeros((3, 3)), sin2)
        taus = (_tau(name)(response)[0].real for name in ("CVLL_eetaumu", "CVLL_mumutaumu", "CVLR_taumuee"))
        return cls(left, right, *map(float, taus))


def _single(i: int, j: int) -> np.ndarray:
    matrix = np.zeros((3, 3), dtype=complex)
    matrix[i, j] = matrix[j, i] = 1
    return matrix


def _of_couplings(leptons: np.ndarray, quarks: np.ndarray, sin2: float) -> Response:
    """A response of couplings of Z alone."""
    arrays = {"phil1": -STRENGTH * leptons, "phiq1": -STRENGTH * quarks}
    w_mass = float(np.sqrt(np.pi * MATCHING["alpha_e"] / (np.sqrt(2) * MATCHING["GF"] * sin2)))
    return Response(Z_MASS, leptons, quarks, 0.0, arrays, *below(arrays, m_W=w_mass))


def _tau(entry: str) -> Callable[[Response], np.ndarray]:
    """2 g of tau -> mu l l at 1.77 GeV over kappa."""
    return lambda r: np.array([-r.at_tau_mass.get(entry, 0) / STRENGTH])


def _tau_vertex(response: Response) -> complex:
    """The coupling of Z to tau and mu."""
    return _coefficient(response, "phil3")[MU, TAU] + _coefficient(response, "phil1")[MU, TAU]


def _tau_structures(_: Response, s: Structures) -> dict[str, np.ndarray]:
    """LL_23 is L_23 tr L."""
    l = s.delta_l
    parts = {f"L*{name}": l[MU, TAU] * value for name, value in s.factors.items()}
    return _array(parts | {"L*L_mu": l[MU, TAU] * l[MU, MU], "L*B": l[MU, TAU] * s.delta_q[B, B]})


def _mixing_down(_: Response, s: Structures) -> dict[str, np.ndarray]:
    """The operator of Bs mixing over T_sb^2, with Q for Q_sb/T_sb."""
    q, e = s.element / LAMBDA_T, s.entries
    products = {f"T*T*{a}*{b}": e[a] * e[b] for a, b in ("zS", "zB", "SS", "SB", "BB")}
    return {"Q*Q": q * q} | {f"Q*T*{name}": q * e[name] for name in "zSB"} | products


def _mixing_up(_: Response, s: Structures) -> dict[str, np.ndarray]:
    """The same of D mixing, elements cu of up quarks."""
    q, turned = s.up_quarks[1, 0], s.turned_up_quarks[1, 0]
    return {"Q*Q": q * q, "Q*[K,Q]": q * turned, "[K,Q]*[K,Q]": turned**2}


def _mixing(rotation: np.ndarray, i: int, j: int) -> Callable[[Response], complex]:
    """2 C_qq over X with the sign of the tree level."""

    def value(response: Response) -> complex:
        total = response.at_z_mass["qq1"] + response.at_z_mass["qq3"]
        row, column = rotation[i], rotation[j].conj()
        return -2 * np.einsum("a,b,c,d,abcd->", row, column, row, column, total) / STRENGTH

    return value


def _weighted(value: Callable, structures: Callable, scale: float) -> tuple[Callable, Callable]:
    """Relative to the square of the element, or of `scale` where that is larger."""

    def weight(r: Response) -> float:
        known = Structures(r.delta_l, r.delta_q, r.zeta, CKM)
        return 1 / (abs(structures(r, known)["Q*Q"]) + scale**2)

    return (
        lambda r: np.array([value(r) * weight(r)]),
        lambda r, s: _array({name: part * weight(r) for name, part in structures(r, s).items()}),
    )


NUMBERS = ("z*trL", "z*trQ", "z*trTQ", "trL*trL", "trL*trQ", "trL*trTQ", "trQ*trQ", "trQ*trTQ", "trTQ*trTQ", "trLL", "trQQ")
UNIVERSAL = tuple(f"1*{name}" for name in NUMBERS)
LEPTON = ("L*z", "L*trL", "L*trQ", "L*trTQ", "LL")
QUARK = ("Q*z", "Q*trL", "Q*trQ", "Q*trTQ")
TURNS = ("T*z*trL", "T*z*S", "T*z*B", "T*trL*S", "T*trL*B", "T*S*S", "T*B*B", "T*detQ")
WITH_LEPTONS = ("L*Q", "L*T*z", "L*T*S", "L*T*B")
LIGHT = ("light-quarks",)
TAU_TO_MU = ("L*z", "L*trL", "L*trQ", "L*trTQ", "L*L_mu", "L*B")


def _coefficients(vertices: Vertices) -> dict[str, Coefficient]:
    """All that is fitted."""
    down = _weighted(lambda r: _mixing(ONE, S, B)(r) / LAMBDA_T**2, _mixing_down, 1.0)
    up = _weighted(_mixing(CKM, 1, 0), _mixing_up, SMALLEST_UP_ELEMENT)

    def pairs(value: Callable, vertex: float) -> Callable:
        return lambda r: (value(r) - vertex * ONE * _down(r)[S, B]) * _relative(r)

    left = pairs(_left, vertices.left)

    def tau(entry: str, vertex: float) -> Callable:
        return lambda r: _tau(entry)(r) - vertex * _tau_vertex(r)

    return {
        "leptonic": Coefficient(
            _leptonic,
            _exchange,
            ("L_ad*L_cb", "L_ab*L_cd", "L*z", "L*trL", "L*trQ", "L*trTQ"),
            {"L_ad*L_cb": 1, "L_ab*L_cd": -0.5, "L*z": 1},
            error=FINE,
        ),
        "lepton-triplet": Coefficient(
            lambda r: _coefficient(r, "phil3"), _leptons, LEPTON + UNIVERSAL, {"L*z": 1}, ("leptonic",), FINE
        ),
        "decays": Coefficient(_decays, _exchange, UNIVERSAL, error=FINE),
        "lepton-singlet": Coefficient(lambda r: _coefficient(r, "phil1"), _leptons, ("L*trL", "L*trTQ", "LL")),
        "hypercharge": Coefficient(lambda r: _coefficient(r, "phie")[:1, 0], _numbers, NUMBERS),
        "isospin-breaking": Coefficient(lambda r: _coefficient(r, "phiD").reshape(1), _numbers, NUMBERS, error=FINE),
        "light-quarks": Coefficient(lambda r: _diagonal(r, "phiq3"), _light, QUARK, {"Q*z": 1}, ("leptonic",)),
        "light-quarks-singlet": Coefficient(lambda r: _diagonal(r, "phiq1"), _light, ("Q*trQ", "Q*trTQ")),
        "bottom": Coefficient(lambda r: _down(r)[B:, B] - _down(r)[0, 0], _bottom, QUARK + ("1*z*S", "1*z*trL"), {"Q*z": 1}, LIGHT, FINE),
        "charged": Coefficient(_charged_value, _contact, ("L*Q", "L*{T,Q}", "L*[K,Q]"), {"L*Q": 1}),
        "b-to-s-vertex": Coefficient(_element(lambda r: _down(r)[S, B]), _vertex, QUARK + TURNS, {"Q*z": 1}, LIGHT, FINE),
        "b-to-s-right": Coefficient(pairs(_right, vertices.right), _pairs, QUARK + TURNS + ("T*G",)),
        "b-to-s-neutrinos": Coefficient(
            pairs(lambda r: _flavours(r, "CL_bsnu{}nu{}"), -1.0), _pairs, WITH_LEPTONS + QUARK + TURNS, {"L*Q": 1}
        ),
        "b-to-s-left": Coefficient(left, _pairs, QUARK + TURNS, {}, ("b-to-s-neutrinos", "b-to-s-right")),
        "b-to-s-leptons": Coefficient(left, _pairs, WITH_LEPTONS, {"L*Q": 1}, error=FINEST),
        "tau-to-mu-right": Coefficient(tau("CVLR_taumuee", vertices.tau_right), _tau_structures, TAU_TO_MU, error=FINE),
        "tau-to-mu-ee": Coefficient(
            tau("CVLL_eetaumu", vertices.tau_left_e), _tau_structures, TAU_TO_MU, {}, ("tau-to-mu-right",), FINE
        ),
        "tau-to-mu-mumu": Coefficient(
            tau("CVLL_mumutaumu", vertices.tau_left_mu),
            _tau_structures,
            TAU_TO_MU,
            {"L*L_mu": 1},
            ("tau-to-mu-right",),
            FINE,
        ),
        "mixing-down": Coefficient(
            *down,
            ("Q*Q", "Q*T*z", "Q*T*S", "Q*T*B", "T*T*z*S", "T*T*z*B", "T*T*S*S", "T*T*S*B", "T*T*B*B"),
            {"Q*Q": 1},
            error=FINEST,
        ),
        "mixing-up": Coefficient(*up, ("Q*Q", "Q*[K,Q]"), {"Q*Q": 1}, error=FINEST),
    }


def _fit(items: Sequence[tuple[Response, Structures]], coefficient: Coefficient) -> tuple[Factors, float]:
    """Factors of the structures by least squares; the largest deviation."""
    rows, values = [], []
    names: list[str] = []
    for response, known in items:
        parts = coefficient.structures(response, known)
        names = list(parts)
        columns = np.stack([np.asarray(part, dtype=complex).ravel() for part in parts.values()], axis=1)
        numbers = np.asarray(coefficient.value(response), dtype=complex).ravel()
        rows += [columns.real, columns.imag]
        values += [numbers.real, numbers.imag]
    matrix, vector = np.concatenate(rows), np.concatenate(values)
    scale = 1 / np.maximum(np.linalg.norm(matrix, axis=0), 1e-300)
    solution, _, _, _ = np.linalg.lstsq(matrix * scale, vector, rcond=1e-9)
    solution = solution * scale
    return dict(zip(names, solution)), float(abs(vector - matrix @ solution).max())


def _weights() -> np.ndarray:
    """One where kappa reaches 0.12, less at larger masses."""
    return np.minimum(1, (LARGEST_KAPPA_RATIO / np.asarray(MASSES)) ** 2 / 0.12)


def _polynomial(values: Sequence[float], constant: bool, allowed: float) -> tuple[list[float], float]:
    """A polynomial in ln(M/M_Z) of the lowest degree that errs by less than allowed where kappa reaches 0.12."""
    x, weight = np.log(np.asarray(MASSES) / Z_MASS), _weights()
    first = 0 if constant else 1
    for degree in range(first, DEGREE + 1):
        powers = np.stack([x**k for k in range(first, degree + 1)], axis=1)
        solution, _, _, _ = np.linalg.lstsq(powers * weight[:, None], np.asarray(values) * weight, rcond=None)
        error = float((abs(powers @ solution - values) * weight).max())
        if error < allowed:
            break
    return [0.0] * first + [float(f"{c:.6g}") for c in solution], error


BELOW = ("b-to-s-leptons", "b-to-s-left", "b-to-s-right", "tau-to-mu-ee", "tau-to-mu-mumu", "tau-to-mu-right")
"""Coefficients that QED changes below M_Z."""


def _counterpart(shifts: Mapping[str, np.ndarray], structure: str) -> np.ndarray | float:
    """The shift of a structure; gauge mixing becomes the same for quarks as for leptons."""
    return shifts.get(structure, shifts.get(f"L{structure[1:]}", 0.0))


def _polynomials(items: Sequence[tuple], coefficients: Mapping[str, Coefficient]) -> tuple[dict, dict[str, float]]:
    """Polynomials of all coefficients, and what is known of their errors."""
    table: dict[str, dict[str, list[float]]] = {}
    shifts: dict[str, dict[str, np.ndarray]] = {}
    deviation = error = 0.0
    for name, known in coefficients.items():
        fits = [_fit([item for item in items if item[0].mass == mass], known) for mass in MASSES]
        deviation = max(deviation, *(largest for mass, (_, largest) in zip(MASSES, fits) if mass <= 2500))
        shifts[name], table[name] = {}, {}
        for structure in known.written:
            shift = np.array([factors[structure] - known.tree.get(structure, 0) for factors, _ in fits])
            shifts[name][structure] = shift
            beyond = shift - sum(_counterpart(shifts[other], structure) for other in known.beyond)
            if (abs(beyond) * _weights()).max() > known.error:
                table[name][structure], largest = _polynomial(beyond, name in BELOW, known.error)
                error = max(error, largest)
    return table, {"fit": deviation, "polynomial": error}


def _charged_qed(items: Sequence[tuple[Response, Structures]]) -> float:
    """By what QED multiplies charged currents between M_Z and 4.8 GeV."""
    ratios = []
    for response, _ in items:
        contact = np.einsum("k,abk->ab", CKM[1], response.at_z_mass["lq3"][:, :, :, B]) / CKM[1, B]
        amplitude = VACUUM_SQUARED * (response.at_z_mass["phil3"] - contact)
        ratios.append(float((response.at_b_mass["CVL_bcmunutau"] / amplitude[MU, TAU]).real))
    assert np.ptp(ratios) < 1e-4, ratios
    return float(np.mean(ratios))


def _responses(file: Path | None) -> list[Response]:
    if file and file.exists():
        return pickle.loads(file.read_bytes())
    result = list(model_responses(MASSES, COUNT))
    if file:
        file.write_bytes(pickle.dumps(result))
    return result


def _document(items: Sequence[tuple[Response, Structures]]) -> dict:
    """What is written."""
    table, errors = _polynomials(items, _coefficients(Vertices.computed(SIN2_THETA)))
    vertices, sin2 = Vertices.computed(EFFECTIVE_SIN2), 2 * EFFECTIVE_SIN2
    photons = {
        "b-to-s-left": vertices.left + 1 - sin2,
        "b-to-s-right": vertices.right - sin2,
        "tau-to-mu-ee": vertices.tau_left_e + 1 - sin2,
        "tau-to-mu-mumu": vertices.tau_left_mu + 1 - sin2,
        "tau-to-mu-right": vertices.tau_right - sin2,
    }
    photons["b-to-s-left"] -= photons["b-to-s-right"]
    photons["tau-to-mu-ee"] -= photons["tau-to-mu-right"]
    photons["tau-to-mu-mumu"] -= photons["tau-to-mu-right"]
    for name, value in photons.items():
        table[name]["vertex"] = [float(f"{value:.5g}")]
    table["charged"]["qed"] = [float(f"{_charged_qed(items) - 1:.5g}")]
    return {
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


def main() -> None:
    """Compute the table and write it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--responses", type=Path, help="where to keep what wilson computes")
    known = _responses(parser.parse_args().responses)
    document = _document([(r, Structures(r.delta_l, r.delta_q, r.zeta, CKM)) for r in known])
    OUTPUT.write_text(_compact(json.dumps(document, indent=1)) + "\n", encoding="utf-8")
    count = sum(map(len, document["coefficients"].values()))
    print(f"wrote {OUTPUT.name}: {count} factors, errors {document['largest-error']}")


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

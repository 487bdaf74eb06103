# SPDX-License-Identifier: Apache-2.0
"""Why g221 and flavio differ where they do, with the size that each reason can explain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Mapping, Sequence

LIMIT = 1e-3
"""Deviations above this need a reason."""
RUNNING_LIMIT = 0.1
"""What running changes may differ by so much, in units of the uncertainty of the measurement."""

Ours = Mapping[str, complex]
"""What g221 has at a point: ratios, rates and coefficients by observable."""


@dataclass(frozen=True)
class Reason:
    """A difference of formulas between the two programs."""

    key: str
    observables: tuple[str, ...]
    largest: Callable[[str, Ours], float]
    """Largest deviation of an observable that it explains at a point."""
    text: str


def _share_of_effect(share: float) -> Callable[[str, Ours], float]:
    return lambda name, ours: share * abs(ours[name] - 1)


def _relative(share: float) -> Callable[[str, Ours], float]:
    return lambda name, ours: share


REASONS: Sequence[Reason] = (
    Reason(
        "a",
        ("DeltaM_s", "phi_s"),
        lambda name, ours: 0.02 * abs(ours["DeltaM_s"] - 1) + 0.02 * abs(ours.get("phi_s", 0)),
        "Bs mixing: flavio's running in QCD is of next-to-leading order and with five flavours, ours of leading "
        "order and with six above the top quark; the loop function of the Standard Model is rounded in our data.",
    ),
    Reason(
        "b",
        ("BR(tau->3mu)", "BR(tau->muee)"),
        _relative(5e-3),
        "τ → μℓℓ: ours is relative to the measured BR(τ → eνν̄), flavio multiplies the lifetime with the width at "
        "lowest order, 0.14 % more. With gauge mixing the reason d comes on top.",
    ),
    Reason(
        "c",
        ("BR(Bs->mumu)",),
        lambda name, ours: 0.13 * abs(ours[name]),
        "Bs → μμ: flavio's is the time-integrated rate. With a phase in C10 the two mass eigenstates decay in another "
        "proportion than in the Standard Model, which changes it by (1 + y_s A_ΔΓ)/(1 + y_s), y_s = 0.06.",
    ),
    Reason(
        "d",
        ("C9_mu", "C9_e"),
        lambda name, ours: 0.01 * abs(ours["C10_e"]),
        "C9 with gauge mixing has the vector coupling 1 − 4s² of leptons, which nearly cancels. wilson takes s² from α, M_W "
        "and the Fermi constant without new physics, so that s² moves with κ: a term of order κ².",
    ),
    Reason(
        "e",
        ("GammaW",),
        lambda name, ours: 1.5 * abs(ours["m_W"] - 1),
        "W width: flavio keeps the mass of the W boson in it at its measured value, ours moves with the Fermi constant.",
    ),
    Reason(
        "f",
        ("A_e", "A_mu", "A_tau", "AFB_e", "AFB_mu", "AFB_tau", "AFB_b", "AFB_c"),
        _share_of_effect(0.01),
        "Asymmetries: the shift of sin²θ_eff enters ours in full, in flavio to first order in the couplings; the difference is "
        "of order κ².",
    ),
    Reason(
        "g",
        ("BR(B+->Ktaumu)", "BR(B+->Ktau+mu-)", "BR(B0->K*tau+mu-)", "BR(Bs->taumu)"),
        _relative(2e-3),
        "b → sτμ: flavio multiplies C9 and C10, which are normalised to α = 1/133, with its α(4.8 GeV) = 1/132.9; in g221 α does "
        "not enter.",
    ),
    Reason(
        "h",
        ("x12_D", "x12Im_D"),
        _relative(0.03),
        "D mixing: running as in Bs mixing, and down to 2 GeV instead of 3 GeV with a bag parameter run at leading order. In x12Im a "
        "phase comes on top: flavio has Γ12 proportional to (V_us V_cs*)² beside an M12 that belongs to (V_cs V_us*)², which turns it "
        "by 1.5·10⁻⁴.",
    ),
    Reason(
        "i",
        ("R_phi[1.1,6]",),
        lambda name, ours: 0.13 * abs(ours[name]),
        "Bs → φℓℓ: flavio integrates over time with the phase that heavy vectors give Bs mixing, our rate polynomials with the mixing of "
        "the Standard Model. As in c that matters with phases, by up to 2y_s.",
    ),
)


def reason_for(observable: str, deviation: float, ours: Ours) -> Reason | None:
    """The reason that covers a deviation."""
    for reason in REASONS:
        if observable in reason.observables and deviation <= reason.largest(observable, ours):
            return reason
    return None

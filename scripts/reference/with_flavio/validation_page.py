# SPDX-License-Identifier: Apache-2.0
"""The page docs/validation.md: rows of a comparison, and how they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from textwrap import wrap
from typing import Iterator, Mapping, Sequence

from reference.with_flavio.flavio_reasons import LIMIT, REASONS, RUNNING_LIMIT, Reason

STILL = 5e-7
"""Effects below this show as none in six decimals."""
LARGEST_SHOWN = 8
WIDTH = 125


@dataclass(frozen=True)
class Row:
    """One observable at one point: ours and flavio's, each at tree level and with running."""

    observable: str
    kind: str
    """ratio (to the Standard Model), rate, coefficient or phase."""
    ours: complex
    ours_running: complex
    tree: complex
    running: complex
    sigma: float | None = None
    """Uncertainty of the best measurement in the data set and of the Standard Model, in the same units."""
    reason: Reason | None = None
    size: float | None = None
    """What the deviation of a rate is relative to; None for itself."""

    @property
    def change_of_ours(self) -> float:
        """What running changes in g221, in units of the uncertainty of the measurement; 0 without one."""
        return self._in_sigmas(self.ours_running - self.ours)

    @property
    def change_of_theirs(self) -> float:
        """The same in flavio."""
        return self._in_sigmas(self.running - self.tree)

    def _in_sigmas(self, change: complex) -> float:
        return change.real / self.sigma if self.sigma else 0.0

    @property
    def deviation(self) -> float:
        """Of rates the relative one, of everything else the difference."""
        if self.kind == "rate":
            size = abs(self.ours) if self.size is None else self.size
            return abs(self.tree - self.ours) / size if size else abs(self.tree)
        return abs(self.tree - self.ours)

    @property
    def moves(self) -> bool:
        """Whether new physics does anything to it at tree level."""
        threshold = STILL * (self.size or 0.0) if self.kind == "rate" else STILL
        still = 1 if self.kind == "ratio" else 0
        return max(abs(value - still) for value in (self.ours, self.tree)) > threshold


@dataclass(frozen=True)
class Point:
    """A point and its rows."""

    name: str
    parameters: Mapping[str, float]
    kappa: float
    coefficients: int
    """How many Wilson coefficients it has."""
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class StandardModelRow:
    """The Standard Model value of an observable: ours with its source, and flavio's."""

    observable: str
    ours: float
    uncertainty: float
    theirs: float
    source: str


@dataclass(frozen=True)
class Page:
    """All that the page shows."""

    dataset: str
    program: str
    """g221 with its version."""
    counterparts: Mapping[str, str]
    without_counterpart: Sequence[str]
    standard_model: Sequence[StandardModelRow]
    benchmarks: Sequence[Point]
    singles: Sequence[Point]

    def text(self) -> str:
        """The page as Markdown."""
        return "\n".join(
            [
                *self._introduction(),
                *self._summary(),
                *self._reasons(),
                *self._running(),
                *self._benchmarks(),
                *self._singles(),
                *self._standard_model(),
                *self._counterparts(),
            ]
        )

    def _introduction(self) -> Iterator[str]:
        yield "# Validation against flavio"
        yield ""
        yield "Written by `scripts/reference/with_flavio/compare_with_flavio.py`; `scripts/reference/check-flavio` repeats it."
        yield ""
        yield "| | |"
        yield "|---|---|"
        yield f"| date | {date.today().isoformat()} |"
        yield f"| g221 | {self.program.removeprefix('g221 ')}, data set {self.dataset} |"
        yield f"| flavio | {version('flavio')} |"
        yield f"| wilson | {version('wilson')} |"
        yield ""
        yield from _INTRODUCTION.strip().splitlines()
        yield ""

    def _points(self) -> list[Point]:
        return [*self.benchmarks, *self.singles]

    def _summary(self) -> Iterator[str]:
        yield "## Summary"
        yield ""
        yield (
            "Difference: of ratios, coefficients and phases flavio − g221, of rates flavio/g221 − 1, of x12Im_D (flavio − g221)/x12_D.\n"
            "Observables that do not move at a point are not counted there."
        )
        yield ""
        yield f"| point | κ | coefficients | observables | above {LIMIT:g} | largest other difference |"
        yield "|---|---|---|---|---|---|"
        for point in self._points():
            moving = [row for row in point.rows if row.moves]
            large = [row for row in moving if row.deviation > LIMIT]
            rest = max((row.deviation for row in moving if row.deviation <= LIMIT), default=0.0)
            keys = ", ".join(sorted({row.reason.key for row in large if row.reason}))
            shown = f"{len(large)} ({keys})" if large else "0"
            yield (
                f"| {point.name} | {point.kappa:.4f} | {point.coefficients} | {len(moving)} | {shown} | {_small(rest)} |"
            )
        yield ""

    def _reasons(self) -> Iterator[str]:
        yield f"## Reasons of differences above {LIMIT:g}"
        yield ""
        for reason in REASONS:
            worst = max(
                (row.deviation for point in self._points() for row in point.rows if row.reason == reason),
                default=0.0,
            )
            text = f"- **{reason.key}** {reason.text} Largest here: {worst:.4f}."
            yield from wrap(text, WIDTH, subsequent_indent="  ", break_on_hyphens=False)
        yield ""
        yield from _SMALLER.strip().splitlines()
        yield ""

    def _running(self) -> Iterator[str]:
        yield "## What running changes"
        yield ""
        largest = max(abs(row.change_of_ours - row.change_of_theirs) for point in self._points() for row in point.rows)
        text = _RUNNING.replace("LIMIT", f"{RUNNING_LIMIT:g}").replace("LARGEST", f"{largest:.2f}")
        yield from text.strip().splitlines()
        yield ""
        yield "| point | observable | flavio, tree level | flavio with running | g221 with running | change / σ, flavio | g221 |"
        yield "|---|---|---|---|---|---|---|"
        for point in self.benchmarks:
            rows = sorted(point.rows, key=lambda row: -abs(row.change_of_theirs))
            for row in rows[:LARGEST_SHOWN]:
                values = [_value(row, value) for value in (row.tree, row.running, row.ours_running)]
                changes = [f"{change:+.2f}" for change in (row.change_of_theirs, row.change_of_ours)]
                yield f"| {' | '.join([point.name, _name(row), *values, *changes])} |"
        yield ""

    def _benchmarks(self) -> Iterator[str]:
        for point in self.benchmarks:
            yield f"## {point.name}"
            yield ""
            yield from _parameters(point)
            yield from _table(point.rows, with_running=True)

    def _singles(self) -> Iterator[str]:
        yield "## Points with few operators"
        yield ""
        yield "Each has few entries of Δ, so that the named coefficients dominate. Observables that do not move are left out."
        yield ""
        for point in self.singles:
            yield f"### {point.name}"
            yield ""
            yield from _parameters(point)
            yield from _table([row for row in point.rows if row.moves], with_running=False)

    def _standard_model(self) -> Iterator[str]:
        yield "## Standard Model values"
        yield ""
        yield from _STANDARD_MODEL.strip().splitlines()
        yield ""
        yield "| observable | data set | ± | flavio | flavio/data set − 1 | source of the data set |"
        yield "|---|---|---|---|---|---|"
        for row in self.standard_model:
            relative = f"{row.theirs / row.ours - 1:+.4f}" if row.ours else ""
            error = f"{row.uncertainty:.2g}" if row.uncertainty else ""
            yield (
                f"| `{row.observable}` | {row.ours:.7g} | {error} | {row.theirs:.5g} | {relative} | {row.source} |"
            )
        yield ""

    def _counterparts(self) -> Iterator[str]:
        yield "## Observables in common"
        yield ""
        yield "| g221 | flavio |"
        yield "|---|---|"
        for name, counterpart in self.counterparts.items():
            yield f"| `{name}` | `{counterpart}` |"
        yield ""
        if self.without_counterpart:
            names = ", ".join(f"`{name}`" for name in self.without_counterpart)
            yield f"Without a counterpart: {names}."
        else:
            yield "Every observable of g221 has a counterpart."
        yield ""


def _parameters(point: Point) -> Iterator[str]:
    shown = ", ".join(f"`{name}` {value:g}" for name, value in point.parameters.items())
    yield f"{shown}; κ = {point.kappa:.4f}."
    yield ""


def _table(rows: Sequence[Row], with_running: bool) -> Iterator[str]:
    more = " g221 with running | flavio with running |" if with_running else ""
    yield f"| observable | g221 | flavio | difference | reason |{more}"
    yield "|---|---|---|---|---|" + ("---|---|" if with_running else "")
    for row in rows:
        cells = [_name(row), _value(row, row.ours), _value(row, row.tree), _difference(row)]
        cells.append(row.reason.key if row.reason else "")
        if with_running:
            cells += [_value(row, value) for value in (row.ours_running, row.running)]
        yield "| " + " | ".join(cells) + " |"
    yield ""


def _name(row: Row) -> str:
    return f"`{row.observable}`"


def _value(row: Row, value: complex) -> str:
    if row.kind == "rate":
        return "0" if value == 0 else f"{value.real:.4e}"
    if row.kind == "coefficient":
        return f"{_rounded(value.real, 4)} {'+' if _rounded(value.imag, 4)[0] != '-' else '−'} {_rounded(abs(value.imag), 4)} i"
    return _rounded(value.real, 6)


def _difference(row: Row) -> str:
    if row.kind == "coefficient":
        return _small(row.deviation)
    if row.kind == "rate":
        size = abs(row.ours) if row.size is None else row.size
        return "0" if row.tree == row.ours else _rounded((row.tree - row.ours).real / size, 6) if size else "∞"
    return _rounded((row.tree - row.ours).real, 6)


def _rounded(value: float, digits: int) -> str:
    text = f"{value:.{digits}f}"
    return text.removeprefix("-") if float(text) == 0 else text


def _small(value: float) -> str:
    return _rounded(value, 6)


def without_versions(text: str) -> str:
    """The page without what changes from day to day."""
    return re.sub(r"(?m)^\| (date|g221) \|.*$", "", text)


_INTRODUCTION = """
flavio computes the same observables from Wilson coefficients of the Standard Model effective theory, with code and inputs
of its own. Each point below goes through `g221 export --format wcxf` into flavio and through `g221 evaluate`; compared are
ratios to the Standard Model of the same program, so that form factors, lifetimes and loop corrections drop out.

g221 computes at tree level. So that flavio does, too:

- the coefficients are handed over at 91.1876 GeV, where flavio goes from SMEFT to WET, so that the renormalisation group of
  SMEFT has nothing to do; QED running below is switched off (`qed_order` 0);
- operators of meson mixing run in QCD from the mass of the heavy vectors, as they do in g221 (their anomalous dimension is that
  of five flavours in flavio);
- flavio gets the data set's CKM matrix, G_F, M_Z and α_s; `s2w` such that its effective angle of leptons is the one of the data
  set, and α such that its sin²θ from α, G_F, M_Z is the same; in wilson α = 1/133, and M_W such that its sin²θ is the same;
- for b → sνν̄ flavio gets α(M_Z) and sin²θ(M_Z) of g221, and wilson the α(4.8 GeV) that follows in flavio, as α times the coefficient
  is what both programs have; for D mixing no long distances and the bag parameter of g221, run to 2 GeV.

The columns "with running" have `running: electroweak` in g221, and flavio as it comes: coefficients at the mass of the heavy vectors,
all running in SMEFT and below, and wilson's own α and M_W. Coefficients of b → s, which wilson divides by its α at M_Z, are taken relative
to the α that multiplies them: α(4.8 GeV) in flavio, 1/133 where they are shown. Otherwise they would come out 4 % too small.
"""

_SMALLER = """
Differences below that, in the order of their size: flavio multiplies the amplitude of semileptonic decays in the Standard Model
by an electroweak correction (1.007 for B, up to 1.012 for K decays) and the new one not, 0.7 to 1.3 % of the effect; it expands Z and
W widths to first order in the coefficients and knows neither V in couplings of the Z boson to up quarks nor in those of the W boson;
its effective angle of the bottom quark is larger by 0.55 %; coefficients of our rate polynomials of R_K and R_K* have four digits.
"""

_RUNNING = """
The comparison above is at tree level on both sides. This is what `running: electroweak` adds, on both sides: electroweak and Yukawa running from the mass of
the heavy vectors down, of which loops of top quarks are the largest part (arXiv:1606.00524). It grows with κ. Changes are compared, as each tree level has
inputs of its own. They are in units of σ, the uncertainty of the best measurement in the data set (counted there or not) together with that of the Standard
Model, and have to agree to LIMIT σ at every point of this page; the largest difference is LARGEST σ. Besides terms of order κ², which wilson has and
g221 has not, flavio leaves the QCD correction out of what new physics adds to hadronic widths, in `R_b`, `sigma_had` and `GammaZ`.

Where all inputs are the same the agreement is better: with wilson's own running at 200 random points every observable is right to 0.03 σ
(`RunningReferenceTest`, see [physics](physics.md#running)), and with flavio and wilson at three points what running changes is, too (`RunningPeersTest`). There
wilson runs with V_cb = 0.0422 where data set 2016 has 0.0410, up to 0.009 in C10 of muons: at the joint point wilson finds −0.0247, g221 −0.0161 with
the CKM matrix of the data set and −0.0248 with that of wilson.

For each benchmark point the changes that weigh most:
"""

_STANDARD_MODEL = """
What the data set quotes from the literature, and flavio with its own default inputs. In g221 these numbers are only multiplied by the ratios
compared above. They differ in inputs, form factors and vintage; the last column says where the number of the data set is from. R(Xc) of flavio
lacks the power corrections that lower it, R_tau of the data set the mass of the τ.
"""

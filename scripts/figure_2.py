# SPDX-License-Identifier: Apache-2.0
"""Draws Figure 2 of arXiv:1604.03088 from results of scans; see scripts/figure-2.

Regions and what was measured are read from regions.geojson, stars and the Standard Model from best-fit.yaml, what
was scanned from run.yaml. The SVG has the same bytes wherever it is drawn with the packages of requirements.txt.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Mapping, Sequence

import matplotlib
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, PathPatch, Rectangle
from matplotlib.path import Path as Outline

from scan_results import ROOT, is_complete, load, run

X_RANGE, Y_RANGE = (0.23, 0.35), (0.5, 1.2)
"""Those of the paper."""
STYLE = {
    "font.size": 13,
    "axes.labelsize": 17,
    "legend.fontsize": 11.5,
    "legend.framealpha": 0.92,
    "xtick.direction": "in",
    "ytick.direction": "in",
    "xtick.top": True,
    "ytick.right": True,
    "xtick.major.pad": 7,
    "ytick.major.pad": 7,
    "svg.hashsalt": "figure-2",
    "svg.fonttype": "path",
    "pdf.fonttype": 42,
}
BANDS = {"x": "#e69f00", "y": "#009e73"}
"""Colours of what was measured, by axis; all colours are told apart by eyes that see only two of three."""
BAND_STRENGTHS = {1: 0.34, 2: 0.2}


@dataclass(frozen=True)
class Look:
    """Colours of a region at the higher and the lower level, and of its edge."""

    outer: str
    inner: str
    edge: str


LOOKS = {"zero": Look("#a9cbe8", "#3f87c4", "#0b3c68"), "full": Look("#eeb1d3", "#c4569a", "#6b1f50"),
         "free": Look("#d9d9d9", "#8c8c8c", "#262626")}


@dataclass(frozen=True)
class Variant:
    """A picture: its scans, each with its name in the legend and its look, those below first; where there is room."""

    picture: str
    scans: Sequence[tuple[str, str, str]]
    room: str = "upper right"


ZERO, FULL, FREE = r"$\zeta=0$", r"$\zeta=1$", r"$\zeta$ free"
VARIANTS = {
    "paper": Variant("figure-2", [("figure-2-paper-zeta-0", ZERO, "zero"), ("figure-2-paper-zeta-1", FULL, "full")]),
    "entries": Variant(
        "figure-2-entries", [("figure-2-zeta-0", ZERO, "zero"), ("figure-2-zeta-1", FULL, "full")]
    ),
    "running": Variant(
        "figure-2-running", [("figure-2-running-zeta-0", ZERO, "zero"), ("figure-2-running-zeta-1", FULL, "full")]
    ),
    "current": Variant(
        "figure-2-current",
        [("status-2026", FREE, "free"), ("status-2026-zeta-0", ZERO, "zero"), ("status-2026-zeta-1", FULL, "full")],
        room="lower right",
    ),
}


class Result:
    """What a finished scan says about R(D*) and R_K."""

    def __init__(self, folder: Path) -> None:
        self.run = load(folder / "run.yaml")
        self.best = load(folder / "best-fit.yaml")
        regions = json.loads((folder / "regions/regions.geojson").read_text(encoding="utf-8"))
        self.measurements: list[Mapping[str, Any]] = regions["measurements"]
        planes = [one for one in regions["features"] if one["properties"].get("y", "").startswith("R_K")]
        self.x, self.y = planes[0]["properties"]["x"], planes[0]["properties"]["y"]
        self.regions = {one["properties"]["confidence-level"]: one["geometry"]["coordinates"] for one in planes}

    @cached_property
    def predictions(self) -> Mapping[str, Mapping[str, Any]]:
        """All predictions of the best fit by name."""
        return {one["observable"]: one for one in self.best["predictions"]}

    @property
    def star(self) -> tuple[float, float]:
        """The best fit."""
        return self.predictions[self.x]["value"], self.predictions[self.y]["value"]

    @property
    def origin(self) -> str:
        """Texture, data and running in a few words."""
        configuration = self.run["configuration"]
        texture = {"vector-like-mixing": r"$n_{\mathrm{VL}}=2$", "entries": "free entries"}[configuration["texture"]]
        running = {"none": "tree level", "electroweak": "electroweak running"}[self.run["running"]]
        return f"{texture}, data set {self.run['dataset']['name']}, {running}"


def result(scan: str, results: Path) -> Result:
    """The result of a shipped scan, which runs if it is not there."""
    folder = results / scan
    if not is_complete(folder):
        run(ROOT / f"conf/scans/{scan}.yaml", folder, sys.stderr)
    return Result(folder)


def outline(pieces: Sequence[Sequence[Sequence[Sequence[float]]]]) -> Outline:
    """All rings of a region as one path; holes turn the other way round.

    >>> square = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
    >>> [int(code) for code in outline([[square]]).codes]
    [1, 2, 2, 2, 79]
    """
    rings = [np.asarray(ring) for piece in pieces for ring in piece]
    codes = [[Outline.MOVETO] + [Outline.LINETO] * (len(ring) - 2) + [Outline.CLOSEPOLY] for ring in rings]
    return Outline(np.concatenate(rings), np.concatenate(codes))


def draw_region(ax: Axes, known: Result, look: Look, order: int) -> None:
    """Both levels and their edges, which stay visible where a region is thinner than a line."""
    levels = sorted(known.regions, reverse=True)
    for level, face, width in zip(levels, (look.outer, look.inner), (1.6, 1.1), strict=True):
        if known.regions[level]:
            style = dict(facecolor=face, edgecolor=look.edge, lw=width, joinstyle="round", zorder=order)
            ax.add_patch(PathPatch(outline(known.regions[level]), **style))


def draw_star(ax: Axes, known: Result, look: Look) -> None:
    """A best fit; small enough to leave a thin region visible above and below."""
    x, y = known.star
    style = dict(marker="*", markersize=14, color="white", markeredgecolor=look.edge, markeredgewidth=1.2)
    ax.plot([x], [y], **style, zorder=9)


def draw_bands(ax: Axes, known: Result) -> list[tuple[Any, str]]:
    """What was measured, at 1 and 2 sigma; entries of the legend."""
    entries = []
    for along, name, span in ("x", known.x, ax.axvspan), ("y", known.y, ax.axhspan):
        for one in known.measurements:
            if one["observable"] == name and one["drawn-as"] in ("band", "outline"):
                for sigmas, strength in BAND_STRENGTHS.items():
                    half = sigmas * one["sigma"]
                    style = dict(color=BANDS[along], alpha=strength, lw=0, zorder=0)
                    span(one["value"] - half, one["value"] + half, **style)
                symbol = f"${known.predictions[name]['symbol']}$"
                counted = "" if one["in-chi-square"] else r", not in $\chi^2$"
                source = _short(one["source"])
                label = rf"{symbol}, {source} ($1\sigma$, $2\sigma$){counted}"
                entries.append((Patch(color=BANDS[along], alpha=0.5, lw=0), label))
    return entries


def _short(source: str) -> str:
    """The source of a measurement in the width of a legend."""
    return source if len(source) <= 24 else source[:23] + "…"


def draw_standard_model(ax: Axes, known: Result) -> Any:
    """Its prediction at 2 sigma."""
    (x, half_width), (y, half_height) = (_standard_model(known.predictions[name]) for name in (known.x, known.y))
    corner = x - half_width, y - half_height
    style = dict(facecolor="black", edgecolor="white", lw=0.8)
    ax.add_patch(Rectangle(corner, 2 * half_width, 2 * half_height, **style, zorder=1))
    return Patch(**style)


def _standard_model(prediction: Mapping[str, Any]) -> tuple[float, float]:
    return prediction["standard-model"], 2 * prediction.get("standard-model-uncertainty", 0.0)


def legend(regions: Sequence[tuple[Result, str, Look]], standard_model: Any) -> list[tuple[Any, str]]:
    """The entries of the paper's legend, in its order."""
    entries = [(standard_model, r"SM ($2\sigma$)")]
    for known, name, look in reversed(regions):
        for level, face in zip(sorted(known.regions, reverse=True), (look.outer, look.inner), strict=True):
            entries.append((Patch(facecolor=face, edgecolor=look.edge), f"{name} ({100 * level:.3g}% CL)"))
    return entries + [(Line2D([], [], marker="*", ls="", ms=13, color="white", mec="black"), "best fits")]


def picture(variant: Variant, results: Path) -> Figure:
    """The figure of a variant."""
    regions = [(result(scan, results), name, LOOKS[look]) for scan, name, look in variant.scans]
    figure = Figure(figsize=(7.4, 6.6), layout="constrained")
    ax = figure.subplots()
    for order, (known, _, look) in enumerate(regions, 2):
        draw_region(ax, known, look, order)
        draw_star(ax, known, look)
    first = regions[0][0]
    bands = draw_bands(ax, first)
    entries = legend(regions[::-1], draw_standard_model(ax, first)) + bands
    ax.set(xlim=X_RANGE, ylim=Y_RANGE, xlabel="$R(D^{*})$", ylabel=f"${first.predictions[first.y]['symbol']}$")
    ax.set_xticks(np.arange(0.23, 0.351, 0.02))
    ax.legend(*zip(*entries, strict=True), loc=variant.room)
    ax.set_title(first.origin, fontsize=11.5, loc="right", color="0.3")
    return figure


def write(figure: Figure, path: Path) -> None:
    """SVG and PDF without a date, and PNG."""
    figure.savefig(path.with_suffix(".svg"), metadata={"Date": None, "Creator": None})
    figure.savefig(path.with_suffix(".pdf"), metadata={"CreationDate": None, "Creator": None, "Producer": None})
    figure.savefig(path.with_suffix(".png"), dpi=160, metadata={"Software": None})


def main() -> None:
    parser = argparse.ArgumentParser(prog="figure-2", description=__doc__.splitlines()[0])
    parser.add_argument("variants", nargs="*", metavar="VARIANT", help=", ".join(VARIANTS) + " or all; default: paper")
    parser.add_argument("--out", type=Path, default=Path("out/figure-2"), help="folder of the pictures")
    parser.add_argument("--results", type=Path, default=Path("out"), help="folder of the results of scans")
    arguments = parser.parse_args()
    for name in arguments.variants:
        if name not in [*VARIANTS, "all"]:
            parser.error(f"'{name}' is unknown; it takes {', '.join(VARIANTS)} or all")
    asked = arguments.variants or ["paper"]
    arguments.out.mkdir(parents=True, exist_ok=True)
    with matplotlib.rc_context(STYLE):
        for name in VARIANTS if "all" in asked else dict.fromkeys(asked):
            variant = VARIANTS[name]
            write(picture(variant, arguments.results), arguments.out / variant.picture)
            print(f"written: {arguments.out / variant.picture}.svg, .pdf and .png")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""What all pictures of a scan have in common: colours, scales, the marked points and the measured bands."""

from typing import Any, Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import LogLocator, MaxNLocator, NullFormatter

from symbols import axis_label, symbol

BLUES = ["#1f62ad", "#7fb2e2", "#b9d7f1", "#dfedf9"]
"""By confidence level, the last one for all that follow."""
EDGE = "#103a6b"
BANDS = {"x": "#f2a61d", "y": "#4caf7a"}
"""Colours of measurements along the axes."""
DELTA_CHI_SQUARE = r"$\Delta\chi^2$"

_PULL = ["measurement", "observable", "measured", "sigma", "pull", "limit", "confidence-level"]
"""Columns of the table of pulls; the last two are empty unless an upper limit was published."""

STAR = dict(marker="*", markersize=21, color="white", markeredgecolor="#1b1f24", linestyle="none", zorder=5)
DIAMOND = dict(marker="D", markersize=10, color="#c0341d", markeredgecolor="white", linestyle="none", zorder=5)
ON_THE_FRAME = 1e-6
"""Of the width of a picture; rounding must not push a point on the frame out of it."""


def blue(rank: int) -> str:
    """Colour of a region; the smallest region has rank 0."""
    return BLUES[min(rank, len(BLUES) - 1)]


def percent(level: float) -> str:
    """A confidence level as it is written."""
    return f"{100 * level:.4g} %"


class Drawing:
    """Draws what is known of the quantities of one scan.

    `run` and `best` are the contents of run.yaml and best-fit.yaml.
    """

    def __init__(self, run: Mapping[str, Any], best: Mapping[str, Any]) -> None:
        predictions = {entry["observable"]: entry for entry in best.get("predictions", [])}
        self.best_fit = {name: entry["value"] for name, entry in predictions.items()}
        self.best_fit |= best.get("parameters", {}) | best.get("derived", {})
        self.standard_model = {name: entry["standard-model"] for name, entry in predictions.items()}
        self.pulls = pd.DataFrame(best.get("pulls", []), columns=_PULL).rename(columns={"confidence-level": "level"})
        self._units = {name: entry.get("unit", "") for name, entry in predictions.items()}
        configuration = run["configuration"]
        self._logarithmic = {axis["parameter"] for axis in configuration["axes"] if axis.get("spacing") == "log"}
        self._profiles = {(known["x"], known.get("y")): known for known in configuration["profiles"]}
        self._origin = f"{run['scan-id']}, data set {run['dataset']['name']}"

    def axes(self, ax: Axes, x: str, y: str | None = None) -> None:
        """Scales, labels, and where it is all from."""
        for axis, set_scale, name in (ax.xaxis, ax.set_xscale, x), (ax.yaxis, ax.set_yscale, y):
            if name:
                axis.set_label_text(axis_label(name, self._units.get(name, "")))
            if name in self._logarithmic:
                set_scale("log")
                axis.set_major_locator(LogLocator(subs=(1, 2, 3, 5)))
                axis.set_major_formatter("{x:g}")
                axis.set_minor_formatter(NullFormatter())
            else:
                axis.set_major_locator(MaxNLocator(7 if axis is ax.xaxis else 9, steps=[1, 2, 5, 10]))
        ax.set_title(self._origin)

    def frame(self, ax: Axes, bins: pd.DataFrame, x: str, y: str | None = None) -> None:
        """Shows all that was profiled, also where no node fell, and nothing else from now on."""
        known = self._profiles.get((x, y), {})
        sides = (bins.x_center, "x-range", ax.set_xlim), (bins.y_center, "y-range", ax.set_ylim)
        for centers, key, set_limits in sides:
            lower, upper = known.get(key, (centers.min(), centers.max()))
            if lower < upper:
                set_limits(lower, upper)
        ax.autoscale(False)

    def point(self, ax: Axes, x: float | None, y: float | None, label: str, style: Mapping[str, Any]) -> None:
        """A marker, which may lie on the frame; one outside is only mentioned."""
        if x is None or y is None:
            return
        across, up = ax.transAxes.inverted().transform(ax.transData.transform((x, y)))
        if all(-ON_THE_FRAME <= share <= 1 + ON_THE_FRAME for share in (across, up)):
            ax.plot([x], [y], **style, clip_on=False, label=label)
        else:
            ax.plot([], [], **style, label=f"{label}\n(outside the frame)")

    def bands(self, ax: Axes, name: str, along: str = "x") -> None:
        """Every measurement of an observable, 1σ dark and 2σ light; the legend says if there is none.

        A limit is a line, as nothing was measured around which there could be a band:

        >>> from matplotlib.figure import Figure
        >>> run = {"scan-id": "s", "dataset": {"name": "2016"}, "configuration": {"axes": [], "profiles": []}}
        >>> pull = {"measurement": "A_b@LEP:2005", "observable": "A_b", "measured": 0.923, "sigma": 0.02}
        >>> limit = pull | {"observable": "BR(Z->taumu)", "measured": 0, "limit": 1.2e-5, "confidence-level": 0.95}
        >>> drawing, ax = Drawing(run, {"pulls": [pull, limit]}), Figure().subplots()
        >>> drawing.bands(ax, "A_b")
        >>> drawing.bands(ax, "BR(Z->taumu)", along="y")
        >>> print(*ax.get_legend_handles_labels()[1], len(ax.patches), sep="\\n")
        $A_b$ = 0.923 ± 0.02
        LEP 2005; 1σ, 2σ
        $\\mathrm{BR}(Z\\to \\tau \\mu )$ < 1.2e−05 (95 %)
        LEP 2005
        3
        """
        measurements = self.pulls[self.pulls.observable == name]
        for known in measurements.itertuples():
            draw = _limit if pd.notna(known.limit) else _band
            draw(ax, known, along)
        if name in self.standard_model and measurements.empty:
            ax.plot([], [], " ", label=f"{symbol(name)} is not in the fit")


def _source(measurement: str) -> str:
    return measurement.partition("@")[2].replace(":", " ")


def _band(ax: Axes, known: Any, along: str) -> None:
    span = ax.axvspan if along == "x" else ax.axhspan
    number = f"{known.measured:.5g} ± {known.sigma:.2g}".replace("-", "−")
    label = f"{symbol(known.observable)} = {number}\n{_source(known.measurement)}; 1σ, 2σ"
    edges = [known.measured + sigmas * known.sigma for sigmas in (-2, -1, 1, 2)]
    style = dict(color=BANDS[along], lw=0, zorder=0)
    span(edges[1], edges[2], **style, alpha=0.5, label=label)
    span(edges[0], edges[1], **style, alpha=0.22)
    span(edges[2], edges[3], **style, alpha=0.22)


def _limit(ax: Axes, known: Any, along: str) -> None:
    line = ax.axvline if along == "x" else ax.axhline
    number = f"{known.limit:.3g} ({percent(known.level)})".replace("-", "−")
    label = f"{symbol(known.observable)} < {number}\n{_source(known.measurement)}"
    line(known.limit, color=BANDS[along], lw=2, ls="-.", zorder=2, label=label)

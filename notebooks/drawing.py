# SPDX-License-Identifier: Apache-2.0
"""What all pictures of a scan have in common: colours, scales, the marked points and the measured bands."""

import re
from typing import Any, Mapping, Sequence

import numpy as np
import pandas as pd
from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties
from matplotlib.ticker import LogLocator, MaxNLocator, NullFormatter

BLUES = ["#1f62ad", "#7fb2e2", "#b9d7f1", "#dfedf9"]
"""By confidence level, the last one for all that follow."""
EDGE = "#103a6b"
BANDS = {"x": "#f2a61d", "y": "#4caf7a"}
"""Colours of measurements along the axes."""
LINES = {"x": "#a15c00", "y": "#1f6e42"}
"""The same for their points and lines."""
NOT_COUNTED = "#5d6673"
POINTS = "s^DvPX"
"""Markers of the measurements that an average is of."""
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


class RoundNumbers(LogLocator):
    """Ticks of a logarithmic axis: 1, 2, 3 and 5 times powers of ten, or fewer, so that no two numbers touch.

    >>> from matplotlib.figure import Figure
    >>> axis = Figure(figsize=(6, 4)).subplots().xaxis
    >>> axis.axes.set_xscale("log")
    >>> axis.set_major_locator(RoundNumbers())
    >>> def shown(lower, upper):
    ...     axis.axes.set_xlim(lower, upper)
    ...     return [f"{value:g}" for value in axis.get_majorticklocs() if lower <= value <= upper]
    >>> shown(700, 3000)
    ['1000', '2000', '3000']
    >>> shown(700, 60000)
    ['1000', '2000', '5000', '10000', '20000', '50000']
    >>> shown(100, 90000)
    ['100', '300', '1000', '3000', '10000', '30000']
    """

    _STEPS = (1, 2, 3, 5), (1, 2, 5), (1, 3), (1,)
    _GAP = 0.6
    """Between numbers, in units of the font size, as is the width of a digit."""

    def tick_values(self, vmin: float, vmax: float) -> np.ndarray:
        for steps in self._STEPS:
            self.set_params(subs=steps)
            values = super().tick_values(vmin, vmax)
            if self._has_room(values[(values >= vmin) & (values <= vmax)], vmin, vmax):
                break
        return values

    def _has_room(self, values: np.ndarray, vmin: float, vmax: float) -> bool:
        """Numbers stand beside each other below an axis along x, above each other along y."""
        axis = self.axis
        box = axis.axes.get_window_extent()
        across = axis.axis_name == "x"
        font = FontProperties(size=rcParams[f"{axis.axis_name}tick.labelsize"])
        size = font.get_size_in_points() * axis.axes.figure.dpi / 72
        places = np.log(values / vmin) / np.log(vmax / vmin) * (box.width if across else box.height) / size
        extents = np.array([0.6 * len(f"{value:g}") if across else 1 for value in values])
        return bool(np.all(np.diff(places) >= (extents[1:] + extents[:-1]) / 2 + self._GAP))


class Drawing:
    r"""Draws what is known of the quantities of one scan.

    `run` and `best` are the contents of run.yaml and best-fit.yaml, `measurements` that of the member of this name in
    regions.geojson: what g221 draws in its own pictures. Symbols, units and columns are those that the files state:

    >>> run = {"scan-id": "s", "dataset": {"name": "2016"}, "configuration": {"axes": [], "profiles": []}}
    >>> run |= {"quantities": {"DeltaM_s": {"column": "deltam_s", "symbol": r"\Delta M_s", "unit": "ps^-1"}}}
    >>> drawing = Drawing(run, {"predictions": [{"observable": "R(D*)", "symbol": "R(D^{*})", "value": 0.26,
    ...                                          "standard-model": 0.252}]})
    >>> drawing.symbol("R(D*)")
    '$R(D^{*})$'
    >>> drawing.axis_label("DeltaM_s")
    '$\\Delta M_s$ [ps$^{-1}$]'
    >>> drawing.column("DeltaM_s")
    'deltam_s'
    >>> drawing.symbol("not stated in results of older versions")
    'not stated in results of older versions'
    """

    def __init__(
        self, run: Mapping[str, Any], best: Mapping[str, Any], measurements: Sequence[Mapping[str, Any]] = ()
    ) -> None:
        predictions = {entry["observable"]: entry for entry in best.get("predictions", [])}
        self.best_fit = {name: entry["value"] for name, entry in predictions.items()}
        self.best_fit |= best.get("parameters", {}) | best.get("derived", {})
        self.standard_model = {name: entry["standard-model"] for name, entry in predictions.items()}
        self.pulls = pd.DataFrame(best.get("pulls", []), columns=_PULL).rename(columns={"confidence-level": "level"})
        self._measurements = measurements
        self._quantities = predictions | best.get("quantities", {}) | run.get("quantities", {})
        configuration = run["configuration"]
        self._logarithmic = {axis["parameter"] for axis in configuration["axes"] if axis.get("spacing") == "log"}
        self._profiles = {(known["x"], known.get("y")): known for known in configuration["profiles"]}
        self._origin = f"{run['scan-id']}, data set {run['dataset']['name']}"

    def symbol(self, name: str) -> str:
        """The symbol of a quantity, as matplotlib takes it."""
        known = self._quantities.get(name, {})
        return f"${known['symbol']}$" if "symbol" in known else name

    def axis_label(self, name: str) -> str:
        """Symbol and unit."""
        unit = re.sub(r"\^(-?\d+)", r"$^{\1}$", self._quantities.get(name, {}).get("unit", ""))
        return f"{self.symbol(name)} [{unit}]" if unit else self.symbol(name)

    def column(self, name: str) -> str:
        """The column of a quantity on an axis of the scan or of a profile."""
        return self._quantities[name]["column"]

    def axes(self, ax: Axes, x: str, y: str | None = None) -> None:
        """Scales, labels, and where it is all from."""
        for axis, set_scale, name in (ax.xaxis, ax.set_xscale, x), (ax.yaxis, ax.set_yscale, y):
            if name:
                axis.set_label_text(self.axis_label(name))
            if name in self._logarithmic:
                set_scale("log")
                axis.set_major_locator(RoundNumbers())
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
        """What was measured of an observable; the legend says if there is nothing.

        What chi-square sees is a band, 1σ dark and 2σ light. If that is an average, those that it is of are points with
        errors. What chi-square does not hold is a grey range of 1σ. A limit is a line, as nothing was measured around
        which there could be a band:

        >>> from matplotlib.figure import Figure
        >>> run = {"scan-id": "s", "dataset": {"name": "2016"}, "configuration": {"axes": [], "profiles": []}}
        >>> def measured(form, counted, **numbers):
        ...     known = {"observable": "A_b", "source": "LEP 2005", "drawn-as": form, "in-chi-square": counted}
        ...     return known | {name.replace("_", "-"): number for name, number in numbers.items()}
        >>> band = measured("band", True, value=0.923, sigma=0.02) | {"source": "2 combined"}
        >>> member = measured("error-bar", True, value=0.91, sigma=0.03)
        >>> outline = measured("outline", False, value=0.95, sigma=0.1)
        >>> limit = measured("line", True, limit=1.2e-5, confidence_level=0.95)
        >>> run |= {"quantities": {"A_b": {"symbol": "A_b"}}}
        >>> drawing, ax = Drawing(run, {}, [band, member, outline, limit]), Figure().subplots()
        >>> drawing.bands(ax, "A_b")
        >>> print(*ax.get_legend_handles_labels()[1], sep="\\n")
        $A_b$ = 0.923 ± 0.02
        2 combined; 1σ, 2σ
        $A_b$ = 0.95 ± 0.1
        LEP 2005; 1σ, not in χ²
        $A_b$ < 1.2e−05 (95 %)
        LEP 2005
        $A_b$ = 0.91 ± 0.03
        LEP 2005
        """
        known = [entry for entry in self._measurements if entry["observable"] == name]
        draw = {"band": _band, "error-bar": _error_bar, "outline": _outline, "line": _limit}
        members = 0
        for entry in known:
            draw[entry["drawn-as"]](ax, entry | {"symbol": self.symbol(name)}, along, members)
            members += entry["drawn-as"] == "error-bar"
        if name in self.standard_model and not known:
            ax.plot([], [], " ", label=f"{self.symbol(name)}: nothing measured")


def _label(known: Mapping[str, Any], *remarks: str) -> str:
    if "limit" in known:
        number = f"< {known['limit']:.3g} ({percent(known['confidence-level'])})"
    else:
        number = f"= {known['value']:.5g} ± {known['sigma']:.2g}"
    remarks += () if known["in-chi-square"] else ("not in χ²",)
    detail = "; ".join(filter(None, [known["source"], ", ".join(remarks)]))
    return f"{known['symbol']} {number.replace('-', '−')}\n{detail}"


def _color(known: Mapping[str, Any], along: str) -> str:
    return LINES[along] if known["in-chi-square"] else NOT_COUNTED


def _edges(known: Mapping[str, Any], sigmas: int) -> tuple[float, float]:
    return known["value"] - sigmas * known["sigma"], known["value"] + sigmas * known["sigma"]


def _band(ax: Axes, known: Mapping[str, Any], along: str, _: int) -> None:
    span = ax.axvspan if along == "x" else ax.axhspan
    style = dict(color=BANDS[along], lw=0, zorder=0)
    span(*_edges(known, 1), **style, alpha=0.36, label=_label(known, "1σ", "2σ"))
    span(*_edges(known, 2), **style, alpha=0.22)


def _error_bar(ax: Axes, known: Mapping[str, Any], along: str, rank: int) -> None:
    """A point beside the edge, at a place of its own."""
    style = dict(fmt=POINTS[rank % len(POINTS)], color=LINES[along], markersize=7, lw=2, zorder=4, label=_label(known))
    edge = 1 - 0.035 * (rank + 1)
    if along == "x":
        ax.errorbar(known["value"], edge, xerr=known["sigma"], **style, transform=ax.get_xaxis_transform())
    else:
        ax.errorbar(edge, known["value"], yerr=known["sigma"], **style, transform=ax.get_yaxis_transform())


def _outline(ax: Axes, known: Mapping[str, Any], along: str, _: int) -> None:
    span, line = (ax.axvspan, ax.axvline) if along == "x" else (ax.axhspan, ax.axhline)
    span(*_edges(known, 1), color=NOT_COUNTED, lw=0, zorder=0, alpha=0.12, label=_label(known, "1σ"))
    for edge in _edges(known, 1):
        line(edge, color=NOT_COUNTED, lw=1.4, ls=(0, (5, 3)), zorder=1)


def _limit(ax: Axes, known: Mapping[str, Any], along: str, _: int) -> None:
    line = ax.axvline if along == "x" else ax.axhline
    line(known["limit"], color=_color(known, along), lw=2, ls="-.", zorder=2, label=_label(known))

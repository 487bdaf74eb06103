# SPDX-License-Identifier: Apache-2.0
"""Compares scans on grids with scans of the same ranges without a grid, bin by bin; see scripts/grid-noise.

A grid is higher than what is attained without one where its nodes miss the least chi-square of a bin: that is its noise. It
can never be lower than what is proved.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterable, Mapping

import pyarrow.parquet as parquet
import yaml

from scan_results import NO_CONTOURS, is_complete, load, run

NOISE = 0.5
"""Difference in chi-square from which a bin is counted."""

ROUNDING = 1e-9
"""Proved numbers are of the formulas as real numbers, those of nodes of what is computed."""

BINS_OF_AN_AXIS = 20
"""Nodes of an axis are single values; without a grid an axis has bins, at most so many."""

HIGHEST_LIMIT = 12.0
"""Bins further above the best fit are not compared but for what is proved of all of them."""

Bin = tuple[int, ...]


@dataclass(frozen=True)
class Side:
    """Equal bins of a quantity."""

    name: str
    lower: float
    upper: float
    bins: int

    def place(self, value: float) -> int:
        """The bin of a value; the last one includes its end.

        >>> [Side("zeta", 0, 1, 4).place(value) for value in (0, 0.3, 0.75, 1)]
        [0, 1, 3, 3]
        """
        place = int((value - self.lower) / (self.upper - self.lower) * self.bins)
        return min(max(place, 0), self.bins - 1)

    def shown(self, place: int) -> str:
        """The edges of a bin.

        >>> Side("R(D*)", 0.23, 0.35, 60).shown(21)
        'R(D*) from 0.272 to 0.274'
        """
        width = (self.upper - self.lower) / self.bins
        return f"{self.name} from {self.lower + place * width:.6g} to {self.lower + (place + 1) * width:.6g}"


def values(axis: Mapping[str, Any]) -> tuple[float, float, int]:
    """The first and the last value of an axis, and how many there are.

    >>> values({"parameter": "zeta", "values": [-0.1, 0, 1]})
    (-0.1, 1, 3)
    >>> values({"parameter": "delta-q-23", "min": -0.02, "max": 0.02, "nodes": 41})
    (-0.02, 0.02, 41)
    """
    listed = axis.get("values", [])
    return (listed[0], listed[-1], len(listed)) if listed else (axis["min"], axis["max"], axis["nodes"])


def sides(profile: Mapping[str, Any], axes: Mapping[str, tuple[float, float, int]]) -> list[Side]:
    """The bins of a profile without a grid; of an axis whose nodes are bins, from its first value to the last.

    >>> sides({"x": "zeta", "y": "R(D*)", "y-range": [0.2, 0.3], "bins": 50}, {"zeta": (0, 1, 9)})
    [Side(name='zeta', lower=0, upper=1, bins=9), Side(name='R(D*)', lower=0.2, upper=0.3, bins=50)]
    """
    bins = profile.get("bins", 60)
    numbers = bins if isinstance(bins, list) else [bins] * 2
    found = []
    for key, number in zip("xy", numbers):
        if key in profile and f"{key}-range" in profile:
            found.append(Side(profile[key], *profile[f"{key}-range"], number))
        elif key in profile:
            lower, upper, nodes = axes[profile[key]]
            found.append(Side(profile[key], lower, upper, min(nodes, BINS_OF_AN_AXIS)))
    return found


def name(profile: Mapping[str, Any]) -> str:
    """As in the column `profile` of results.

    >>> name({"x": "R(D*)", "y": "R_K[1,6]", "bins": [60, 70]})
    'R(D*) x R_K[1,6]'
    """
    return " x ".join(profile[key] for key in "xy" if key in profile)


def entry(of_profile: list[Side]) -> dict[str, Any]:
    """A profile in a scan file.

    >>> entry([Side("zeta", 0, 1, 20)])
    {'x': 'zeta', 'x-range': [0, 1], 'bins': [20]}
    """
    written: dict[str, Any] = {}
    for key, side in zip("xy", of_profile):
        written |= {key: side.name, f"{key}-range": [side.lower, side.upper]}
    return written | {"bins": [side.bins for side in of_profile]}


def without_grid(scan: Mapping[str, Any], profiles: Iterable[list[Side]], boxes: int) -> dict[str, Any]:
    """The same scan over all values between the ends of its axes.

    >>> scan = {"scan-id": "a", "keep": "none", "profile-limit": 25, "axes": [{"parameter": "zeta", "values": [0, 0.3, 1]}]}
    >>> without_grid(scan, [], 1000)
    ... # doctest: +NORMALIZE_WHITESPACE
    {'scan-id': 'a-without-grid', 'profile-limit': 12.0, 'axes': [{'parameter': 'zeta', 'min': 0, 'max': 1}],
     'mode': 'continuous', 'budget': {'boxes': 1000}, 'profiles': [], 'confidence-levels': [1e-09]}
    """
    limit = scan.get("profile-limit", HIGHEST_LIMIT)
    changed: dict[str, Any] = {key: value for key, value in scan.items() if key not in ("keep", "columns")}
    changed["scan-id"] = f"{scan['scan-id']}-without-grid"
    changed["profile-limit"] = HIGHEST_LIMIT if limit == "none" else min(limit, HIGHEST_LIMIT)
    changed["axes"] = []
    for axis in scan["axes"]:
        lower, upper, _ = values(axis)
        ends = {"ends": axis["ends"]} if "ends" in axis else {}
        changed["axes"].append({"parameter": axis["parameter"], "min": lower, "max": upper} | ends)
    changed["mode"] = "continuous"
    changed["budget"] = {"boxes": boxes}
    changed["profiles"] = [entry(one) for one in profiles]
    changed["confidence-levels"] = NO_CONTOURS
    return changed


@dataclass(frozen=True)
class Enclosed:
    """What is known of a bin without a grid: its chi-square lies from `lower` to `upper`."""

    lower: float
    upper: float

    def is_above(self, ceiling: float) -> bool:
        return self.lower >= ceiling

    def is_enclosed(self, tolerance: float) -> bool:
        return self.upper - self.lower <= tolerance * (1 + 1e-6)


@dataclass
class Comparison:
    """What the bins of a profile show.

    >>> compared = Comparison("zeta", ceiling=72.0, tolerance=0.05)
    >>> compared.add("a", node=61.5, known=Enclosed(60.8, 60.85))
    >>> compared.add("b", node=60.9, known=Enclosed(60.85, 60.9))
    >>> compared.add("c", node=None, known=Enclosed(65, 65.05))
    >>> compared.add("d", node=66, known=Enclosed(64, 68))
    >>> compared.add("e", node=80, known=Enclosed(72, float("inf")))
    >>> compared.row()
    '| zeta | 5 | 2 | 1 | 0.325 | 0.65 | 1 | 1 |'
    >>> compared.faults
    []

    A node that is below what is proved, or an attained point too far above a node, is a fault of one of the two:

    >>> compared.add("f", node=60.7, known=Enclosed(60.8, 60.85))
    >>> compared.faults
    ['zeta, f: the grid has 60.7, below what is proved without it, 60.8', 'zeta, f: the grid has 60.7, without it 60.85 is attained, further above than 0.05']
    """

    profile: str
    ceiling: float
    tolerance: float
    bins: int = 0
    unreached: int = 0
    open: int = 0
    differences: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def add(self, place: str, node: float | None, known: Enclosed) -> None:
        """Compares a bin; `node` is the least chi-square of the grid in it, if it has any."""
        self.bins += 1
        if node is not None and known.lower > node + ROUNDING:
            self.faults.append(
                f"{self.profile}, {place}: the grid has {node:.9g}, below what is proved without it, {known.lower:.9g}"
            )
        if known.is_above(self.ceiling):
            return
        if not known.is_enclosed(self.tolerance):
            self.open += 1
        elif node is None:
            self.unreached += 1
        else:
            self.differences.append(node - known.upper)
            if known.upper > node + self.tolerance + ROUNDING:
                self.faults.append(
                    f"{self.profile}, {place}: the grid has {node:.9g}, without it {known.upper:.9g} is attained, "
                    f"further above than {self.tolerance:.9g}"
                )

    HEAD = (
        "| profile | bins | enclosed, and reached by the grid | grid higher by more than 0.5 | median | largest "
        "| enclosed, not reached by the grid | left open |\n|---|---|---|---|---|---|---|---|"
    )

    def row(self) -> str:
        """A line of a table; differences are of bins that the grid reaches."""
        noisy = sum(difference > NOISE for difference in self.differences)
        median = f"{statistics.median(self.differences):.3g}" if self.differences else "–"
        largest = f"{max(self.differences):.3g}" if self.differences else "–"
        shown = (self.bins, len(self.differences), noisy, median, largest, self.unreached, self.open)
        return f"| {self.profile} | " + " | ".join(map(str, shown)) + " |"


def rows(result: Path, profile: str) -> list[dict[str, Any]]:
    """The rows of a profile; what is missing is None."""
    return parquet.read_table(result / "profiles", filters=[("profile", "=", profile)]).to_pylist()


def place(row: Mapping[str, Any], of_profile: list[Side]) -> Bin:
    """The bin of a row."""
    return tuple(side.place(row[f"{key}_center"]) for key, side in zip("xy", of_profile))


def nodes(result: Path, profile: str, of_profile: list[Side]) -> dict[Bin, float]:
    """The least chi-square of the grid in bins that it resolves."""
    least: dict[Bin, float] = {}
    for row in rows(result, profile):
        if row["chi_square_min"] is not None:
            key = place(row, of_profile)
            least[key] = min(row["chi_square_min"], least.get(key, float("inf")))
    return least


def enclosures(result: Path, profile: str, of_profile: list[Side]) -> dict[Bin, Enclosed]:
    """What is known without a grid, bin by bin."""
    infinite = float("inf")
    return {
        place(row, of_profile): Enclosed(
            infinite if row["chi_square_lower_bound"] is None else row["chi_square_lower_bound"],
            infinite if row["chi_square_min"] is None else row["chi_square_min"],
        )
        for row in rows(result, profile)
    }


def compare(profile: str, of_profile: list[Side], grid: Path, proved: Path) -> Comparison:
    """All bins of a profile."""
    facts = load(proved / "run.yaml")
    tolerance = facts["configuration"]["tolerance"]["profile"]
    compared = Comparison(profile, facts["profiles-enclosed-up-to"], tolerance)
    least = nodes(grid, profile, of_profile)
    for key, known in enclosures(proved, profile, of_profile).items():
        shown = ", ".join(side.shown(number) for side, number in zip(of_profile, key))
        compared.add(shown, least.get(key), known)
    return compared


def compare_minima(grid: Path, proved: Path) -> tuple[str, list[str]]:
    """The best node beside the least chi-square of all values, and what is wrong with it."""
    node = load(grid / "best-fit.yaml")["chi-square"]
    best = load(proved / "best-fit.yaml")
    lower, upper = best["chi-square-lower-bound"], best["chi-square"]
    said = f"best node {node:.6f}, least chi-square between {lower:.6f} and {upper:.6f}: the grid is {node - upper:.4f} above"
    wrong = [f"best fit: the grid has {node:.9g}, below what is proved without it, {lower:.9g}"]
    return said, wrong if lower > node + ROUNDING else []


def completed(file: Path, results: Path) -> Path:
    """The folder of a scan, which runs if it is not there."""
    folder = results / load(file)["scan-id"]
    if not is_complete(folder):
        run(file, folder, sys.stderr)
    return folder


def written(scan: Mapping[str, Any], file: Path, results: Path) -> Path:
    """A file of a scan without a grid, beside its result; a data set of one's own stays where it is.

    A result of other settings is removed, as it would be taken for that of these.
    """
    dataset = str(scan["dataset"])
    if "/" in dataset or dataset.endswith((".yaml", ".yml")):
        scan = {**scan, "dataset": str((file.parent / dataset).resolve())}
    text = yaml.safe_dump(scan, sort_keys=False, allow_unicode=True)
    target = results / f"{scan['scan-id']}.yaml"
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        shutil.rmtree(results / scan["scan-id"], ignore_errors=True)
        results.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return target


def noise(file: Path, results: Path, boxes: int, only: list[str]) -> list[str]:
    """Prints what a scan leaves; returns what is wrong."""
    scan = load(file)
    axes = {axis["parameter"]: values(axis) for axis in scan["axes"]}
    profiles = {name(one): sides(one, axes) for one in scan.get("profiles", []) if not only or name(one) in only}
    unknown = set(only) - set(profiles)
    if unknown:
        sys.exit(f"grid-noise: {file} has no profile {', '.join(sorted(unknown))}")
    grid = completed(file, results)
    proved = completed(written(without_grid(scan, profiles.values(), boxes), file, results), results)
    said, faults = compare_minima(grid, proved)
    facts = load(proved / "run.yaml")
    print(f"{scan['scan-id']}: {said}, with {facts['boxes']} boxes\n")
    print(Comparison.HEAD)
    for profile, of_profile in profiles.items():
        compared = compare(profile, of_profile, grid, proved)
        print(compared.row())
        faults += compared.faults
    print()
    return [f"{scan['scan-id']}: {fault}" for fault in faults]


def main() -> int:
    parser = argparse.ArgumentParser(prog="grid-noise", description=__doc__.splitlines()[0])
    parser.add_argument("scans", nargs="+", type=Path, metavar="SCAN.yaml", help="scans on grids")
    parser.add_argument("--boxes", type=int, default=2_000_000, help="budget of each scan without a grid")
    parser.add_argument("--only", action="append", default=[], metavar="PROFILE", help="a profile; default: all")
    parser.add_argument("--results", type=Path, default=Path("out"), help="folder of the results of scans")
    arguments = parser.parse_args()
    faults = []
    for file in arguments.scans:
        faults += noise(file.resolve(), arguments.results.resolve(), arguments.boxes, arguments.only)
    for fault in faults:
        print(f"grid-noise: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

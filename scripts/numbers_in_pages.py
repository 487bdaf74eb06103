# SPDX-License-Identifier: Apache-2.0
"""Numbers in pages, each beside what gives it: <!--= SCAN: QUANTITY: FORMAT -->61.6<!--/=-->

SCAN is a scan in conf/scans, a variation of one in docs/numbers.yaml, or a point in conf/points. QUANTITY is one of

    chi-square, standard-model-chi-square, nodes    of the best fit, the Standard Model, the grid
    chi-square electroweak, chi-square none         of the best fit or point with that running
    standard-model-chi-square-difference            between the Standard Model and the best fit
    value NAME                                      of a parameter, derived quantity or prediction at the best fit or point
    ratio NAME                                      of a prediction to the Standard Model
    interval NAME LEVEL lower|upper                 the ends of an interval of a profile in one quantity
    delta NAME VALUE                                delta chi-square of a profile in one quantity, near VALUE

A whole table of what holds stands between <!--= SCAN: findings --> and <!--/=-->, on lines of their own.

FORMAT is that of Python, such as .2f. A number can be subtracted: `chi-square - 61.634`.
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Mapping

import pyarrow.parquet as parquet
import yaml

from scan_results import ROOT, is_complete, load, run

PAGES = ("README.md", "docs/status.md", "docs/figure-2.md")
MARKED = re.compile(r"<!--= (?P<source>[\w.-]+): (?P<quantity>[^:]+): (?P<format>[^ ]+) -->(?P<text>[^<]*)<!--/=-->")
FINDINGS = re.compile(r"(?<=<!--= )(?P<source>[\w.-]+): findings -->\n(?P<text>.*?)(?=<!--/=-->)", re.DOTALL)


def changed(document: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """A scan with other values; those of an axis are given by its parameter.

    >>> scan = {"include": ["a"], "axes": [{"parameter": "zeta", "min": 0, "max": 1}]}
    >>> changed(scan, {"include": [], "axes": {"zeta": {"min": 0.5}}})
    {'include': [], 'axes': [{'parameter': 'zeta', 'min': 0.5, 'max': 1}]}
    """
    result = copy.deepcopy(dict(document))
    for key, value in changes.items():
        if key == "axes":
            for axis in result["axes"]:
                axis.update(value.get(axis["parameter"], {}))
        else:
            result[key] = value
    return result


class Sources:
    """Runs scans and evaluates points, each once."""

    def __init__(self, results: Path) -> None:
        self.results = results
        known = load(ROOT / "docs/numbers.yaml")
        self.variations, self.published = known["variations"], known["published"]

    @cache
    def number(self, source: str, quantity: str) -> float:
        """What a marked number should be."""
        first, *subtracted = quantity.split(" - ")
        return self._quantity(source, first.strip()) - sum(float(one) for one in subtracted)

    def findings(self, source: str) -> str:
        """What holds at a best fit and what does not, as a table."""
        answers = {"holds": "yes", "fails": "**no**", "open": "open"}
        rows = [
            f"| {_escaped(one['condition'])} | {answers[one['outcome']]} | {_escaped(one['because'])} |"
            for one in self._facts(source)["findings"]
        ]
        text = "\n".join(["| condition | holds | because |", "|---|---|---|", *rows])
        return text + "\n"

    def _quantity(self, source: str, quantity: str) -> float:
        kind, *arguments = quantity.split(" ")
        facts = self._facts(source)
        if kind == "chi-square" and arguments:
            return facts["chi-square-by-running"][arguments[0]]
        if kind == "ratio":
            return next(one["ratio"] for one in facts["predictions"] if one["observable"] == arguments[0])
        if kind == "standard-model-chi-square-difference":
            return facts["standard-model-chi-square"] - facts["chi-square"]
        if kind == "value":
            return self._value(facts, " ".join(arguments))
        if kind == "interval":
            return self._interval(source, *arguments)
        if kind == "delta":
            return self._delta(source, arguments[0], float(arguments[1]))
        if kind == "nodes":
            return load(self._folder(source) / "run.yaml")["nodes"]
        return facts[kind]

    @staticmethod
    def _value(facts: Mapping[str, Any], name: str) -> float:
        predictions = {one["observable"]: one["value"] for one in facts["predictions"]}
        return (predictions | facts["derived"] | facts["parameters"])[name]

    @cache
    def _facts(self, source: str) -> Mapping[str, Any]:
        point = ROOT / f"conf/points/{source}.yaml"
        if not point.exists():
            return load(self._folder(source) / "best-fit.yaml")
        command = [ROOT / "scripts/g221", "evaluate", "--point", point, "--format", "json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    @cache
    def _folder(self, scan: str) -> Path:
        folder = self.results / scan
        if is_complete(folder):
            return folder
        file = ROOT / f"conf/scans/{scan}.yaml"
        if scan in self.variations:
            variation = self.variations[scan]
            document = changed(load(ROOT / f"conf/scans/{variation['of']}.yaml"), variation["with"])
            file = self.results / f"{scan}.yaml"
            file.write_text(yaml.safe_dump(document | {"scan-id": scan}, sort_keys=False), encoding="utf-8")
        run(file, folder, subprocess.DEVNULL)
        return folder

    def _interval(self, scan: str, name: str, level: str, end: str) -> float:
        regions = json.loads((self._folder(scan) / "regions/regions.geojson").read_text(encoding="utf-8"))
        for feature in regions["features"]:
            known = feature["properties"]
            if known["profile"] == name and known["confidence-level"] == float(level):
                ends = [value for interval in known["intervals"] for value in interval]
                return min(ends) if end == "lower" else max(ends)
        raise KeyError(f"{scan} has no interval of {name} at {level}")

    def _delta(self, scan: str, name: str, value: float) -> float:
        """Infinite in a bin that the scan leaves open, above the limit of its profiles."""
        table = parquet.read_table(self._folder(scan) / "profiles").to_pandas()
        bins = table[(table.profile == name) & table.delta_chi_square.notna()]
        distances = (bins.x_center - value).abs()
        resolved = distances.min() < bins.x_center.diff().min() / 2
        return float(bins.delta_chi_square.loc[distances.idxmin()]) if resolved else math.inf

    def limit(self, scan: str) -> float:
        """How far above the best fit profiles are resolved."""
        return load(self._folder(scan) / "run.yaml")["configuration"]["profile-limit"]


def _escaped(text: str) -> str:
    return re.sub(r"([*<|])", r"\\\1", text)


def written(number: float, form: str) -> str:
    """A number as pages show it, with a true minus.

    >>> written(-0.0421, ".3f")
    '−0.042'
    """
    return format(number, form).replace("-", "−")


def updated(page: Path, sources: Sources) -> tuple[str, list[str]]:
    """A page with the numbers of today, and those that have changed."""
    changes: list[str] = []

    def replaced(match: re.Match[str]) -> str:
        number = sources.number(match["source"], match["quantity"])
        text = f"> {sources.limit(match['source']):g}" if math.isinf(number) else written(number, match["format"])
        if text != match["text"]:
            what = f"{match['quantity']} of {match['source']}"
            changes.append(f"{page.relative_to(ROOT)}: {match['text']} is {text}, {what}")
        start, end = match.span("text")
        return match[0][: start - match.start()] + text + match[0][end - match.start() :]

    def replaced_table(match: re.Match[str]) -> str:
        text = sources.findings(match["source"])
        if text != match["text"]:
            changes.append(f"{page.relative_to(ROOT)}: the findings of {match['source']} have changed")
        return f"{match['source']}: findings -->\n{text}"

    before = page.read_text(encoding="utf-8")
    after = FINDINGS.sub(replaced_table, MARKED.sub(replaced, before))
    if before.count("<!--=") != len(MARKED.findall(before)) + len(FINDINGS.findall(before)):
        raise SystemExit(f"{page.relative_to(ROOT)}: a marked number is not of the form {__doc__.splitlines()[0]}")
    if re.search(r"^ *<!--= (?!.*: findings -->$)", before, re.MULTILINE):
        raise SystemExit(f"{page.relative_to(ROOT)}: a line begins with a marked number, which ends its paragraph")
    if page.name != "README.md":
        for number in unmarked(before):
            if number not in sources.published:
                name = page.relative_to(ROOT)
                raise SystemExit(f"{name}: {number} is neither marked nor among those published in docs/numbers.yaml")
    return after, changes


def unmarked(text: str) -> list[str]:
    """Decimal numbers in a page that are not marked; code, addresses and numbers of papers are left out.

    >>> unmarked("at 1.5 TeV `0.1` (arXiv:1604.03088) <!--= scan: chi-square: .2f -->61.63<!--/=--> [x](a/2.5.md)")
    ['1.5']
    """
    for left_out in MARKED, FINDINGS, re.compile(r"`[^`]*`"), re.compile(r"\]\([^)]*\)"), re.compile(r"arXiv:[\d.]+"):
        text = left_out.sub("", text)
    return re.findall(r"\d+\.\d+", text)


def main() -> int:
    parser = argparse.ArgumentParser(prog="update-numbers", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--results", type=Path, help="folder of the results of scans")
    arguments = parser.parse_args()
    with TemporaryDirectory() as folder:
        sources = Sources((arguments.results or Path(folder)).resolve())
        pages = {ROOT / page: updated(ROOT / page, sources) for page in PAGES}
    changes = [change for _, changes in pages.values() for change in changes]
    for change in changes:
        print(change, file=sys.stderr if arguments.check else sys.stdout)
    if arguments.check:
        if changes:
            print("Numbers are out of date; scripts/update-numbers writes them again.", file=sys.stderr)
        return 1 if changes else 0
    for page, (text, _) in pages.items():
        page.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""Uses what a report lets its reader do, in a browser, and compares it with the files of the scan; see browser_test.py."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow.parquet as parquet
import yaml
from findings import Findings, contrast
from playwright.sync_api import Browser, Locator, Page

LEAST_CONTRAST = 4.5
"""Between text and what is behind it: WCAG 2.2, level AA."""

LEAST_OUTLINE = 3.0
"""Between the edge of a control and what surrounds it, likewise."""

SOURCES = ("https://arxiv.org/abs/", "https://hflav.web.cern.ch/")
"""Where publications of the data are found."""

LARGEST_PAGE = 2_000_000

BACKGROUND = """element => {
  for (let at = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    if (!/, 0\\)$|transparent/.test(colour)) return colour;
  }
  return 'rgb(255, 255, 255)';
}"""

PRISTINE = "() => document.querySelector('#plane .frame').getBoundingClientRect().toJSON()"


def number(text: str) -> float:
    """The first number in a text of the page."""
    found = re.search(r"[−-]?\d+(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?", text)
    assert found, text
    plain = found.group().replace("−", "-").replace("×10", "e")
    return float(plain.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")))


@contextmanager
def opened(browser: Browser, report: Path, findings: Findings, width: int = 1280, **options: object) -> Iterator[Page]:
    """A page with the report; whatever it logs or loads is a finding."""
    context = browser.new_context(viewport={"width": width, "height": 844}, permissions=["clipboard-read", "clipboard-write"], **options)
    page = context.new_page()
    page.on("console", lambda message: findings.check(False, f"console: {message.text}"))
    page.on("pageerror", lambda error: findings.check(False, f"error: {error}"))
    page.goto(report.as_uri())
    yield page
    context.close()


class Explorer:
    """The page of a scan, with what its files say."""

    def __init__(self, page: Page, scan: Path, findings: Findings) -> None:
        self.page = page
        self.scan = scan
        self.findings = findings
        self.profiles = parquet.read_table(scan / "profiles").to_pylist()
        self.regions = json.loads((scan / "regions" / "regions.geojson").read_text(encoding="utf-8"))["features"]

    def text(self, selector: str) -> str:
        """What stands in an element."""
        return self.page.locator(selector).inner_text()

    def choose(self, x: str, y: str, source: str | None = None) -> None:
        """Chooses a picture as a reader would."""
        self.page.select_option("#choose-x", x)
        self.page.select_option("#choose-y", y)
        if source:
            self.page.select_option("#choose-source", label=source)

    def frame(self) -> dict[str, float]:
        """The frame of the picture, in pixels of the window."""
        self.page.locator("#plane").scroll_into_view_if_needed()
        return self.page.evaluate(PRISTINE)

    def plane(self) -> tuple[str, str]:
        """The quantities of the first plane of the scan."""
        properties = next(feature["properties"] for feature in self.regions if "y" in feature["properties"])
        return properties["x"], properties["y"]

    def extent(self, mark: str) -> dict[str, float]:
        """The extent of the first mark of a kind, without the width of its line."""
        box = "mark => { const { x, y, width, height } = mark.getBBox(); return { x, y, width, height }; }"
        return self.page.locator(f"#plane {mark}").first.evaluate(box)

    def check_start(self) -> None:
        """First view, header, size."""
        check = self.findings.check
        size = (self.scan / "report.html").stat().st_size
        check(size < LARGEST_PAGE, f"the page has {size} bytes")
        box = self.page.evaluate("() => document.getElementById('plane').getBoundingClientRect().toJSON()")
        check(box["bottom"] <= 844 or self.page.viewport_size["width"] > 700, f"the first picture ends at {box['bottom']}")
        check(box["top"] < 600, f"the first picture starts at {box['top']}")
        check(self.text("#point-heading") == "Best fit", "the page does not start with the best fit")
        frame = self.frame()
        largest = self.page.locator("#plane .region").first.bounding_box()
        for side, length in (("x", "width"), ("y", "height")):
            share = largest[length] / frame[length]
            check(0.3 < share <= 1.01, f"the region fills {share:.0%} of the first view along {side}")

    def check_planes(self) -> None:
        """Every choice of quantities gives a picture and says where it comes from."""
        names = self.page.locator("#choose-x option").evaluate_all("options => options.map(option => option.value)")
        self.findings.check(len(names) >= 5, f"there are only {names} to choose from")
        for x in names:
            y = names[0] if x != names[0] else names[1]
            for upwards in (y, "delta-chi-square"):
                self.choose(x, upwards)
                for source in self.page.locator("#choose-source option:enabled").all_inner_texts():
                    self.page.select_option("#choose-source", label=source)
                    shapes = self.page.locator("#plane svg g path").count()
                    self.findings.check(shapes > 1, f"{x} and {upwards} from {source}: no picture")
                    self.findings.check("NaN" not in self.page.inner_html("#plane"), f"{x} and {upwards} from {source}: a mark is nowhere")
                    expected = {"profile": "From the profile", "minima of profiles": "each the best in a bin", "kept rows": "kept rows"}
                    self.findings.check(expected[source] in self.text("#origin"), f"{x}: {source} is not explained")

    def check_rows(self) -> None:
        """The page says which share of the kept rows it holds, and what they cannot tell."""
        rows = parquet.read_table(self.scan / "points").num_rows
        self.choose(*self.plane(), "kept rows")
        text = self.text("#origin")
        self.findings.check(f"{rows} kept rows" in text, f"of {rows} kept rows the page says: {text}")
        self.findings.check("Nothing is known here of points with Δχ² above 12" in text, f"the cut is not told: {text}")

    def check_hover(self) -> None:
        """The point under the pointer is the nearest bin, with the numbers of the table of profiles."""
        x, y = self.plane()
        self.choose(x, y)
        frame = self.frame()
        self.page.mouse.move(frame["x"] + 0.5 * frame["width"], frame["y"] + 0.5 * frame["height"])
        lines = self.page.locator("#plane .readout").inner_text().split("\n")
        self.findings.check(lines[0].startswith(f"{x} = ") and lines[1].startswith(f"{y} = "), f"hovering says {lines}")
        at = (number(lines[0].split(" = ")[1]), number(lines[1].split(" = ")[1]))
        bins = [row for row in self.profiles if row["profile"] == f"{x} x {y}"]
        row = min(bins, key=lambda row: math.hypot((row["x_center"] - at[0]) / at[0], (row["y_center"] - at[1]) / at[1]))
        self.findings.check(math.isclose(row["x_center"], at[0], rel_tol=1e-4), f"no bin lies at {at}")
        if row["delta_chi_square"] is not None:
            told = number(lines[2].split(" = ")[1])
            self.findings.check(abs(told - row["delta_chi_square"]) < 0.006, f"{lines[2]}, not {row['delta_chi_square']}")

    def check_click(self) -> None:
        """A click shows the point; its file is that of the table, and can be copied."""
        x, y = self.plane()
        self.choose(x, y)
        frame = self.frame()
        self.page.mouse.click(frame["x"] + 0.5 * frame["width"], frame["y"] + 0.5 * frame["height"])
        self.findings.check(self.text("#point-heading") == "Chosen point", "a click chooses no point")
        self.page.click("#copy")
        self.page.locator("#copied", has_text="Copied").wait_for()
        copied = self.page.evaluate("navigator.clipboard.readText()")
        self.findings.check(copied == self.page.locator("#point-file").text_content(), "something else was copied")
        parameters = yaml.safe_load(copied)["parameters"]
        rows = [row for row in self.profiles if all(self.has(row, name, value) for name, value in parameters.items())]
        self.findings.check(len(rows) > 0, f"no row of profiles has the parameters {parameters}")
        told = number(self.text("#point .chi-square").split(" = ")[1])
        least = min(row["chi_square_min"] for row in rows)
        self.findings.check(abs(told - least) < 0.006, f"the point has χ² = {told}, not {least}")
        blocks = self.page.locator("#point table").nth(1).locator("tbody td:nth-child(2)").all_inner_texts()
        total = sum(number(text) for text in blocks)
        self.findings.check(abs(total - told) < 0.01 * len(blocks), f"the blocks add up to {total}, not to {told}")

    @staticmethod
    def has(row: dict[str, object], name: str, value: float) -> bool:
        """Whether a row has this value, or no such column as the parameter is fixed."""
        column = name.replace("-", "_")
        return column not in row or row[column] == value

    def check_levels(self) -> None:
        """The slider draws a region of its own; at a level of the scan it is the one of the file."""
        x, y = self.plane()
        self.choose(x, y)
        self.page.locator("#level").fill("4.61")
        self.findings.check("90.0" in self.text("#level-text"), f"Δχ² = 4.61 is called {self.text('#level-text')}")
        own = self.extent(".own-level")
        boxes = [self.extent(f".region-{rank}") for rank in (1, 2)]
        self.findings.check(boxes[0]["width"] < own["width"] < boxes[1]["width"], f"90 % has {own}, the levels beside it {boxes}")
        # A hair above a level of the scan, the region differs from that of the file by less than a pixel.
        self.page.locator("#level").fill("6.19")
        near = self.extent(".own-level")
        for side in ("x", "y", "width", "height"):
            self.findings.check(abs(near[side] - boxes[1][side]) < 1, f"at 6.19 the region has {near}, at 6.18 {boxes[1]}")
        most = float(self.page.locator("#level").get_attribute("max"))
        self.findings.check(most == 25, f"the slider ends at {most}, but bins are resolved up to 25")

    def check_zoom(self) -> None:
        """Buttons and keys change what is seen, and reset brings it back."""
        self.choose(*self.plane())

        def ticks() -> list[tuple[str, str]]:
            numbers = "numbers => numbers.map(number => [number.textContent, number.getAttribute('x')])"
            return self.page.locator("#plane .number-x").evaluate_all(numbers)

        first = ticks()
        self.page.click("#zoom-in")
        self.findings.check(ticks() != first, "zooming changes nothing")
        self.page.click("#zoom-reset")
        self.findings.check(ticks() == first, "reset does not bring back the first view")
        self.page.focus("#plane")
        self.page.keyboard.press("Shift+ArrowRight")
        self.findings.check(ticks() != first, "Shift and an arrow move nothing")
        self.page.keyboard.press("0")
        frame = self.frame()
        middle = (frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2)
        self.page.mouse.move(*middle)
        self.page.mouse.down()
        self.page.mouse.move(middle[0] + 80, middle[1] + 20, steps=4)
        self.page.mouse.up()
        self.findings.check(ticks() != first, "dragging moves nothing")
        self.page.keyboard.press("0")

    def check_keys(self) -> None:
        """The cursor starts at the best fit, moves bin by bin, and says where it is."""
        x, y = self.plane()
        self.choose(x, y)
        self.page.focus("#plane")
        self.page.keyboard.press("ArrowRight")
        said = self.text("#said") or self.page.locator("#said").text_content()
        best = min((row for row in self.profiles if row["profile"] == f"{x} x {y}" and row["chi_square_min"]), key=lambda row: row["chi_square_min"])
        self.findings.check(math.isclose(number(said.split(" = ")[1]), best["x_center"], rel_tol=1e-4), f"the cursor starts at {said}")
        self.page.keyboard.press("ArrowRight")
        moved = self.page.locator("#said").text_content()
        self.findings.check(number(moved.split(" = ")[1]) > best["x_center"] and moved != said, f"the cursor moved to {moved}")
        self.page.keyboard.press("Enter")
        self.findings.check(self.text("#point-heading") == "Chosen point", "Enter chooses no point")
        self.page.keyboard.press("Escape")
        self.findings.check(self.page.locator("#said").text_content() == "", "Escape does not remove the cursor")

    def check_switches(self) -> None:
        """What is switched off is not drawn."""
        self.choose(*self.plane())
        for switch, marks in (("#show-measured", ".band, #plane .border"), ("#show-regions", ".region")):
            there = self.page.locator(f"#plane {marks}").count()
            self.page.uncheck(switch)
            self.findings.check(there > 0 and self.page.locator(f"#plane {marks}").count() == 0, f"{switch} switches nothing")
            self.page.check(switch)
        self.page.check("#show-bins")
        self.findings.check(self.page.locator("#plane .bin").count() > 5, "bins are not shown")
        self.page.uncheck("#show-bins")

    def check_overlay(self, folder: Path) -> None:
        """Regions of another scan are drawn over its own; what is none is refused with a reason."""
        x, y = self.plane()
        self.choose(y, x)
        other = folder / "other.geojson"
        hostile = "<img src=x onerror=alert(1)>"
        document = {**json.loads((self.scan / "regions" / "regions.geojson").read_text(encoding="utf-8")), "scan-id": hostile, "dataset": "today"}
        other.write_text(json.dumps(document), encoding="utf-8")
        self.page.set_input_files("#overlay-file", other)
        self.page.wait_for_selector("#plane .overlaid")
        own = self.extent(".region")
        laid = self.extent(".overlaid")
        for side in ("x", "y", "width", "height"):
            self.findings.check(abs(own[side] - laid[side]) < 0.5, f"the same regions lie at {own} and {laid}")
        self.findings.check(hostile in self.text("#legend"), "the legend does not name the other scan as it is called")
        self.findings.check("data set today" in self.text("#legend"), "the legend does not tell that data differ")
        self.page.click("#overlay-clear")
        self.findings.check(self.page.locator("#plane .overlaid").count() == 0, "an overlay cannot be removed")
        for text, reason in (("{", "is not JSON"), ("[]", "holds no features"), ('{"type":"FeatureCollection","features":[{"properties":{"y":1}}]}', "lacks its quantities")):
            other.write_text(text, encoding="utf-8")
            self.drop(other)
            self.page.locator("#overlay-text", has_text=reason).wait_for()
            self.findings.check(self.page.locator("#plane .overlaid").count() == 0, f"{text} was drawn")

    def drop(self, file: Path) -> None:
        """Drops a file on the picture."""
        transfer = self.page.evaluate_handle(
            "text => { const data = new DataTransfer(); data.items.add(new File([text], 'dropped.geojson')); return data; }",
            file.read_text(encoding="utf-8"),
        )
        self.page.dispatch_event("#plane", "drop", {"dataTransfer": transfer})

    def check_sorting(self) -> None:
        """Rows are sorted by what a heading says, up and down."""
        for table, column, numeric in (("#pulls", 4, True), ("#pulls", 0, False), ("#predictions", 2, True), ("#chi-square", 2, True)):
            heading = self.page.locator(f"{table} thead th").nth(column)
            button: Locator = heading.locator("button")
            button.click()
            cells = self.page.locator(f"{table} tbody tr > :nth-child({column + 1})")
            keys = cells.evaluate_all("cells => cells.map(cell => cell.dataset.order ?? cell.textContent)")
            keys = [float(key) if numeric else key for key in keys]
            first = heading.get_attribute("aria-sort")
            self.findings.check(first == ("descending" if numeric else "ascending"), f"{table}: aria-sort is {first}")
            if numeric:
                self.findings.check(keys == sorted(keys, reverse=True), f"{table}: column {column} is not sorted: {keys}")
            button.click()
            again = cells.evaluate_all("cells => cells.map(cell => cell.dataset.order ?? cell.textContent)")
            again = [float(key) if numeric else key for key in again]
            self.findings.check(again != keys and sorted(again) == sorted(keys), f"{table}: column {column} cannot be turned")
        links = self.page.locator("#pulls td a").evaluate_all("links => links.map(link => link.href)")
        self.findings.check(len(links) > 3 and all(link.startswith(SOURCES) for link in links), f"sources lead to {links}")

    def check_pictures(self) -> None:
        """Each picture of the scan file opens in the large one."""
        for button in self.page.locator("button.open").all():
            name = button.get_attribute("aria-label").removeprefix("Explore ")
            button.click()
            x, *y = name.split(" and ")
            self.findings.check(self.page.input_value("#choose-x") == x, f"'{name}' opens another picture")
            self.findings.check(self.page.input_value("#choose-y") == (y[0] if y else "delta-chi-square"), f"'{name}' opens another picture")

    def check_colours(self) -> None:
        """Texts and controls of the explorer can be told from what is behind them."""
        for selector, least, what in (
            ("#origin", LEAST_CONTRAST, "color"),
            ("#point td.name", LEAST_CONTRAST, "color"),
            ("#point td.value", LEAST_CONTRAST, "color"),
            ("#legend span", LEAST_CONTRAST, "color"),
            (".overlay label", LEAST_CONTRAST, "color"),
            ("#pulls td a", LEAST_CONTRAST, "color"),
            ("#zoom-in", LEAST_OUTLINE, "borderTopColor"),
            ("#choose-x", LEAST_OUTLINE, "borderTopColor"),
        ):
            place = self.page.locator(selector).first
            colour = place.evaluate(f"element => getComputedStyle(element).{what}")
            behind = place.evaluate(BACKGROUND)
            self.findings.check(contrast(colour, behind) >= least, f"{selector}: {colour} on {behind}")

    def check_names(self) -> None:
        """Every control has a name for those who do not see it, and can be reached with the keyboard."""
        nameless = self.page.evaluate(
            """() => [...document.querySelectorAll('button, select, input, [tabindex]')]
                 .filter(control => control.offsetParent !== null && !control.disabled)
                 .filter(control => !control.getAttribute('aria-label') && !control.textContent.trim() && !(control.labels ?? []).length)
                 .map(control => control.outerHTML.slice(0, 80))"""
        )
        self.findings.check(nameless == [], f"controls without names: {nameless}")
        unreached = self.page.evaluate("() => [...document.querySelectorAll('button, select, input')].filter(control => control.tabIndex < 0).length")
        self.findings.check(unreached == 0, f"{unreached} controls cannot be reached with the keyboard")

    def check_fit(self) -> None:
        """No pull and no prediction has to be scrolled to sideways."""
        width = self.page.evaluate("document.documentElement.clientWidth")
        for table in ("#pulls", "#predictions", "#chi-square"):
            cells = self.page.locator(f"{table} tbody tr > *").evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().right)")
            self.findings.check(max(cells) <= width + 1, f"{table} reaches to {max(cells)} of {width}")


def check_without_scripts(browser: Browser, report: Path, profiles: int, findings: Findings) -> None:
    """Without scripts the page shows its pictures and tables, and no control that does nothing."""
    with opened(browser, report, findings, java_script_enabled=False) as page:
        findings.check(page.locator("#explore").is_hidden(), "without scripts the explorer is shown")
        findings.check(page.locator("button:visible, select:visible, input:visible").count() == 0, "without scripts controls are shown")
        findings.check(page.locator("figure svg:visible").count() == profiles, "without scripts a picture is missing")
        findings.check(page.locator("#pulls tbody tr:visible").count() > 10, "without scripts pulls are missing")


def check_policy(browser: Browser, report: Path, folder: Path, findings: Findings) -> None:
    """A script that someone adds to the page is not run."""
    changed = folder / "changed.html"
    text = report.read_text(encoding="utf-8")
    added = "<script>document.title = 'taken over'</script></body>"
    changed.write_text(text.replace("</body>", added), encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto(changed.as_uri())
    findings.check(added in changed.read_text(encoding="utf-8") and page.title() != "taken over", "the policy lets other scripts run")
    context.close()


def check_print(browser: Browser, report: Path, folder: Path, pictures: Path | None, findings: Findings) -> None:
    """On paper there are pictures and tables, and no controls."""
    with opened(browser, report, findings, color_scheme="dark") as page:
        page.emulate_media(media="print")
        # A4 with the margins that browsers leave.
        page.set_viewport_size({"width": 718, "height": 1000})
        for table in ("#pulls", "#predictions", "#chi-square"):
            right = max(page.locator(f"{table} tr > *").evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().right)"))
            findings.check(right <= 719, f"{table} reaches to {right} of 718 pixels")
        findings.check(page.locator("button:not(.sort):visible, select:visible, input:visible").count() == 0, "controls are printed")
        ink = page.evaluate("getComputedStyle(document.body).color")
        findings.check(contrast(ink, "rgb(255, 255, 255)") >= 7, f"the text is printed in {ink}")
        sheet = (pictures or folder) / "report.pdf"
        page.pdf(path=sheet, format="A4")
        findings.check(sheet.stat().st_size > 20_000, "the printed page is empty")


def check_hostile(browser: Browser, report: Path, findings: Findings) -> None:
    """Markup and scripts in the texts of a data set are shown as they are written."""
    findings.window = "hostile texts"
    with opened(browser, report, findings) as page:
        title = page.title()
        findings.check(title == "g221 scan hostile", f"the title is '{title}'")
        own = page.locator("script").count()
        findings.check(own == 3, f"there are {own} scripts")
        foreign = page.locator("img, i, table a[href^='javascript']").count()
        findings.check(foreign == 0, f"{foreign} texts have become elements")
        for selector, text in (
            ("header", "</script><img src=x onerror="),
            ("#pulls", "R(D*)@<img src=x onerror=alert(1)>:2026"),
            ("#pulls", "<a href=javascript:alert(1)>here</a>, </td></table><script>"),
            ("#legend", "<img src=x onerror=alert(1)> 2026"),
        ):
            shown = page.locator(selector).inner_text()
            findings.check(text in shown, f"{selector} does not show {text}")
        origin = page.locator("#origin").inner_text()
        findings.check("The scan kept no rows (keep: none)." in origin, f"that there are no rows is not told: {origin}")
        listed = page.locator("#choose-source option:disabled").all_inner_texts()
        findings.check(listed == ["kept rows: none"], f"the list of sources says {listed}")


def explore(browser: Browser, scan: Path, folder: Path, profiles: int, pictures: Path | None, findings: Findings) -> None:
    """Does everything that a reader may do, in all sizes and colours."""
    report = (scan / "report.html").resolve()
    for scheme in ("light", "dark"):
        for width in (390, 768, 1280):
            findings.window = f"exploring, {scheme}, {width} px"
            with opened(browser, report, findings, width, color_scheme=scheme) as page:
                explorer = Explorer(page, scan, findings)
                explorer.check_start()
                explorer.check_fit()
                explorer.check_hover()
                explorer.check_click()
                explorer.check_levels()
                explorer.check_zoom()
                explorer.check_keys()
                explorer.check_switches()
                explorer.check_overlay(folder)
                explorer.check_rows()
                explorer.check_colours()
                explorer.check_names()
                if width == 1280:
                    explorer.check_sorting()
                    explorer.check_pictures()
                    explorer.check_planes()
                if pictures:
                    explorer.choose(*explorer.plane(), "kept rows")
                    page.evaluate("scrollTo(0, 0)")
                    page.screenshot(path=pictures / f"explored-{scheme}-{width}.png")
    findings.window = "without scripts"
    check_without_scripts(browser, report, profiles, findings)
    findings.window = "with a foreign script"
    check_policy(browser, report, folder, findings)
    findings.window = "on paper"
    check_print(browser, report, folder, pictures, findings)

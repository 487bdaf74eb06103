# SPDX-License-Identifier: Apache-2.0
"""Looks at the report of a scan in a browser; see scripts/browser-test.

    browser_test.py BROWSER SCAN HOSTILE [--pictures DIR]

Exit status 1, with everything that is wrong, if the page loads anything, writes to the console, does not fit its window,
hides a plot, has a link that leads nowhere, or cannot be read in the dark; or if what a reader does in it has another
effect than it should (browser_explore.py); or if the report of a scan with hostile texts is anything but text.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import pyarrow.parquet as parquet
from browser_explore import check_hostile, explore
from findings import Findings, contrast, luminance
from playwright.sync_api import Browser, Page, sync_playwright

WIDTHS = {"wide": 1280, "middle": 768, "narrow": 390}
LEAST_CONTRAST = 4.5
"""Between text and what is behind it: WCAG 2.2, level AA."""

BOXES = """() => [...document.querySelectorAll('figure svg')].map(svg => {
  const box = svg.getBoundingClientRect();
  const shapes = [...svg.querySelectorAll('path, rect, circle')].filter(shape => {
    const own = shape.getBoundingClientRect();
    return own.width > 0 || own.height > 0;
  });
  return { title: svg.querySelector('title').textContent, width: box.width, height: box.height,
           left: box.left, right: box.right, shapes: shapes.length };
})"""

OUTSIDE_TEXTS = """() => [...document.querySelectorAll('figure svg')].flatMap(svg => {
  const box = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].filter(text => {
    const own = text.getBoundingClientRect();
    return own.left < box.left - 1 || own.right > box.right + 1 || own.top < box.top - 1 || own.bottom > box.bottom + 1;
  }).map(text => text.textContent);
})"""

COLOURS = """() => {
  const style = getComputedStyle(document.body);
  return [style.color, style.backgroundColor];
}"""


def check_page(page: Page, profiles: int, findings: Findings) -> None:
    """Everything that can be seen of the page in one window."""
    plots = page.evaluate(BOXES)
    findings.check(len(plots) == profiles, f"{len(plots)} plots for {profiles} profiles")
    width = page.evaluate("document.documentElement.clientWidth")
    for plot in plots:
        visible = plot["width"] > 250 and plot["height"] > 200 and plot["shapes"] > 3
        findings.check(visible, f"'{plot['title']}' is not visible")
        findings.check(plot["left"] >= 0 and plot["right"] <= width, f"'{plot['title']}' leaves the window")
    for text in page.evaluate(OUTSIDE_TEXTS):
        findings.check(False, f"the text '{text}' leaves its plot")
    overflow = page.evaluate("document.documentElement.scrollWidth") - width
    findings.check(overflow <= 0, f"the page is {overflow} pixels too wide")
    links = page.eval_on_selector_all("a[href^='#']", "links => links.map(link => link.getAttribute('href'))")
    findings.check(len(links) >= 3, f"only {len(links)} links within the page")
    for link in links:
        findings.check(page.locator(link).count() == 1, f"the link {link} leads nowhere")
    ink, paper = page.evaluate(COLOURS)
    findings.check(contrast(ink, paper) >= LEAST_CONTRAST, f"text in {ink} on {paper} is hard to read")


def look(browser: Browser, report: Path, profiles: int, pictures: Path | None) -> Findings:
    """Opens the page in each window."""
    findings = Findings()
    papers = {}
    for scheme in ("light", "dark"):
        for name, width in WIDTHS.items():
            findings.window = f"{scheme}, {name}"
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            requests: list[str] = []
            page.on("request", lambda request: requests.append(request.url))
            page.on("console", lambda message: findings.check(False, f"console: {message.text}"))
            page.on("pageerror", lambda error: findings.check(False, f"error: {error}"))
            page.goto(report.as_uri())
            check_page(page, profiles, findings)
            findings.check(requests == [report.as_uri()], f"the page loads {requests[1:]}")
            papers[scheme] = page.evaluate(COLOURS)[1]
            if pictures:
                page.screenshot(path=pictures / f"report-{scheme}-{name}.png", full_page=True)
            page.close()
    findings.window = "both"
    findings.check(luminance(papers["dark"]) < 0.1 < luminance(papers["light"]), f"backgrounds are {papers}")
    return findings


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("browser", help="executable of Chromium or Chrome")
    parser.add_argument("scan", type=Path, help="folder of a finished scan")
    parser.add_argument("hostile", type=Path, help="folder of a finished scan of scripts/browser/hostile-scan.yaml")
    parser.add_argument("--pictures", type=Path, help="folder for pictures of the page")
    arguments = parser.parse_args()
    if arguments.pictures:
        arguments.pictures.mkdir(parents=True, exist_ok=True)
    profiles = len(parquet.read_table(arguments.scan / "profiles")["profile"].unique())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=arguments.browser,
            # As root, which containers are, Chromium refuses to start with its sandbox.
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        findings = look(browser, (arguments.scan / "report.html").resolve(), profiles, arguments.pictures)
        with tempfile.TemporaryDirectory() as folder:
            explore(browser, arguments.scan, Path(folder), profiles, arguments.pictures, findings)
        check_hostile(browser, (arguments.hostile / "report.html").resolve(), findings)
        browser.close()
    if findings.texts:
        sys.exit("\n".join(findings.texts))
    print(f"The report with {profiles} plots looks right in light and dark, wide and narrow, and does what it says.")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Takes a picture of the first screen of a scan's page, as the README shows it; see scripts/browser-test."""

from __future__ import annotations

import argparse
from pathlib import Path

from playwright.sync_api import sync_playwright

WIDTH, HEIGHT = 1280, 1100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("browser")
    parser.add_argument("scan", type=Path)
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.browser, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto((arguments.scan / "report.html").resolve().as_uri())
        page.wait_for_selector("#explore svg")
        page.screenshot(path=arguments.file)
        browser.close()
    print(f"written to {arguments.file}")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: Apache-2.0
"""Runs the examples in the pages, so that every command works and every sample is what g221 prints.

    scripts/make-samples [--check]

A comment before a fenced block says what the block is; readers do not see it:

    <!-- file: NAME -->       the content of a file
    <!-- run -->              sh or Python, run in one folder for all pages; has to end with exit status 0
    <!-- run: status 2 -->    the same with another exit status
    <!-- output -->           what the block before it printed
    <!-- output: FILTER -->   the same through a shell command, to leave out times
"""

from __future__ import annotations

import argparse
import difflib
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]

EXAMPLE = re.compile(
    r"<!-- (?P<kind>file|run|output)(?:: (?P<detail>.*?))? -->\n```(?P<language>\w*)\n(?P<content>.*?)```\n", re.DOTALL
)


def pages() -> list[Path]:
    """The pages that may hold examples, in the order in which the index of docs/ names them."""
    index = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    names = re.findall(r"\]\(([\w./-]+\.md)\)", index)
    return [ROOT / "README.md", *((ROOT / "docs" / name).resolve() for name in names)]


class UnexpectedStatus(Exception):
    """An example did not end as its page says."""


class Examples:
    """Works through the examples of the pages in one folder, as a reader would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.printed = ""
        (folder / "conf").symlink_to(ROOT / "conf")

    def page(self, path: Path) -> str:
        """Runs a page; its text with the outputs of now."""
        try:
            return EXAMPLE.sub(self._example, path.read_text(encoding="utf-8"))
        except UnexpectedStatus as error:
            raise SystemExit(f"{path.relative_to(ROOT)}: {error}") from error

    def _example(self, match: re.Match[str]) -> str:
        detail, content = match["detail"] or "", match["content"]
        if match["kind"] == "file":
            (self.folder / detail).write_text(content, encoding="utf-8")
        elif match["kind"] == "run":
            self.printed = self._run(match["language"], content, int(detail.removeprefix("status ") or 0))
        else:
            before, after = match.start("content") - match.start(), match.end("content") - match.start()
            return match[0][:before] + (self._filtered(detail) if detail else self.printed) + match[0][after:]
        return match[0]

    def _run(self, language: str, content: str, expected: int) -> str:
        # The scripts are called by their place in the checkout.
        command = {
            "sh": ["bash", "-euo", "pipefail", "-c", re.sub(r"(?<![\w/])scripts/", f"{ROOT}/scripts/", content)],
            "python": [sys.executable, "-c", content],
        }[language]
        done = subprocess.run(command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != expected:
            raise UnexpectedStatus(f"exit status {done.returncode} instead of {expected} of\n\n{content}\n{done.stdout}")
        return done.stdout

    def _filtered(self, command: str) -> str:
        return subprocess.run(
            ["bash", "-c", command], cwd=self.folder, input=self.printed, stdout=subprocess.PIPE, text=True, check=True
        ).stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    only_check = parser.parse_args().check
    changed = 0
    with TemporaryDirectory() as folder:
        examples = Examples(Path(folder))
        for path in pages():
            before = path.read_text(encoding="utf-8")
            after = examples.page(path)
            name = str(path.relative_to(ROOT))
            lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
            sys.stdout.writelines(difflib.unified_diff(*lines, f"{name} as committed", f"{name} today", n=1))
            changed += before != after
            if not only_check:
                path.write_text(after, encoding="utf-8")
    if only_check and changed:
        print("Samples are out of date; scripts/make-samples writes them again.", file=sys.stderr)
    return 1 if only_check and changed else 0


if __name__ == "__main__":
    sys.exit(main())

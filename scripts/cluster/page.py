# SPDX-License-Identifier: Apache-2.0
"""The commands in docs/operation.md, for tests that run them."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/operation.md"


def blocks(language: str) -> list[str]:
    """Blocks of code in a language."""
    text = PAGE.read_text(encoding="utf-8")
    return re.findall(rf"^```{re.escape(language)}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def commands(beginning: str) -> list[list[str]]:
    """Words of the commands that begin so, from blocks for a shell and from code within lines."""
    lines = [line for block in blocks("sh") for line in block.replace("\\\n", " ").splitlines()]
    lines += re.findall(r"`([^`\n]+)`", PAGE.read_text(encoding="utf-8"))
    found = [shlex.split(line, comments=True) for line in lines if line.startswith(beginning)]
    if not found:
        raise AssertionError(f"{PAGE.name} has no command that begins with: {beginning}")
    return found

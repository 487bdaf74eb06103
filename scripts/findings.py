# SPDX-License-Identifier: Apache-2.0
"""What a look at a page finds, and how colours compare."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Findings:
    """What is wrong, under the window in which it was seen."""

    window: str = ""
    texts: list[str] = field(default_factory=list)

    def check(self, holds: bool, text: str) -> None:
        """Remembers `text` unless it holds."""
        if not holds:
            self.texts.append(f"{self.window}: {text}")


def luminance(colour: str) -> float:
    """Relative luminance of a colour such as `rgb(27, 31, 36)`, as WCAG 2.2 defines it."""
    channels = [int(part) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Contrast of two colours, from 1 to 21."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)

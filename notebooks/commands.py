# SPDX-License-Identifier: Apache-2.0
"""The command g221 in notebooks, and the pictures that it draws."""

from __future__ import annotations

import re
import subprocess
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from IPython.display import SVG

COMMAND = Path(__file__).resolve().parents[1] / "scripts/g221"

_NUMBERS = count(1)


class CommandFailed(RuntimeError):
    """What the command says of its failure."""

    def _render_traceback_(self) -> list[str]:
        """Shows this and no lines of Python, which are not where the mistake is."""
        return [str(self)]


def g221(*arguments: str | Path | float) -> str:
    """Runs the command; what it prints.

    >>> g221("plot", "nowhere")  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    commands.CommandFailed: g221 plot nowhere ends with status 2:
    ...
    nowhere: is not the result of a scan: ...
    """
    words = [str(argument) for argument in arguments]
    done = subprocess.run([str(COMMAND), *words], capture_output=True, encoding="utf-8")
    if done.returncode:
        raise CommandFailed(f"g221 {' '.join(words)} ends with status {done.returncode}:\n{done.stderr or done.stdout}")
    return done.stdout


def plot(*arguments: str | Path | float) -> SVG:
    """The picture that `g221 plot` draws with these arguments."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "picture.svg"
        g221("plot", *arguments, "--out", file)
        return SVG(_apart(file.read_text(encoding="utf-8")))


def _apart(picture: str) -> str:
    """Gives styles and references names of their own: a page shares them among all pictures that stand in it.

    >>> svg = '<svg class="plot"><style>.plot .area { fill: red }</style><g id="figure-clip" clip-path="url(#figure-clip)"/></svg>'
    >>> print(_apart(svg))
    <svg class="plot-1"><style>.plot-1 .area { fill: red }</style><g id="plot-1-figure-clip" clip-path="url(#plot-1-figure-clip)"/></svg>
    """
    name = f"plot-{next(_NUMBERS)}"
    picture = picture.replace('class="plot"', f'class="{name}"').replace(".plot .", f".{name} .")
    return re.sub(r"\b(figure-(?:clip|title|description))", rf"{name}-\1", picture)

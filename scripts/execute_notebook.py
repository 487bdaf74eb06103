# SPDX-License-Identifier: Apache-2.0
"""Runs a notebook without a browser, and counts the pictures that come out.

    scripts/python-env python scripts/execute_notebook.py NOTEBOOK [NAME=VALUE …] [--pictures N] [--output FILE]

NAME=VALUE replaces a parameter of the notebook, by a text; paths are relative to the notebook.

Exit status 1 if a cell fails or warns, a picture is blank, there are fewer than N, or the notebook already holds outputs.
"""

from __future__ import annotations

import argparse
import base64
import io
import re
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Iterator, Mapping
from xml.etree import ElementTree

import matplotlib.image
import nbformat
import numpy as np
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode
from traitlets.config import Config

COLOUR_CODES = re.compile(r"\x1b\[[0-9;]*m")

LEAST_COLOURED_SHARE = 0.002
"""Of the pixels of a picture; frames, ticks and text are grey."""

LEAST_COLOUR = 0.1
"""Difference between the channels of a colour, of 1, from which it is no grey."""


def outputs(notebook: NotebookNode) -> Iterator[NotebookNode]:
    """Everything that the cells have put out."""
    for cell in notebook.cells:
        yield from cell.get("outputs", [])


def with_parameters(notebook: NotebookNode, values: Mapping[str, str]) -> NotebookNode:
    """Adds a cell after the one tagged `parameters`, as papermill does."""
    tagged = [i for i, cell in enumerate(notebook.cells) if "parameters" in cell.metadata.get("tags", [])]
    for name in values:
        if not re.search(rf"^{name} = ", notebook.cells[tagged[0]].source, re.MULTILINE):
            raise SystemExit(f"{name} is not a parameter of the notebook:\n{notebook.cells[tagged[0]].source}")
    lines = [f"{name} = {value!r}" for name, value in values.items()]
    notebook.cells.insert(tagged[0] + 1, nbformat.v4.new_code_cell("\n".join(lines)))
    return notebook


def blank(notebook: NotebookNode) -> Iterator[bool]:
    """Of each picture in the outputs, whether nothing in colour is drawn."""
    for output in outputs(notebook):
        data = output.get("data", {})
        if "image/svg+xml" in data:
            yield is_blank_svg(data["image/svg+xml"])
        elif "image/png" in data:
            yield is_blank_png(base64.b64decode(data["image/png"]))


def is_blank_png(picture: bytes) -> bool:
    """Whether too few pixels have a colour."""
    colours = matplotlib.image.imread(io.BytesIO(picture), format="png")[..., :3]
    return np.mean(np.ptp(colours, axis=2) > LEAST_COLOUR) < LEAST_COLOURED_SHARE


def is_blank_svg(picture: str) -> bool:
    """Whether no path has a colour, of itself or by its class.

    >>> styles = "<style>.plot .paper { fill: #ffffff } .plot .area { fill: #b3d5e8 }</style>"
    >>> def picture(path: str) -> str:
    ...     return f'<svg xmlns="http://www.w3.org/2000/svg">{styles}{path}</svg>'
    >>> is_blank_svg(picture('<path class="area" d="M0 0L1 0L1 1Z"/>'))
    False
    >>> is_blank_svg(picture('<path class="area" d=""/><path class="paper" d="M0 0L1 0L1 1Z"/>'))
    True
    """
    styles = dict(re.findall(r"\.([\w-]+) \{([^}]*)\}", picture))
    paths = [path for path in ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}path") if path.get("d")]
    looks = [" ".join([styles.get(path.get("class"), ""), *path.attrib.values()]) for path in paths]
    return not any(is_coloured(colour) for look in looks for colour in re.findall(r"#([0-9a-f]{6})\b", look))


def is_coloured(colour: str) -> bool:
    """Whether a colour is none of the greys.

    >>> is_coloured("5d6673"), is_coloured("ffffff"), is_coloured("b3d5e8")
    (False, False, True)
    """
    channels = bytes.fromhex(colour)
    return max(channels) - min(channels) > 255 * LEAST_COLOUR


def execute(notebook: NotebookNode, folder: Path) -> None:
    """Runs all cells in a kernel that listens to no network."""
    with TemporaryDirectory() as sockets:
        config = Config({"KernelManager": {"transport": "ipc", "ip": f"{sockets}/kernel"}})
        resources = {"metadata": {"path": str(folder)}}
        NotebookClient(notebook, config=config, resources=resources, timeout=300).execute()


def problems(path: Path, values: Mapping[str, str], expected: int, output: Path | None) -> list[str]:
    """Runs the notebook; what is wrong with it."""
    notebook = nbformat.read(path, as_version=4)
    found = []
    if any(outputs(notebook)):
        found.append("holds outputs of an earlier run; clear them before it is committed")
    with_parameters(notebook, values)
    try:
        execute(notebook, path.parent)
    except CellExecutionError as error:
        return [*found, "has a cell that fails:\n" + COLOUR_CODES.sub("", error.traceback)]
    finally:
        if output:
            nbformat.write(notebook, output)
    said = [output.text for output in outputs(notebook) if output.get("name") == "stderr"]
    found += [f"has a cell that warns:\n{text}" for text in said if "Warning" in text]
    shown = list(blank(notebook))
    if len(shown) < expected:
        found.append(f"shows {len(shown)} pictures but must show {expected} or more")
    return found + [f"picture {number} is blank" for number, is_blank in enumerate(shown, 1) if is_blank]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebook", type=Path)
    parser.add_argument("parameters", nargs="*", metavar="NAME=VALUE", help="what replaces a parameter of the notebook")
    parser.add_argument("--pictures", type=int, default=0, help="how many there must be at least")
    parser.add_argument("--output", type=Path, help="where to write the notebook with its outputs")
    arguments = parser.parse_args()
    start = time.monotonic()
    values = dict(parameter.split("=", 1) for parameter in arguments.parameters)
    found = problems(arguments.notebook, values, arguments.pictures, arguments.output)
    for problem in found:
        print(f"{arguments.notebook.name} {problem}", file=sys.stderr)
    if not found:
        seconds = time.monotonic() - start
        print(f"{arguments.notebook.name}: all cells ran in {seconds:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

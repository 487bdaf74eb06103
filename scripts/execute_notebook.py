# SPDX-License-Identifier: Apache-2.0
"""Runs a notebook on the folder of a scan, without a browser, and counts the pictures that come out.

    scripts/python-env python scripts/execute_notebook.py NOTEBOOK SCAN [--pictures N] [--output FILE]

Exit status 1 if a cell fails, a picture is blank, there are fewer than N, or the notebook already holds outputs.
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
from typing import Iterator

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


def outputs(notebook: NotebookNode) -> Iterator[NotebookNode]:
    """Everything that the cells have put out."""
    for cell in notebook.cells:
        yield from cell.get("outputs", [])


def with_scan(notebook: NotebookNode, scan: Path) -> NotebookNode:
    """Adds a cell after the one tagged `parameters`, as papermill does."""
    tagged = [i for i, cell in enumerate(notebook.cells) if "parameters" in cell.metadata.get("tags", [])]
    notebook.cells.insert(tagged[0] + 1, nbformat.v4.new_code_cell(f"scan = {str(scan.resolve())!r}"))
    return notebook


def pictures(notebook: NotebookNode) -> list[bytes]:
    """The PNG files in the outputs."""
    found = [output.get("data", {}).get("image/png") for output in outputs(notebook)]
    return [base64.b64decode(text) for text in found if text]


def is_blank(picture: bytes) -> bool:
    """Whether nothing in colour is drawn."""
    colours = matplotlib.image.imread(io.BytesIO(picture), format="png")[..., :3]
    return np.mean(np.ptp(colours, axis=2) > 0.1) < LEAST_COLOURED_SHARE


def execute(notebook: NotebookNode, folder: Path) -> None:
    """Runs all cells in a kernel that listens to no network."""
    with TemporaryDirectory() as sockets:
        config = Config({"KernelManager": {"transport": "ipc", "ip": f"{sockets}/kernel"}})
        resources = {"metadata": {"path": str(folder)}}
        NotebookClient(notebook, config=config, resources=resources, timeout=300).execute()


def problems(path: Path, scan: Path, expected: int, output: Path | None) -> list[str]:
    """Runs the notebook; what is wrong with it."""
    notebook = nbformat.read(path, as_version=4)
    found = []
    if any(outputs(notebook)):
        found.append("holds outputs of an earlier run; clear them before it is committed")
    with_scan(notebook, scan)
    try:
        execute(notebook, path.parent)
    except CellExecutionError as error:
        return [*found, "has a cell that fails:\n" + COLOUR_CODES.sub("", error.traceback)]
    finally:
        if output:
            nbformat.write(notebook, output)
    shown = pictures(notebook)
    if len(shown) < expected:
        found.append(f"shows {len(shown)} pictures but must show {expected} or more")
    return found + [f"picture {number} is blank" for number, picture in enumerate(shown, 1) if is_blank(picture)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("notebook", type=Path)
    parser.add_argument("scan", type=Path)
    parser.add_argument("--pictures", type=int, default=0, help="how many there must be at least")
    parser.add_argument("--output", type=Path, help="where to write the notebook with its outputs")
    arguments = parser.parse_args()
    start = time.monotonic()
    found = problems(arguments.notebook, arguments.scan, arguments.pictures, arguments.output)
    for problem in found:
        print(f"{arguments.notebook.name} {problem}", file=sys.stderr)
    if not found:
        seconds = time.monotonic() - start
        print(f"{arguments.notebook.name}: all cells ran in {seconds:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""Partons in the proton, out of a grid in the format of LHAPDF 6 that the source distribution of pythia8mc contains."""

from __future__ import annotations

import gzip
import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.interpolate import RectBivariateSpline

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
MEMBER = "NNPDF31_nlo_as_0118_luxqed_0000.dat"
IDENTIFIERS = {"d": 1, "u": 2, "s": 3, "c": 4, "b": 5}


@dataclass(frozen=True)
class Grid:
    """The part of a grid above the mass of the bottom quark: x f(x, Q) at knots of x and Q in GeV, by identifier."""

    x: np.ndarray
    q: np.ndarray
    densities: dict[int, np.ndarray]

    def spline(self, identifier: int) -> RectBivariateSpline:
        """x f as a bicubic spline of ln x and ln Q."""
        return RectBivariateSpline(np.log(self.x), np.log(self.q), self.densities[identifier])


def requirement() -> str:
    """The package and its version."""
    return next(line for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines() if line and line[0] != "#")


def text_of_grid(file: Path | None) -> str:
    """The text of the grid: of a file, or out of the package."""
    if file:
        content = file.read_bytes()
        return (gzip.decompress(content) if file.suffix == ".gz" else content).decode()
    with tempfile.TemporaryDirectory() as folder:
        command = ["-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "--dest", folder, requirement()]
        subprocess.run([sys.executable, *command], check=True)
        (archive,) = Path(folder).glob("*.tar.gz")
        with tarfile.open(archive) as content:
            member = next(m for m in content if m.name.endswith((MEMBER, MEMBER + ".gz")))
            text = content.extractfile(member).read()
        return (gzip.decompress(text) if member.name.endswith(".gz") else text).decode()


def read(file: Path | None = None) -> Grid:
    """The last block of the grid, in which all five quarks are in the proton."""
    blocks = [part.strip() for part in text_of_grid(file).split("---")]
    lines = [part for part in blocks if part][-1].splitlines()
    x, q, names = (np.array(line.split(), dtype=float) for line in lines[:3])
    values = np.array([line.split() for line in lines[3:]], dtype=float).reshape(len(x), len(q), len(names))
    return Grid(x, q, {int(name): values[:, :, k] for k, name in enumerate(names)})

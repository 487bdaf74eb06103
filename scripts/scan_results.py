# SPDX-License-Identifier: Apache-2.0
"""Results of scans that scripts read, and run if they are not there."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import IO, Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

NO_CONTOURS = [1e-9]
"""Confidence levels of a scan without a grid whose contours take no time, as nobody looks at them."""


def load(path: Path) -> Any:
    """A YAML file."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)


def is_complete(folder: Path) -> bool:
    """Whether there is the result of a scan."""
    return (folder / "run.yaml").exists()


def run(file: Path, folder: Path, said: int | IO[str]) -> None:
    """Runs a scan, or what is left of it; what it says goes to `said`."""
    command = [ROOT / "scripts/g221", "scan", file, "--out", folder, "--resume"]
    subprocess.run(command, check=True, stdout=said)

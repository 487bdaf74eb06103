# SPDX-License-Identifier: Apache-2.0
"""Tests that share machines."""

from __future__ import annotations

from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import Self

from cluster.scan import SCAN, assert_same, content


class Suite:
    """Each method whose name begins with ``test_`` is a test; what they share is started with ``with``."""

    def __init__(self, folder: Path, undisturbed: Path) -> None:
        """Takes a folder of its own, which is made, and the result of a scan that nothing disturbed."""
        self.folder = folder
        self.undisturbed = undisturbed
        self.stack = ExitStack()
        folder.mkdir()
        (folder / "scan.yaml").write_text(SCAN, encoding="utf-8")

    def start(self) -> None:
        """Starts what the tests share; the stack ends it."""

    def __enter__(self) -> Self:
        with self.stack:
            self.start()
            # Nothing has failed, so that it ends later.
            self.stack = self.stack.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self.stack.close()

    @classmethod
    def names(cls) -> list[str]:
        """The names of its tests."""
        methods = [name for kind in cls.__mro__ for name in vars(kind)]
        return [name.removeprefix("test_") for name in methods if name.startswith("test_")]

    @cached_property
    def expected(self) -> dict[str, str]:
        return content(self.undisturbed)

    def _assert_result(self, out: Path) -> None:
        """The folder has the bytes of a scan that nothing disturbed, and nothing is left beside it."""
        assert_same(out, self.expected)
        hidden = [file.name for file in out.parent.glob(f".{out.name}*")]
        assert not hidden, f"left over: {hidden}"

# SPDX-License-Identifier: Apache-2.0
"""Disturbs scans on real clusters; each has to end with the bytes of a scan that nothing disturbed.

    scripts/cluster-test [NAME …]

For each test it prints how long it took and how long processors were busy with it, in seconds; two suites run at a time,
as most of what a test does is to wait for one process after the other.

docs/reliability.md has a table of these tests, docs/operation.md one of those that submit scans in other ways.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from cluster.batch import BatchTests
from cluster.outcome import Outcome, Watch, cost
from cluster.s3 import S3Tests
from cluster.scan import SCAN
from cluster.standalone import StandaloneTests
from cluster.suite import Suite
from cluster.yarn import YarnTests
from spark_cluster import QUICK_COMPILER, ROOT, SPARK_HOME

# Runs a command with mounts of its own, as root of a namespace of its own.
APART = ["unshare", "--map-root-user", "--mount"]

# Tests that mount a disk.
NEED_ROOT = {"disk_full"}

# Each starts the machines that its tests share. The longest come first, so that none is left to run alone at the end.
SUITES = [StandaloneTests, S3Tests, YarnTests, BatchTests]
AT_ONCE = 2


def all_names() -> list[str]:
    return [name for suite in SUITES for name in suite.names()]


def undisturbed(folder: Path) -> Path:
    """The result of one process without a cluster."""
    (folder / "scan.yaml").write_text(SCAN, encoding="utf-8")
    out = folder / "undisturbed"
    subprocess.run(
        [ROOT / "scripts/g221", "scan", folder / "scan.yaml", "--out", out, "--master", "local[2]"],
        env={**os.environ, "G221_JAVA_OPTS": QUICK_COMPILER},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return out


def run_test(tests: Suite, name: str) -> Outcome:
    watch = Watch()
    try:
        getattr(tests, f"test_{name}")()
    except AssertionError as error:
        return watch.outcome(name, str(error) or traceback.format_exc())
    except Exception:
        return watch.outcome(name, traceback.format_exc())
    return watch.outcome(name)


def run_suite(kind: type[Suite], wanted: list[str], folder: Path, expected: Path, told: Connection) -> None:
    """Runs some tests of a suite, in a process of its own, and tells how they end."""
    watch = Watch()
    try:
        with kind(folder / kind.__name__, expected) as tests:
            told.send(watch.outcome(f"start of {kind.__name__}"))
            for name in wanted:
                told.send(run_test(tests, name))
    except Exception:
        told.send(watch.outcome(kind.__name__, traceback.format_exc()))


def start_suite(*arguments: object) -> tuple[Connection, BaseProcess]:
    """Starts a process for a suite; gives it, and what it tells."""
    fork = get_context("fork")
    heard, told = fork.Pipe(duplex=False)
    process = fork.Process(target=run_suite, args=(*arguments, told))
    process.start()
    # Only the other has it now, so that it ends with it.
    told.close()
    return heard, process


def run_suites(suites: dict[type[Suite], list[str]], folder: Path, expected: Path) -> Iterator[Outcome]:
    """Runs tests of several suites, some suites at once; gives how the tests end, as they do."""
    left = [(kind, wanted) for kind, wanted in suites.items() if wanted]
    running = {}
    try:
        while left or running:
            while left and len(running) < AT_ONCE:
                heard, process = start_suite(*left.pop(0), folder, expected)
                running[heard] = process
            for heard in wait(list(running)):
                try:
                    yield heard.recv()
                except EOFError:
                    yield from lost(running.pop(heard))
    finally:
        for process in running.values():
            process.terminate()
        for process in running.values():
            process.join()


def lost(process: BaseProcess) -> list[Outcome]:
    """What became of tests whose process has ended before they did; nothing if it ended well."""
    process.join()
    status = process.exitcode
    return [Outcome("a suite", 0, 0, f"its process ended with status {status}")] if status else []


def why_not_isolated() -> str:
    """Why this process may not mount a small disk of its own; empty if it may."""
    try:
        trial = subprocess.run([*APART, "true"], capture_output=True, text=True)
    except FileNotFoundError:
        return "there is no unshare here"
    return "" if trial.returncode == 0 else trial.stderr.strip() or "unshare failed"


def isolate(arguments: list[str]) -> None:
    """Becomes the same program where it may mount a small disk, which is gone when it ends."""
    os.execvp(APART[0], [*APART, sys.executable, __file__, "--isolated", *arguments])


def end(*_: object) -> None:
    """Ends this and what it has started."""
    sys.exit(128 + signal.SIGTERM)


def main(arguments: list[str]) -> int:
    if arguments == ["--list"]:
        print("\n".join(all_names()))
        return 0
    reason = "" if "--isolated" in arguments else why_not_isolated()
    if "--isolated" not in arguments and not reason:
        isolate(arguments)
    signal.signal(signal.SIGTERM, end)
    wanted = [name for name in arguments if name != "--isolated"] or all_names()
    unknown = set(wanted) - set(all_names())
    if unknown:
        print(f"cluster-test: there is no test {', '.join(sorted(unknown))}; see --list", file=sys.stderr)
        return 2
    for name in NEED_ROOT.intersection(wanted) if reason else []:
        print(f"NOT RUN  {name}: it needs root, or a user namespace as root has: {reason}", flush=True)
        wanted.remove(name)
    return run(wanted)


def run(wanted: list[str]) -> int:
    """Runs tests, and prints how they end; returns the status of this program."""
    suites = {kind: [name for name in kind.names() if name in wanted] for kind in SUITES}
    watch = Watch()
    failed = 0
    with tempfile.TemporaryDirectory(prefix="g221-cluster-", ignore_cleanup_errors=True) as folder:
        print(f"Starting clusters with {SPARK_HOME}", flush=True)
        print("   took    busy  test", flush=True)
        expected = undisturbed(Path(folder))
        print(watch.outcome("undisturbed scan"), flush=True)
        with closing(run_suites(suites, Path(folder), expected)) as outcomes:
            for outcome in outcomes:
                print(outcome, flush=True)
                failed += bool(outcome.failure)
    whole = watch.outcome("all")
    print(f"{cost(whole.seconds, whole.busy)}  {len(wanted)} tests, {failed or 'none'} failed", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

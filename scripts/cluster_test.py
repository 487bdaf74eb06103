# SPDX-License-Identifier: Apache-2.0
"""Disturbs scans on a real Spark cluster; each has to end with the bytes of a scan that nothing disturbed.

    scripts/cluster-test [NAME …]

docs/reliability.md has a table of these tests, docs/operation.md one of those that submit scans in other ways.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from pathlib import Path

from cluster.batch import BatchTests
from cluster.kubernetes import KubernetesTests
from cluster.s3 import S3Tests
from cluster.scan import CHUNKS, SCAN, assert_same, content, run_value, standing_still
from cluster.submit import SubmitTests
from cluster.yarn import YarnTests
from spark_cluster import ROOT, SHORT_LIVED, SPARK_HOME, Cluster, end_of, wait_for

# Runs a command with mounts of its own, as root of a namespace of its own.
APART = ["unshare", "--map-root-user", "--mount"]

# Tests that mount a disk.
NEED_ROOT = {"disk_full"}


class Scan:
    """A scan with spark-submit, in a process of its own."""

    def __init__(self, cluster: Cluster, out: Path, *more: str, conf: dict[str, str] | None = None) -> None:
        self.out = out
        self.log = out.parent / f"{out.name}.log"
        settings = {
            "spark.executor.memory": "512m",
            "spark.executor.extraJavaOptions": SHORT_LIVED,
            "spark.driver.memory": "512m",
            **(conf or {}),
        }
        command = [*cluster.submit(settings), "scan", str(out.parent / "scan.yaml"), "--out", str(out), *more]
        (out.parent / "scan.yaml").write_text(SCAN, encoding="utf-8")
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=cluster.environment)
        cluster.drivers.append(self.process)

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def chunks(self) -> int:
        """Number of chunks that are done."""
        folder = self.out.parent / f".{self.out.name}.incomplete/state/chunks"
        return sum(1 for file in folder.glob("chunk-*")) if folder.exists() else 0

    def wait_for_chunks(self, count: int) -> None:
        def reached() -> bool:
            assert self.process.poll() is None, f"the scan ended early:\n{self.said}"
            return self.chunks() >= count

        wait_for(f"chunk {count} of the scan", reached)

    def end(self, status: int = 0) -> None:
        """Waits for the end of the process."""
        ended = end_of(self.process, lambda: self.said)
        assert ended == status, f"status {ended} instead of {status}:\n{self.said}"

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


class Tests(SubmitTests, BatchTests, KubernetesTests):
    """Each method is a test, here and in the classes it extends."""

    def __init__(self, folder: Path, expected: dict[str, str]) -> None:
        self.folder = folder
        self.expected = expected
        self.cluster = Cluster(folder, java_options=SHORT_LIVED)

    def __enter__(self) -> Tests:
        self.cluster.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.cluster.__exit__()

    def _scan(self, name: str, *more: str, conf: dict[str, str] | None = None) -> Scan:
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        return Scan(self.cluster, folder / "result", *more, conf=conf)

    def _assert_expected(self, scan: Scan) -> None:
        self._assert_result(scan.out)

    def _assert_result(self, out: Path) -> None:
        """The folder has the bytes of a scan that nothing disturbed, and nothing is left beside it."""
        assert_same(out, self.expected)
        hidden = [file.name for file in out.parent.glob(f".{out.name}*")]
        assert not hidden, f"left over: {hidden}"

    def test_cluster_gives_the_bytes_of_one_process(self) -> None:
        scan = self._scan("plain")
        scan.end()
        self._assert_expected(scan)
        assert "\tat " not in scan.said, scan.said

    def test_command_without_spark_submit_runs_on_the_cluster(self) -> None:
        folder = self.folder / "embedded"
        folder.mkdir()
        done = subprocess.run(
            [ROOT / "scripts/g221", "scan", self.folder / "scan.yaml", "--out", folder / "result"]
            + ["--master", self.cluster.master],
            env={**os.environ, "G221_JAVA_OPTS": "-Dspark.driver.host=127.0.0.1 -Dspark.executor.memory=512m"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert_same(folder / "result", self.expected)

    def test_executor_killed(self) -> None:
        scan = self._scan("executor")
        scan.wait_for_chunks(4)
        executor = self.cluster.executors()[0]
        # One that stands still has a task when it is killed: what it was at, or what it is given meanwhile, at the latest
        # when the other has done two.
        with standing_still([executor]):
            scan.wait_for_chunks(scan.chunks() + 2)
            os.kill(executor, signal.SIGKILL)
        scan.end()
        self._assert_expected(scan)
        assert run_value(scan.out, "tasks-failed") >= 1, "the executor was killed without a task"

    def test_worker_killed(self) -> None:
        scan = self._scan("worker")
        scan.wait_for_chunks(4)
        self.cluster.kill_worker()
        scan.end()
        self._assert_expected(scan)
        self.cluster.add_worker()

    def test_driver_killed_in_a_chunk(self) -> None:
        scan = self._scan("driver")
        scan.wait_for_chunks(4)
        scan.kill()
        done = scan.chunks()
        assert 4 <= done < CHUNKS, f"{done} chunks were done when the driver was killed"
        assert not scan.out.exists()
        resumed = self._scan("driver", "--resume")
        resumed.end()
        self._assert_expected(resumed)
        assert done <= run_value(resumed.out, "chunks-resumed") <= CHUNKS

    def test_driver_killed_between_chunks(self) -> None:
        scan = self._scan("between")
        scan.wait_for_chunks(CHUNKS // 2)
        # In small steps, so that it does not get further than that before it is killed.
        while scan.chunks() < CHUNKS:
            with standing_still([scan.process.pid]):
                time.sleep(0.5)
            time.sleep(0.02)
        scan.kill()
        assert not scan.out.exists(), "the scan was faster than this test"
        resumed = self._scan("between", "--resume")
        resumed.end()
        self._assert_expected(resumed)
        assert run_value(resumed.out, "chunks-resumed") == CHUNKS

    def test_driver_told_to_end(self) -> None:
        scan = self._scan("told")
        scan.wait_for_chunks(4)
        scan.process.terminate()
        scan.end(3)
        assert "The scan was interrupted. Continue with: " in scan.said, scan.said
        assert "\tat " not in scan.said, scan.said
        resumed = self._scan("told", "--resume")
        resumed.end()
        self._assert_expected(resumed)

    def test_disk_full(self) -> None:
        disk = self.folder / "disk"
        disk.mkdir()
        # The result takes about 15 MB.
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", disk], check=True)
        try:
            scan = self._scan("disk")
            scan.end(1)
            assert "No space left on device" in scan.said, scan.said
            assert "What was done is kept" in scan.said, scan.said
            assert not scan.out.exists()
            subprocess.run(["mount", "-o", "remount,size=200m", disk], check=True)
            resumed = self._scan("disk", "--resume")
            resumed.end()
            self._assert_expected(resumed)
            assert run_value(resumed.out, "chunks-resumed") >= 1
        finally:
            subprocess.run(["umount", disk], check=True)

    def test_slow_task(self) -> None:
        """An executor stands still; what it was doing is done by the other, and by it too when it goes on."""
        scan = self._scan(
            "slow",
            conf={
                "spark.speculation.interval": "100ms",
                "spark.speculation.minTaskRuntime": "2s",
                "spark.speculation.quantile": "0.5",
            },
        )
        scan.wait_for_chunks(4)
        with standing_still(self.cluster.executors()[:1]):
            scan.wait_for_chunks(CHUNKS)
        scan.end()
        self._assert_expected(scan)

    def test_second_scan_refused(self) -> None:
        scan = self._scan("second")
        scan.wait_for_chunks(1)
        # The first must not be done before the second looks.
        wait_for("the second executor", lambda: len(self.cluster.executors()) == 2)
        with standing_still(self.cluster.executors()):
            other = Scan(self.cluster, scan.out, "--overwrite")
            other.end(2)
        assert "another scan is writing it, process " in other.said, other.said
        scan.end()
        self._assert_expected(scan)

    def test_other_jar_on_executors(self) -> None:
        jar = self.folder / "other.jar"
        with zipfile.ZipFile(ROOT / "target/dist/g221-spark.jar") as original, zipfile.ZipFile(jar, "w") as other:
            for entry in original.infolist():
                other.writestr(entry, original.read(entry))
            other.writestr("org/g221/engine/Another.class", b"another build")
        scan = self._scan("jar", conf={"spark.executor.extraClassPath": str(jar)})
        scan.end(1)
        assert "an executor has another build of g221" in scan.said, scan.said
        assert "\tat " not in scan.said, scan.said
        assert not list(scan.out.parent.glob("*result")), "something is left"

    def test_master_not_there(self) -> None:
        scan = self._scan("master", "--master", "spark://127.0.0.1:9")
        scan.end(2)
        assert "command line: --master does not answer (127.0.0.1:9: Connection refused)" in scan.said, scan.said
        assert "\tat " not in scan.said, scan.said
        assert not list(scan.out.parent.glob("*result*.incomplete")), "something is left"


# Each starts the machines that its tests share.
SUITES = [Tests, YarnTests, S3Tests]


def names(suite: type) -> list[str]:
    methods = [name for kind in suite.__mro__ for name in vars(kind)]
    return [name.removeprefix("test_") for name in methods if name.startswith("test_")]


def all_names() -> list[str]:
    return [name for suite in SUITES for name in names(suite)]


def undisturbed(folder: Path) -> dict[str, str]:
    """The result of one process without a cluster."""
    (folder / "scan.yaml").write_text(SCAN, encoding="utf-8")
    out = folder / "undisturbed"
    subprocess.run(
        [ROOT / "scripts/g221", "scan", folder / "scan.yaml", "--out", out, "--master", "local[2]"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return content(out)


def verdict(started: float, name: str, failure: str = "") -> int:
    """Prints how something ended; returns 1 if it failed."""
    words = f"FAILED\n{failure}" if failure else "ok"
    print(f"{time.monotonic() - started:5.0f} s  {name}: {words}", flush=True)
    return 1 if failure else 0


def run_test(tests: object, name: str) -> int:
    started = time.monotonic()
    try:
        getattr(tests, f"test_{name}")()
    except AssertionError as error:
        return verdict(started, name, str(error) or traceback.format_exc())
    except Exception:
        return verdict(started, name, traceback.format_exc())
    return verdict(started, name)


def run_suite(suite: type, wanted: list[str], folder: Path, expected: dict[str, str]) -> int:
    """Runs some tests of a suite; returns how many failed."""
    started = time.monotonic()
    try:
        with suite(folder, expected) as tests:
            verdict(started, f"start of {suite.__name__}")
            return sum(run_test(tests, name) for name in wanted)
    except Exception:
        return verdict(started, suite.__name__, traceback.format_exc())


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
    failed = 0
    with tempfile.TemporaryDirectory(prefix="g221-cluster-", ignore_cleanup_errors=True) as folder:
        print(f"Starting clusters with {SPARK_HOME}", flush=True)
        expected = undisturbed(Path(folder))
        for suite in SUITES:
            tests = [name for name in names(suite) if name in wanted]
            if tests:
                failed += run_suite(suite, tests, Path(folder), expected)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

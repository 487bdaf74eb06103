# SPDX-License-Identifier: Apache-2.0
"""Disturbs scans on a real Spark cluster; each has to end with the bytes of a scan that nothing disturbed.

    scripts/cluster-test [NAME …]

docs/reliability.md has a table of these tests, docs/operation.md one of those that submit scans in other ways.
"""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cluster.batch import BatchTests
from cluster.kubernetes import KubernetesTests
from cluster.submit import SubmitTests
from spark_cluster import ROOT, SHORT_LIVED, SPARK_HOME, Cluster, wait_for

CHUNKS = 32

# Runs a command with mounts of its own, as root of a namespace of its own.
APART = ["unshare", "--map-root-user", "--mount"]

# Tests that mount a disk.
NEED_ROOT = {"disk_full"}

# 5·10⁵ nodes, each a row, in 32 chunks.
SCAN = """\
format-version: 1
scan-id: disturbed
dataset: "2016"
fixed: { g2-over-g1: 3.0, zeta: 0.0, delta-q-33: 0.9, delta-l-22: 0.08 }
axes:
  - { parameter: mass-wprime-gev, min: 700, max: 3000, nodes: 99, spacing: log }
  - { parameter: delta-q-23, min: -0.02, max: 0.02, nodes: 71 }
  - { parameter: delta-l-33, min: -0.1, max: 1.0, nodes: 71 }
keep: all
profiles:
  - { x: kappa, x-range: [0, 0.02], bins: 7 }
  - { x: "R(D*)", y: "R_K[1,6]", x-range: [0.24, 0.32], y-range: [0.5, 1.1], bins: [20, 15] }
"""


def content(result: Path) -> dict[str, str]:
    """Digest of each file of a result, but for those that tell of the run itself."""
    return {
        str(file.relative_to(result)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(result.rglob("*"))
        if file.is_file() and file.name not in ("run.yaml", "report.html")
    }


def run_value(result: Path, key: str) -> int:
    """A number of run.yaml."""
    for line in (result / "run.yaml").read_text(encoding="utf-8").splitlines():
        name, _, value = line.strip().partition(": ")
        if name == key:
            return int(value)
    raise AssertionError(f"{result}/run.yaml has no {key}")


@contextmanager
def standing_still(processes: list[int]) -> Iterator[None]:
    """Stops processes, and lets them go on afterwards."""
    for process in processes:
        os.kill(process, signal.SIGSTOP)
    try:
        yield
    finally:
        for process in processes:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)


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
        try:
            ended = self.process.wait(180)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError(f"the scan does not end:\n{self.said}") from None
        assert ended == status, f"status {ended} instead of {status}:\n{self.said}"

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


class Tests(SubmitTests, BatchTests, KubernetesTests):
    """Each method is a test, here and in the classes it extends."""

    def __init__(self, cluster: Cluster, folder: Path) -> None:
        self.cluster = cluster
        self.folder = folder
        self.expected = self._undisturbed()

    def _undisturbed(self) -> dict[str, str]:
        """The result of one process without a cluster."""
        (self.folder / "scan.yaml").write_text(SCAN, encoding="utf-8")
        out = self.folder / "undisturbed"
        subprocess.run(
            [ROOT / "scripts/g221", "scan", self.folder / "scan.yaml", "--out", out, "--master", "local[2]"],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return content(out)

    def _scan(self, name: str, *more: str, conf: dict[str, str] | None = None) -> Scan:
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        return Scan(self.cluster, folder / "result", *more, conf=conf)

    def _assert_expected(self, scan: Scan) -> None:
        self._assert_result(scan.out)

    def _assert_result(self, out: Path) -> None:
        """The folder has the bytes of a scan that nothing disturbed, and nothing is left beside it."""
        found = content(out)
        assert found.keys() == self.expected.keys(), f"{found.keys()} instead of {self.expected.keys()}"
        differing = [name for name in found if found[name] != self.expected[name]]
        assert not differing, f"these files differ from those of an undisturbed scan: {differing}"
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
        assert content(folder / "result") == self.expected

    def test_executor_killed(self) -> None:
        scan = self._scan("executor")
        scan.wait_for_chunks(4)
        executor = self.cluster.executors()[0]
        # One that stands still has a task when it is killed: what it was at, or what it is given meanwhile.
        with standing_still([executor]):
            time.sleep(1)
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
        scan.wait_for_chunks(CHUNKS)
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
            assert "What is done is kept" in scan.said, scan.said
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
        started = time.monotonic()
        scan = self._scan("master", "--master", "spark://127.0.0.1:9")
        scan.end(2)
        assert "command line: --master does not answer (127.0.0.1:9: Connection refused)" in scan.said, scan.said
        assert "\tat " not in scan.said, scan.said
        assert not list(scan.out.parent.glob("*result*.incomplete")), "something is left"
        assert time.monotonic() - started < 60


def names() -> list[str]:
    methods = [name for kind in Tests.__mro__ for name in vars(kind)]
    return [name.removeprefix("test_") for name in methods if name.startswith("test_")]


def why_not_isolated() -> str:
    """Why this process may not mount a small disk of its own; empty if it may."""
    try:
        trial = subprocess.run([*APART, "true"], capture_output=True, text=True)
    except FileNotFoundError:
        return "there is no unshare here"
    return "" if trial.returncode == 0 else trial.stderr.strip() or "unshare failed"


def isolated(arguments: list[str]) -> int:
    """Runs this again where it may mount a small disk, which is gone when it ends."""
    return subprocess.call([*APART, sys.executable, __file__, "--isolated", *arguments])


def main(arguments: list[str]) -> int:
    if arguments == ["--list"]:
        print("\n".join(names()))
        return 0
    reason = "" if "--isolated" in arguments else why_not_isolated()
    if "--isolated" not in arguments and not reason:
        return isolated(arguments)
    wanted = [name for name in arguments if name != "--isolated"] or names()
    unknown = set(wanted) - set(names())
    if unknown:
        print(f"cluster-test: there is no test {', '.join(sorted(unknown))}; see --list", file=sys.stderr)
        return 2
    failed = 0
    with tempfile.TemporaryDirectory(prefix="g221-cluster-", ignore_cleanup_errors=True) as folder:
        print(f"Starting a cluster with {SPARK_HOME}", flush=True)
        with Cluster(Path(folder), java_options=SHORT_LIVED) as cluster:
            tests = Tests(cluster, Path(folder))
            for name in wanted:
                if reason and name in NEED_ROOT:
                    print(f"NOT RUN  {name}: it needs root, or a user namespace as root has: {reason}", flush=True)
                    continue
                started = time.monotonic()
                try:
                    getattr(tests, f"test_{name}")()
                    verdict = "ok"
                except AssertionError as error:
                    verdict = f"FAILED\n{error or traceback.format_exc()}"
                    failed += 1
                print(f"{time.monotonic() - started:5.0f} s  {name}: {verdict}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

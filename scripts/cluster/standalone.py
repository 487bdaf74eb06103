# SPDX-License-Identifier: Apache-2.0
"""Scans on a standalone cluster, disturbed in many ways."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import zipfile
from functools import cached_property
from pathlib import Path

from cluster.scan import CHUNKS, CONTINUOUS, SCAN, assert_same, content, run_value, standing_still
from cluster.submit import SubmitTests
from spark_cluster import QUICK_COMPILER, ROOT, SHORT_LIVED, Cluster, end_of, wait_for


# For tests in which a second executor would only be one more start of Java.
ONE_EXECUTOR = {"spark.cores.max": "1"}


class Scan:
    """A scan with spark-submit, in a process of its own."""

    TEXT = SCAN
    # Files of what is done.
    DONE = ("chunk-*",)

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
        (out.parent / "scan.yaml").write_text(self.TEXT, encoding="utf-8")
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=cluster.environment)
        cluster.drivers.append(self.process)

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def chunks(self) -> int:
        """Number of chunks that are done."""
        folder = self.out.parent / f".{self.out.name}.incomplete/state/chunks"
        return sum(1 for pattern in self.DONE for file in folder.glob(pattern)) if folder.exists() else 0

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


class ContinuousScan(Scan):
    """One without a grid; its chunks are bins that are enclosed together, and bins with contours."""

    TEXT = CONTINUOUS
    DONE = ("round-*", "contour-*")


class StandaloneTests(SubmitTests):
    """Those of a standalone cluster of two workers; others of scripts/submit are in the class it extends."""

    def start(self) -> None:
        self.cluster = self.stack.enter_context(Cluster(self.folder, java_options=SHORT_LIVED))

    def _scan(self, name: str, *more: str, conf: dict[str, str] | None = None) -> Scan:
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        return Scan(self.cluster, folder / "result", *more, conf=conf)

    def _continuous(self, name: str, *more: str, conf: dict[str, str] | None = None) -> ContinuousScan:
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        return ContinuousScan(self.cluster, folder / "result", *more, conf=conf)

    @cached_property
    def enclosed(self) -> dict[str, str]:
        """What one process finds without a cluster and without a grid."""
        folder = self.folder / "enclosed"
        folder.mkdir()
        (folder / "scan.yaml").write_text(CONTINUOUS, encoding="utf-8")
        subprocess.run(
            [ROOT / "scripts/g221", "scan", folder / "scan.yaml", "--out", folder / "result", "--master", "local[2]"],
            env={**os.environ, "G221_JAVA_OPTS": QUICK_COMPILER},
            check=True,
            capture_output=True,
        )
        return content(folder / "result")

    def _assert_enclosed(self, out: Path) -> None:
        """Everything is enclosed, by the same bytes as without a cluster, and nothing is left beside it."""
        assert_same(out, self.enclosed)
        assert run_value(out, "bins-enclosed") > 20
        hidden = [file.name for file in out.parent.glob(f".{out.name}*")]
        assert not hidden, f"left over: {hidden}"

    def test_continuous_scan_with_an_executor_killed(self) -> None:
        scan = self._continuous("continuous-executor")
        scan.wait_for_chunks(6)
        executor = self.cluster.executors()[0]
        with standing_still([executor]):
            scan.wait_for_chunks(scan.chunks() + 2)
            os.kill(executor, signal.SIGKILL)
        scan.end()
        self._assert_enclosed(scan.out)
        assert run_value(scan.out, "tasks-failed") >= 1, "the executor was killed without a task"

    def test_continuous_scan_with_a_driver_killed(self) -> None:
        scan = self._continuous("continuous-driver", conf=ONE_EXECUTOR)
        scan.wait_for_chunks(6)
        with standing_still(self.cluster.executors()):
            scan.kill()
            done = scan.chunks()
        assert not scan.out.exists()
        resumed = self._continuous("continuous-driver", "--resume", conf=ONE_EXECUTOR)
        resumed.end()
        self._assert_enclosed(resumed.out)
        # The least chi-square, which the driver finds, is not counted as a chunk.
        assert done - 1 <= run_value(resumed.out, "chunks-resumed") < run_value(resumed.out, "chunks")

    def test_continuous_scan_gives_the_bytes_of_one_process(self) -> None:
        scan = self._continuous("continuous-plain")
        scan.end()
        self._assert_enclosed(scan.out)
        assert "\tat " not in scan.said, scan.said

    def test_cluster_gives_the_bytes_of_one_process(self) -> None:
        scan = self._scan("plain")
        scan.end()
        self._assert_result(scan.out)
        assert "\tat " not in scan.said, scan.said

    def test_command_without_spark_submit_runs_on_the_cluster(self) -> None:
        folder = self.folder / "embedded"
        folder.mkdir()
        options = [QUICK_COMPILER, "-Dspark.driver.host=127.0.0.1", "-Dspark.executor.memory=512m"]
        options.append(f"-Dspark.executor.extraJavaOptions={QUICK_COMPILER}")
        done = subprocess.run(
            [ROOT / "scripts/g221", "scan", self.folder / "scan.yaml", "--out", folder / "result"]
            + ["--master", self.cluster.master],
            env={**os.environ, "G221_JAVA_OPTS": " ".join(options)},
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
        self._assert_result(scan.out)
        assert run_value(scan.out, "tasks-failed") >= 1, "the executor was killed without a task"

    def test_worker_killed(self) -> None:
        scan = self._scan("worker")
        scan.wait_for_chunks(4)
        self.cluster.kill_worker()
        scan.end()
        self._assert_result(scan.out)
        self.cluster.add_workers()

    def test_driver_killed_in_a_chunk(self) -> None:
        scan = self._scan("driver")
        scan.wait_for_chunks(4)
        # They go on when it is dead.
        with standing_still(self.cluster.executors()):
            scan.kill()
            done = scan.chunks()
        assert 4 <= done < CHUNKS, f"{done} chunks were done when the driver was killed"
        assert not scan.out.exists()
        resumed = self._scan("driver", "--resume")
        resumed.end()
        self._assert_result(resumed.out)
        assert done <= run_value(resumed.out, "chunks-resumed") <= CHUNKS

    def test_driver_killed_between_chunks(self) -> None:
        scan = self._scan("between", conf=ONE_EXECUTOR)
        scan.wait_for_chunks(CHUNKS // 2)
        # In small steps, so that it does not get further than that before it is killed.
        while scan.chunks() < CHUNKS:
            with standing_still([scan.process.pid]):
                time.sleep(0.2)
            time.sleep(0.02)
        scan.kill()
        assert not scan.out.exists(), "the scan was faster than this test"
        resumed = self._scan("between", "--resume", conf=ONE_EXECUTOR)
        resumed.end()
        self._assert_result(resumed.out)
        assert run_value(resumed.out, "chunks-resumed") == CHUNKS

    def test_driver_told_to_end(self) -> None:
        scan = self._scan("told", conf=ONE_EXECUTOR)
        scan.wait_for_chunks(4)
        scan.process.terminate()
        scan.end(3)
        assert "The scan was interrupted. Continue with: " in scan.said, scan.said
        assert "\tat " not in scan.said, scan.said
        resumed = self._scan("told", "--resume", conf=ONE_EXECUTOR)
        resumed.end()
        self._assert_result(resumed.out)

    def test_disk_full(self) -> None:
        disk = self.folder / "disk"
        disk.mkdir()
        # The result takes three times as much.
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=700k", "tmpfs", disk], check=True)
        try:
            scan = self._scan("disk", conf=ONE_EXECUTOR)
            scan.end(1)
            assert "No space left on device" in scan.said, scan.said
            assert "What was done is kept" in scan.said, scan.said
            assert not scan.out.exists()
            subprocess.run(["mount", "-o", "remount,size=200m", disk], check=True)
            resumed = self._scan("disk", "--resume", conf=ONE_EXECUTOR)
            resumed.end()
            self._assert_result(resumed.out)
            assert run_value(resumed.out, "chunks-resumed") >= 1
        finally:
            subprocess.run(["umount", "--lazy", disk], check=True)

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
        self._assert_result(scan.out)

    def test_second_scan_refused(self) -> None:
        scan = self._scan("second", conf=ONE_EXECUTOR)
        scan.wait_for_chunks(1)
        # The first must not be done before the second looks.
        with standing_still(self.cluster.executors()):
            other = Scan(self.cluster, scan.out, "--overwrite")
            other.end(2)
        assert "another scan is writing it, process " in other.said, other.said
        scan.end()
        self._assert_result(scan.out)

    def test_other_jar_on_executors(self) -> None:
        jar = self.folder / "other.jar"
        with zipfile.ZipFile(ROOT / "target/dist/g221-spark.jar") as original, zipfile.ZipFile(jar, "w") as other:
            for entry in original.infolist():
                other.writestr(entry, original.read(entry))
            other.writestr("org/g221/engine/Another.class", b"another build")
        scan = self._scan("jar", conf={**ONE_EXECUTOR, "spark.executor.extraClassPath": str(jar)})
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

# SPDX-License-Identifier: Apache-2.0
"""A Spark cluster on the loopback of this machine: a master and workers, each a process of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pyspark

ROOT = Path(__file__).resolve().parents[1]
SPARK_HOME = Path(pyspark.__file__).parent

# Long, as a busy machine may take ten times as long as an idle one. What has gone wrong is noticed at once.
PATIENCE_S = 600

# For processes that live for seconds: most of that is the start of Java, and half of it the compiler for code that runs
# for long.
QUICK_COMPILER = "-XX:TieredStopAtLevel=1"
SHORT_LIVED = f"{QUICK_COMPILER} -XX:+UseSerialGC"


def wait_for(what: str, condition, seconds: float = PATIENCE_S):
    """Waits until a condition gives something that counts as true, and returns it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"{what} did not happen within {seconds:.0f} s")


def end_of(process: subprocess.Popen, said: Callable[[], str]) -> int:
    """Waits for the end of a process, and returns its status."""
    try:
        return process.wait(PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        raise AssertionError(f"it does not end:\n{said()}") from None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def processes() -> dict[int, list[str]]:
    """The fields of /proc/PROCESS/stat that follow the name, for each process; the second is its parent."""
    found = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The name in parentheses may hold anything.
            fields = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            found[int(status.parent.name)] = fields
    return found


def children(process: int) -> list[int]:
    """Processes whose parent this is."""
    return [child for child, fields in processes().items() if int(fields[1]) == process]


def descendants(process: int, fields: dict[int, list[str]]) -> list[int]:
    """Children of a process, and theirs."""
    found = [child for child, status in fields.items() if int(status[1]) == process]
    return found + [further for child in found for further in descendants(child, fields)]


def command_line(process: int) -> str:
    """What a process was started with; empty if it has ended."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def spark_environment(folder: Path, java_options: str = "") -> dict[str, str]:
    """For programs of Spark: loopback, a folder for what is temporary, options of their Java."""
    return {
        **os.environ,
        "SPARK_HOME": str(SPARK_HOME),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_DAEMON_MEMORY": "256m",
        "SPARK_DAEMON_JAVA_OPTS": java_options,
        "SPARK_LAUNCHER_OPTS": java_options,
        "SPARK_SUBMIT_OPTS": java_options,
        "SPARK_LOCAL_DIRS": str(folder / "local"),
    }


class Cluster:
    """Started and stopped with ``with``; options of Java are those of its processes and of drivers."""

    def __init__(self, folder: Path, workers: int = 2, java_options: str = "") -> None:
        self.folder = folder
        self.count = workers
        self.processes: list[subprocess.Popen] = []
        self.names: dict[subprocess.Popen, str] = {}
        self.workers: list[subprocess.Popen] = []
        # Ended with the cluster if they have not ended by themselves.
        self.drivers: list[subprocess.Popen] = []
        self.environment = spark_environment(folder, java_options)

    def __enter__(self) -> Cluster:
        try:
            master = self._start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0")
            self.master = self._wait_for("the start of the master", master, self._address)
            self.add_workers(self.count)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in [*self.drivers, *reversed(self.processes)]:
            for child in children(process.pid):
                self._kill(child)
            process.kill()
            process.wait()

    def _log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(encoding="utf-8")

    def _address(self) -> str:
        """Where the master listens; empty if it does not yet."""
        found = re.search(r"Starting Spark master at (spark://\S+)", self._log("master"))
        return found[1] if found and "I have been elected leader" in self._log("master") else ""

    def _wait_for(self, what: str, process: subprocess.Popen, condition):
        """Waits for what a process does, unless it has ended."""

        def done():
            assert process.poll() is None, f"{what}: it ended early:\n{self._log(self.names[process])}"
            return condition()

        return wait_for(what, done)

    def _start(self, name: str, main: str, *arguments: str, host: str = "127.0.0.1") -> subprocess.Popen:
        with open(self.folder / f"{name}.log", "wb") as log:
            # spark-class replaces itself by Java, so that the process is the JVM.
            process = subprocess.Popen(
                [SPARK_HOME / "bin" / "spark-class", main, "--webui-port", "0", *arguments],
                stdout=log,
                stderr=log,
                env=self.environment | {"SPARK_LOCAL_IP": host},
                cwd=self.folder,
            )
        self.processes.append(process)
        self.names[process] = name
        return process

    def add_workers(self, count: int = 1) -> None:
        """Starts workers with one core each, and waits until the master knows them."""
        wanted = self._registered() + count
        for worker in [self._start_worker() for _ in range(count)]:
            self.workers.append(worker)
            self._wait_for("the registration of workers", worker, lambda: self._registered() >= wanted)

    def _start_worker(self) -> subprocess.Popen:
        """Each has an address of its own, as Spark starts no task a second time on the host where it is slow."""
        work = self.folder / f"work-{len(self.processes)}"
        host = f"127.0.0.{len(self.processes) + 1}"
        return self._start(
            work.name,
            "org.apache.spark.deploy.worker.Worker",
            *("--host", host, "--cores", "1", "--memory", "1g", "--work-dir", str(work), self.master),
            host=host,
        )

    def _registered(self) -> int:
        return self._log("master").count("Registering worker")

    def executors(self) -> list[int]:
        """Processes of executors; each is the child of a worker, which may have other children, such as dead shells."""
        of_workers = [child for worker in self.workers for child in children(worker.pid)]
        return [process for process in of_workers if "ExecutorBackend" in command_line(process)]

    def submit(self, settings: dict[str, str]) -> list[str]:
        """How a command of g221 begins that runs here: the driver on loopback, an executor on each core."""
        everywhere = {
            "spark.executor.cores": "1",
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.ui.enabled": "false",
        }
        command = [str(ROOT / "scripts/submit"), "--conf-file", str(ROOT / "conf/spark/standalone.conf")]
        command += ["--master", self.master]
        for name, value in (everywhere | settings).items():
            command += ["--conf", f"{name}={value}"]
        return command

    def kill_worker(self) -> None:
        """Ends a worker with kill -9; its executor ends as it notices."""
        worker = self.workers.pop()
        worker.kill()
        worker.wait()

    @staticmethod
    def _kill(process: int) -> None:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)

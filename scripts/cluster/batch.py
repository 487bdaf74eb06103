# SPDX-License-Identifier: Apache-2.0
"""Jobs of batch systems: those of Slurm on a stand-in, the submit file for HTCondor read and run."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path

import htcondor2

from cluster import slurm_stand_in
from cluster.page import blocks, commands
from cluster.scan import standing_still
from cluster.suite import Suite
from spark_cluster import QUICK_COMPILER, ROOT, SHORT_LIVED, command_line, processes, spark_environment, wait_for

# Nodes of this size fit on the machine of a test.
SMALL = ["--nodes=2", "--cpus-per-task=1", "--mem-per-cpu=5G"]
SETTINGS = {
    "spark.executor.cores": "1",
    "spark.executor.memory": "512m",
    "spark.driver.memory": "512m",
    "spark.ui.enabled": "false",
    "spark.executor.extraJavaOptions": SHORT_LIVED,
}

# Commands of a submit file, from the manual of condor_submit.
HTCONDOR_COMMANDS = {
    *("universe", "executable", "arguments", "request_cpus", "request_memory", "should_transfer_files", "getenv"),
    *("output", "error", "log", "job_max_vacate_time", "max_retries", "retry_until"),
}


class Job:
    """A job of Slurm, from the documented command."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.temporary = folder / "tmp"
        self.temporary.mkdir(exist_ok=True)
        self.log = folder / "job.log"
        tools = folder / "bin"
        if not tools.exists():
            slurm_stand_in.install(tools)
        (command,) = commands("sbatch scripts/slurm/submit --conf-file")
        words = [
            {"SCAN.yaml": str(folder.parent / "scan.yaml"), "/shared/scans/NAME": str(folder / "result")}.get(
                word, word
            )
            for word in command
        ]
        place = words.index("scan")
        settings = [word for name, value in SETTINGS.items() for word in ("--conf", f"{name}={value}")]
        here = {"PATH": f"{tools}:{os.environ['PATH']}", "TMPDIR": str(self.temporary)}
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [words[0], *SMALL, *words[1:place], *settings, *words[place:]],
                stdout=log,
                stderr=log,
                env=environment | here,
                cwd=ROOT,
            )

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def end(self, *expected: int) -> None:
        wait_for("the end of the job", lambda: self.process.poll() is not None)
        ended = self.process.returncode
        assert ended in expected, f"status {ended} instead of {expected}:\n{self.said}"
        # Neither processes nor secrets stay on the nodes.
        assert not list(self.temporary.iterdir()), list(self.temporary.iterdir())
        left = [number for number in processes() if self.is_of_job(number)]
        assert not left, [command_line(number) for number in left]

    def stop(self) -> None:
        """Ends what is still running of it."""
        self.process.terminate()
        self.process.wait()

    def executors(self) -> list[int]:
        return [number for number in processes() if self.is_of_job(number) and "ExecutorBackend" in command_line(number)]

    def is_of_job(self, process: int) -> bool:
        return f"{self.temporary}/" in command_line(process).replace("\0", " ")


class BatchTests(Suite):
    """Tests of scripts/slurm, and of what the page says of HTCondor."""

    def start(self) -> None:
        self.environment = spark_environment(self.folder, SHORT_LIVED)

    def _job(self, folder: Path) -> Job:
        job = Job(self.environment, folder)
        self.stack.callback(job.stop)
        return job

    def test_job_of_slurm(self) -> None:
        """A job is told to stop before its time is over; the same command goes on with the scan."""
        folder = self.folder / "slurm"
        folder.mkdir()
        job = self._job(folder)
        chunks = folder / ".result.incomplete/state/chunks"

        def some_are_done() -> bool:
            assert job.process.poll() is None, f"the job ended early:\n{job.said}"
            return len(list(chunks.glob("chunk-*"))) >= 4

        wait_for("chunk 4 of the job", some_are_done)
        # The scan must not be done before it is told to stop.
        with standing_still(job.executors()):
            self._assert_strangers_are_refused(job)
            job.process.terminate()
            wait_for("the end", lambda: "the scan is told to stop" in job.said)
        job.end(3)
        assert "Continue with: sbatch scripts/slurm/submit --conf-file conf/spark/standalone.conf " in job.said, (
            job.said
        )
        assert not (folder / "result").exists()
        self._job(folder).end(0)
        self._assert_result(folder / "result")

    def test_job_whose_workers_end(self) -> None:
        """A scan does not wait for workers that will not come."""
        folder = self.folder / "slurm-alone"
        folder.mkdir()
        slurm_stand_in.install(folder / "bin")
        (folder / "bin/srun").write_text("#!/bin/sh\necho 'srun: error: no nodes' >&2\nexit 1\n", encoding="utf-8")
        job = self._job(folder)
        # Before or after the scan has begun, as its driver takes some time to start.
        job.end(3, 143)
        assert "srun: error: no nodes" in job.said, job.said
        assert "there are no workers any more" in job.said, job.said

    def test_job_of_htcondor(self) -> None:
        """HTCondor reads the file of the page; what it would start is started."""
        folder = self.folder / "htcondor"
        folder.mkdir()
        (text,) = [block for block in blocks("properties") if "executable" in block]
        for old, new in (
            ("SCAN.yaml", str(self.folder / "scan.yaml")),
            ("/shared/scans/NAME", str(folder / "result")),
            ("= 32", "= 2"),
        ):
            assert text.count(old) == 1, f"{old} is there {text.count(old)} times"
            text = text.replace(old, new)
        job = htcondor2.Submit(text)
        unknown = set(job.keys()) - HTCONDOR_COMMANDS - {"cores"}
        assert not unknown, f"HTCondor has no {unknown}"
        assert job.expand("request_cpus") == "2"
        arguments = job.expand("arguments")
        assert arguments[0] == arguments[-1] == '"', "in the new syntax, arguments are in double quotes"
        environment = {**os.environ, "G221_JAVA_OPTS": QUICK_COMPILER}
        words = [ROOT / job.expand("executable"), *shlex.split(arguments[1:-1])]
        for said in ("", "is complete"):
            done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT, env=environment)
            assert done.returncode == 0, done.stderr
            assert said in done.stdout + done.stderr, done.stderr
            self._assert_result(folder / "result")

    def _assert_strangers_are_refused(self, job: Job) -> None:
        """Only the owner can read the secret, and it is on no command line."""
        # Those of the first node, which has master and driver, and of each worker.
        files = list(job.temporary.glob("g221-*/conf/spark-defaults.conf"))
        assert len(files) == 3, files
        secrets = [
            line.split()[1]
            for file in files
            for line in file.read_text(encoding="utf-8").splitlines()
            if line.startswith("spark.authenticate.secret ")
        ]
        assert len(secrets) == 3, f"{len(secrets)} secrets in {files}"
        (secret,) = set(secrets)
        assert len(secret) == 64, "the secret is short"
        readable = [file for file in files if file.parents[1].stat().st_mode & 0o077]
        assert not readable, f"{readable} can be read by others"
        seen = [line for line in map(command_line, processes()) if secret in line]
        assert not seen, f"the secret is on the command line of {seen}"

# SPDX-License-Identifier: Apache-2.0
"""Scans on YARN, with the commands of docs/operation.md."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from functools import cached_property
from pathlib import Path

from cluster.hadoop import Hadoop
from cluster.page import commands
from cluster.scan import AXES, SCAN, assert_same, run_value, scan_text, standing_still
from cluster.suite import Suite
from spark_cluster import QUICK_COMPILER, ROOT, SHORT_LIVED, SPARK_HOME, end_of, wait_for

# Where the driver is: Spark's names for it.
CLIENT = "client"
CLUSTER = "cluster"

# What conf/spark/yarn.conf asks for is more than this machine has.
SIZES = {
    "spark.executor.instances": "2",
    "spark.executor.cores": "1",
    "spark.executor.memory": "512m",
    "spark.driver.memory": "512m",
}

# What the administrator of a cluster knows of it.
SITE = {
    "spark.yarn.jars": f"local:{SPARK_HOME}/jars/*",
    "spark.ui.enabled": "false",
    "spark.yarn.appMasterEnv.JAVA_TOOL_OPTIONS": SHORT_LIVED,
    "spark.yarn.appMasterEnv.SPARK_LOCAL_IP": "127.0.0.1",
    "spark.executorEnv.JAVA_TOOL_OPTIONS": SHORT_LIVED,
    "spark.executorEnv.SPARK_LOCAL_IP": "127.0.0.1",
    # How often spark-submit asks how it goes; a second otherwise.
    "spark.yarn.report.interval": "200ms",
    # A lock is stale after six seconds instead of sixty.
    "spark.hadoop.g221.lock.heartbeat": "500ms",
}


def documented(deploy_mode: str) -> list[str]:
    """The words of the command for YARN in docs/operation.md that has the driver there, and no settings of its own."""
    found = commands("scripts/submit --conf-file conf/spark/yarn.conf ")
    found = [words for words in found if "--conf" not in words]
    (words,) = [words for words in found if ("cluster" in words) == (deploy_mode == CLUSTER)]
    return words


def settings() -> str:
    """conf/spark/yarn.conf for this cluster."""
    here = SIZES | SITE
    lines = (ROOT / "conf/spark/yarn.conf").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.partition(" ")[0] not in here]
    return "\n".join([*kept, *(f"{name} {value}" for name, value in here.items()), ""])


class Submission:
    """A scan that is submitted to YARN, in a folder of its own."""

    def __init__(self, hadoop: Hadoop, folder: Path, deploy_mode: str, scan: str = SCAN) -> None:
        self.hadoop = hadoop
        self.out = f"/scans/{folder.name}"
        self.log = folder / "submit.log"
        folder.mkdir(exist_ok=True)
        (folder / "SCAN.yaml").write_text(scan, encoding="utf-8")
        (folder / "yarn.conf").write_text(settings(), encoding="utf-8")
        places = {
            "scripts/submit": str(ROOT / "scripts/submit"),
            "conf/spark/yarn.conf": "yarn.conf",
            "hdfs:///scans/NAME": f"hdfs://{self.out}",
        }
        self.before = len(hadoop.applications())
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [places.get(word, word) for word in documented(deploy_mode)],
                stdout=log,
                stderr=log,
                env=hadoop.environment,
                cwd=folder,
            )

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    @property
    def application(self) -> dict:
        """What YARN says of it."""
        return self.hadoop.applications()[self.before]

    def attempts(self) -> list[dict]:
        return self.hadoop.attempts(self.application)

    def end(self, succeeds: bool = True) -> None:
        """Waits for the end of spark-submit."""
        status = end_of(self.process, lambda: self.said)
        logs = "".join(self.hadoop.said(attempt) for attempt in self.attempts())
        assert (status == 0) == succeeds, f"status {status}:\n{self.said}\n{logs}"
        expected = "SUCCEEDED" if succeeds else "FAILED"
        wait_for(f"the end as {expected}", lambda: self.application["state"] == "FINISHED")
        assert self.application["finalStatus"] == expected, f"{self.application}\n{logs}"

    def wait_for_chunks(self, count: int) -> int:
        """Waits until so many chunks are done; returns how many are."""
        parent, _, name = self.out.rpartition("/")

        def done() -> int:
            assert self.process.poll() is None, f"the scan ended early:\n{self.said}"
            chunks = self.hadoop.listing(f"{parent}/.{name}.incomplete/state/chunks")
            found = sum(1 for chunk in chunks if chunk.startswith("chunk-"))
            return found if found >= count else 0

        return wait_for(f"chunk {count} of the scan", done)

    def kill(self) -> None:
        """Ends what is still running of it."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


class YarnTests(Suite):
    """Each scan is an application on the same HDFS and YARN, with a folder of its own."""

    def start(self) -> None:
        self.hadoop = self.stack.enter_context(Hadoop(self.folder / "hadoop", SHORT_LIVED))

    def _submit(self, name: str, deploy_mode: str, scan: str = SCAN) -> Submission:
        submission = Submission(self.hadoop, self.folder / name, deploy_mode, scan)
        self.stack.callback(submission.kill)
        return submission

    def _assert_attempts(self, submission: Submission, count: int) -> None:
        attempts = submission.attempts()
        assert len(attempts) == count, f"{attempts}\n{submission.said}"

    def _result(self, submission: Submission) -> Path:
        """Fetches the result, after comparing it with that of an undisturbed scan."""
        result = submission.log.parent / "result"
        self.hadoop.fetch(submission.out, result)
        assert_same(result, self.expected)
        left = [name for name in self.hadoop.listing("/scans") if name.startswith(f".{Path(submission.out).name}")]
        assert not left, f"left over: {left}"
        return result

    @cached_property
    def at_home(self) -> Submission:
        """A scan that has ended, whose driver was here."""
        scan = self._submit("yarn-at-home", CLIENT)
        scan.end()
        return scan

    def test_yarn_driver_at_home(self) -> None:
        scan = self.at_home
        self._assert_attempts(scan, 1)
        self._result(scan)
        assert "\tat " not in scan.said, scan.said

    def test_yarn_driver_on_the_cluster(self) -> None:
        """The scan succeeds at once, and so does another, which finds it complete and never starts Spark."""
        scan = self._submit("yarn", CLUSTER)
        scan.end()
        self._assert_attempts(scan, 1)
        self._result(scan)
        again = self._submit("yarn", CLUSTER)
        again.end()
        self._assert_attempts(again, 1)
        (attempt,) = again.attempts()
        said = self.hadoop.said(attempt)
        assert "is complete; there is nothing to resume" in said, said

    def test_result_is_read_from_hdfs(self) -> None:
        """regions, report, export and verify of a result there, from a machine that knows only its address."""
        scan = self.at_home
        out = f"{self.hadoop.files}{scan.out}"
        page = self.hadoop.read(f"{scan.out}/report.html")
        for command, written in {
            ("report",): "report.html",
            ("regions",): "regions/regions.geojson",
            ("export", "--format", "getdist"): "getdist",
        }.items():
            said = self._g221(command[0], out, *command[1:])
            assert f"{out}/{written}" in said, said
        assert self.hadoop.read(f"{scan.out}/report.html") == page
        chains = self.hadoop.listing(f"{scan.out}/getdist")
        assert chains, "no chains"
        assert "as they were written" in self._g221("verify", out)

    def _g221(self, *words: str) -> str:
        environment = {name: value for name, value in self.hadoop.environment.items() if name != "HADOOP_CONF_DIR"}
        environment["G221_JAVA_OPTS"] = QUICK_COMPILER
        done = subprocess.run(
            [ROOT / "scripts/g221", *words], env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{words}: status {done.returncode}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    def test_yarn_mistake_is_not_tried_again(self) -> None:
        scan = self._submit("yarn-mistake", CLUSTER, scan_text("disturbed", **{**AXES, "masses": 0}))
        scan.end(succeeds=False)
        self._assert_attempts(scan, 1)
        mistake = "SCAN.yaml: axes[0].nodes is 0 but must be at least 2"
        assert scan.application["diagnostics"] == mistake, scan.application
        assert mistake in scan.said, scan.said

    def test_yarn_driver_lost(self) -> None:
        """The driver is killed; as far as its lock tells, on another machine, whose clock is ahead."""
        scan = self._submit("yarn-lost", CLUSTER)
        scan.wait_for_chunks(4)
        (driver,) = self.hadoop.processes("deploy.yarn.ApplicationMaster")
        with standing_still([driver]):
            done = scan.wait_for_chunks(4)
            self._move_lock(scan)
            os.kill(driver, signal.SIGKILL)
        scan.end()
        self._assert_attempts(scan, 2)
        result = self._result(scan)
        assert run_value(result, "chunks-resumed") >= done
        said = self.hadoop.said(max(scan.attempts(), key=lambda attempt: attempt["id"]))
        assert f"if another scan holds hdfs://{scan.out}, it is waited for, up to 120s" in said, said

    def _move_lock(self, scan: Submission) -> None:
        parent, _, name = scan.out.rpartition("/")
        path = f"{parent}/.{name}.incomplete/lock"
        lock = dict(line.split("=", 1) for line in self.hadoop.read(path).decode().splitlines())
        lock |= {"host": "another", "processes": "those of another", "heartbeat": f"{(time.time() + 5) * 1000:.0f}"}
        self.hadoop.write(path, "".join(f"{key}={value}\n" for key, value in lock.items()).encode())

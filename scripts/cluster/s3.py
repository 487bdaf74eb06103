# SPDX-License-Identifier: Apache-2.0
"""Scans with results in an object store."""

from __future__ import annotations

import hashlib
import os
import re
import signal
import subprocess
from functools import cached_property
from pathlib import Path

from cluster.kubernetes import KubernetesTests, in_other_versions
from cluster.object_store import BUCKET, Server
from cluster.page import blocks
from cluster.scan import CHUNKS, NODES, assert_same_files, is_of_the_result
from spark_cluster import QUICK_COMPILER, ROOT, SHORT_LIVED, SPARK_HOME, Cluster, end_of, wait_for

MOST_REQUESTS_PER_CHUNK = 15

# Another program on the same result.
READ_ROWS = f"""
import sys
from pyarrow import fs, parquet

server = fs.S3FileSystem(
    access_key="key", secret_key="secret", endpoint_override=f"http://127.0.0.1:{{sys.argv[1]}}", region="us-east-1"
)
print(parquet.read_table("{BUCKET}/scans/plain/points", filesystem=server).num_rows)
"""


def documented(replacements: dict[str, str]) -> list[str]:
    """The commands of docs/operation.md about S3, a script for each block, with names of one's own."""
    scripts = [block for block in blocks("sh") if "fs.s3a" in block]
    for name, replacement in {"BUCKET": BUCKET, **replacements}.items():
        scripts = [script.replace(name, replacement) for script in scripts]
    return scripts


class Command:
    """A command of g221 in a process of its own."""

    def __init__(self, server: Server, log: Path, *arguments: str) -> None:
        self.log = log
        with open(log, "ab") as out:
            self.process = subprocess.Popen(
                [ROOT / "scripts/g221", *arguments],
                stdout=out,
                stderr=out,
                env=server.environment,
            )

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def end(self, status: int = 0) -> str:
        """Waits for the end; returns what was said."""
        ended = end_of(self.process, lambda: self.said)
        assert ended == status, f"status {ended} instead of {status}:\n{self.said}"
        return self.said

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


class S3Tests(KubernetesTests):
    """Those of results in S3; all have one server, as have those of Kubernetes, and names of results of their own."""

    def start(self) -> None:
        self.server = self.stack.enter_context(Server(self.folder))
        self.commands: list[Command] = []

    def _g221(self, *arguments: str) -> Command:
        command = Command(self.server, self.folder / f"g221-{len(self.commands)}.log", *arguments)
        self.commands.append(command)
        self.stack.callback(command.kill)
        return command

    def _scan(self, name: str, *more: str) -> Command:
        out = f"s3a://{BUCKET}/scans/{name}"
        return self._g221("scan", str(self.folder / "scan.yaml"), "--out", out, "--master", "local[2]", *more)

    def stored(self, name: str) -> dict[str, bytes]:
        """The files of a folder in the bucket."""
        return self.server.files(f"scans/{name}/")

    def _assert_expected(self, name: str, besides: str | None = None) -> None:
        """A result has the bytes of one on the local disk, besides a folder of its own, and nothing is left over."""
        found = {
            file: hashlib.sha256(content).hexdigest()
            for file, content in self.stored(name).items()
            if is_of_the_result(file) and file.partition("/")[0] != besides
        }
        assert_same_files(found, self.expected)
        assert not self.stored(f".{name}.incomplete"), f"left over: {sorted(self.stored(f'.{name}.incomplete'))}"

    def _wait_for_request(self, pattern: str, command: Command) -> None:
        def came() -> bool:
            assert command.process.poll() is None, f"the scan ended early:\n{command.said}"
            return bool(self.server.requests(pattern))

        wait_for(f"a request like {pattern}", came)

    @cached_property
    def plain(self) -> tuple[str, int]:
        """What a scan has said that nothing disturbed, and how many requests it took."""
        before = len(self._counted_requests())
        said = self._scan("plain").end()
        return said, len(self._counted_requests()) - before

    def _counted_requests(self) -> list[str]:
        """Those that do not go by the clock, so that there are no more of them on a slow machine."""
        return self.server.requests(r"^\S+ (?!\S*/\.\w+\.incomplete/(lock|progress\.json)\b)")

    def test_scan_on_s3_gives_the_bytes_of_one_on_the_disk(self) -> None:
        said, requests = self.plain
        assert "warning: s3a:" not in said, said
        self._assert_expected("plain")
        per_chunk = requests / CHUNKS
        assert per_chunk <= MOST_REQUESTS_PER_CHUNK, f"{per_chunk:.1f} requests for each chunk"

    def test_documented_commands_use_s3(self) -> None:
        """Those of docs/operation.md, with names, ports and folders of this test, and the memory of this machine."""
        with Cluster(self.folder, workers=1, java_options=SHORT_LIVED) as cluster:
            alone, on_cluster = documented(
                {
                    "HOST:9000": f"127.0.0.1:{self.server.port}",
                    "spark://HOST:7077": f"{cluster.master} --conf spark.executor.cores=1"
                    " --conf spark.executor.memory=512m --conf spark.ui.enabled=false"
                    f" --conf spark.executor.extraJavaOptions='{SHORT_LIVED}'",
                    "SCAN.yaml": str(self.folder / "scan.yaml"),
                    "scans/NAME": "scans/documented",
                }
            )
            # The page has options of its own for g221.
            self._shell(alone, os.environ | {"TMPDIR": str(self.folder), "JDK_JAVA_OPTIONS": QUICK_COMPILER})
            self._assert_expected("documented", "getdist")
            self._shell(on_cluster.replace("scans/documented", "scans/cluster"), cluster.environment)
        self._assert_expected("cluster")
        jars = ROOT / "target/libraries/s3a"
        assert not in_other_versions(jars, SPARK_HOME / "jars"), in_other_versions(jars, SPARK_HOME / "jars")

    def _shell(self, script: str, environment: dict[str, str]) -> None:
        here = self.folder / "shell"
        if not here.exists():
            here.mkdir()
            for part in ("scripts", "conf"):
                (here / part).symlink_to(ROOT / part)
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script],
            env=environment,
            cwd=here,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{script}\n{done.stderr}"

    def test_finished_scan_is_read_from_s3(self) -> None:
        """regions, report and verify, and pyarrow; export is among the documented commands."""
        assert self.plain
        page = self.stored("plain")["report.html"]
        out = f"s3a://{BUCKET}/scans/plain"
        assert f"written to {out}/report.html" in self._g221("report", out).end()
        assert self.stored("plain")["report.html"] == page
        assert f"written to {out}/regions/regions.geojson" in self._g221("regions", out).end()
        self._assert_expected("plain")
        assert "as they were written" in self._g221("verify", out).end()
        rows = subprocess.run(
            [ROOT / "scripts/python-env", "python", "-c", READ_ROWS, str(self.server.port)],
            capture_output=True,
            text=True,
            check=True,
        )
        assert int(rows.stdout) == NODES, rows.stdout

    def test_driver_killed_while_chunks_run_on_s3(self) -> None:
        self._killed_at("chunks", r"^PUT /bucket/scans/\.chunks\.incomplete/state/chunks/chunk-", after=4)
        assert not self.stored("chunks"), "something has the final name"
        said = self._scan("chunks", "--resume").end()
        assert re.search(r"continuing after \d+ chunks", said), said
        self._assert_expected("chunks")

    def _killed_at(self, name: str, request: str, *more: str, after: int = 0) -> None:
        """Kills a scan when it asks the server for this, after some times; the request is lost, as if not sent."""
        scan = self._scan(name, *more)
        rule = {"match": request, "kill": scan.process.pid, "lose": True, "after": after, "times": 1}
        self.server.disturb(rule)
        scan.end(-signal.SIGKILL)
        self.server.disturb()

    def test_driver_killed_while_it_publishes_on_s3(self) -> None:
        """Before rows have their final name, and before run.yaml has."""
        for name, request in {
            "rows": r"^PUT /bucket/scans/rows/points/.*copy_source",
            "last": r"^PUT /bucket/scans/last/run\.yaml.*copy_source",
        }.items():
            self._killed_at(name, request)
            there = self.stored(name)
            assert "run.yaml" not in there, f"{name}: it would count as complete: {sorted(there)}"
            said = self._scan(name, "--resume").end()
            assert "is complete; there is nothing to resume" in said, said
            # Pictures are drawn after the publication.
            self._g221("report", f"s3a://{BUCKET}/scans/{name}").end()
            self._assert_expected(name)

    def test_replacement_killed_on_s3(self) -> None:
        assert self.plain
        self.server.copy_within("scans/plain/", "scans/replaced/")
        self._killed_at("replaced", r"^PUT /bucket/scans/replaced/run\.yaml.*copy_source", "--overwrite")
        assert "run.yaml" not in self.stored("replaced")
        nothing = self._g221("report", f"s3a://{BUCKET}/scans/replaced").end(2)
        assert "is not the result of a scan" in nothing, nothing
        said = self._scan("replaced", "--resume").end()
        assert "is complete; there is nothing to resume" in said, said
        self._g221("report", f"s3a://{BUCKET}/scans/replaced").end()
        self._assert_expected("replaced")

    def test_two_drivers_at_once_on_s3(self) -> None:
        """The request with which the first takes the lock arrives when the second has it."""
        lock = {"match": r"^PUT /bucket/scans/\.both\.incomplete/lock", "hold": True, "times": 1}
        publication = {"match": r"^PUT /bucket/scans/\.both\.incomplete/publication", "hold": True}
        self.server.disturb(lock, publication)
        slow = self._scan("both")
        self._wait_for_request(lock["match"], slow)
        fast = self._scan("both")
        self._wait_for_request(r"^PUT /bucket/scans/\.both\.incomplete/state/scan\.properties", fast)
        # The second cannot end before the first has asked.
        self.server.disturb(publication)
        refused = slow.end(2)
        assert "another scan is writing it, process " in refused, refused
        self.server.disturb()
        fast.end()
        self._assert_expected("both")

# SPDX-License-Identifier: Apache-2.0
"""Scans with results in an object store: an S3 server on loopback, which can be told to disturb requests."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import urllib.request
from html import unescape
from pathlib import Path
from urllib.parse import quote

from cluster.page import blocks
from cluster.scan import scan_text
from spark_cluster import PATIENCE_S, ROOT, SHORT_LIVED, Cluster, end_of, wait_for

BUCKET = "bucket"

# The server believes everyone who claims to be someone.
SIGNED = "AWS4-HMAC-SHA256 Credential=key/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0"

# With rows that are kept as they are and joined to one file.
SCAN = scan_text("stored", masses=41, quarks=41, leptons=31)

NODES = 41 * 41 * 31
CHUNKS = 32
MOST_REQUESTS_PER_CHUNK = 15

# Another program on the same result.
READ_ROWS = f"""
import sys
from pyarrow import fs, parquet

server = fs.S3FileSystem(
    access_key="key", secret_key="secret", endpoint_override=f"http://127.0.0.1:{{sys.argv[1]}}", region="us-east-1"
)
print(parquet.read_table("{BUCKET}/scans/read/points", filesystem=server).num_rows)
"""


def documented(replacements: dict[str, str]) -> list[str]:
    """The commands of docs/operation.md about S3, a script for each block, with names of one's own."""
    scripts = [block for block in blocks("sh") if "fs.s3a" in block]
    for name, replacement in {"BUCKET": BUCKET, **replacements}.items():
        scripts = [script.replace(name, replacement) for script in scripts]
    return scripts


class Server:
    """An S3 server, started and stopped with ``with``."""

    def __init__(self, folder: Path) -> None:
        self.port = 0
        self.log = folder / "s3.log"
        self.process: subprocess.Popen | None = None

    def __enter__(self) -> Server:
        # Installed before the clock runs.
        subprocess.run([ROOT / "scripts/python-env", "--s3"], check=True)
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [ROOT / "scripts/python-env", "--s3", "python", ROOT / "scripts/cluster/s3_server.py"],
                stdout=log,
                stderr=log,
            )
        try:
            self.port = wait_for("the start of the S3 server", self._port)
            self._call("PUT", f"/{BUCKET}")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()

    def _port(self) -> int:
        said = self.log.read_text(encoding="utf-8")
        assert self.process.poll() is None, f"the S3 server ended:\n{said}"
        found = re.search(r"^port (\d+)$", said, re.MULTILINE)
        return int(found[1]) if found else 0

    def _call(self, method: str, path: str, body: bytes | None = None) -> bytes:
        request = urllib.request.Request(self.address + path, body, {"Authorization": SIGNED}, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            return answer.read()

    def requests(self) -> list[str]:
        """All requests so far, each in a line."""
        return json.loads(self._call("GET", "/-/requests"))

    def disturb(self, *rules: dict) -> None:
        """Replaces the rules; see s3_server.py."""
        self._call("PUT", "/-/rules", json.dumps(rules).encode())

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def names(self, prefix: str) -> list[str]:
        """The names that begin so; folders are empty files with a slash at the end."""
        listing = self._call("GET", f"/{BUCKET}?list-type=2&prefix={quote(prefix)}").decode()
        assert "<IsTruncated>true" not in listing
        return [unescape(key) for key in re.findall("<Key>(.*?)</Key>", listing)]

    def files(self, prefix: str) -> dict[str, bytes]:
        """The files whose names begin so, by the rest of their names."""
        return {
            key.removeprefix(prefix): self._call("GET", f"/{BUCKET}/{quote(key)}")
            for key in self.names(prefix)
            if not key.endswith("/")
        }

    def copy(self, prefix: str, folder: Path) -> None:
        """Copies files to a folder of this machine."""
        for name, content in self.files(prefix).items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)

    @property
    def environment(self) -> dict[str, str]:
        """With keys, and with where the server is."""
        settings = {
            "endpoint": self.address,
            "endpoint.region": "us-east-1",
            "path.style.access": "true",
        }
        options = ["-XX:TieredStopAtLevel=1"]
        options += [f"-Dspark.hadoop.fs.s3a.{name}={value}" for name, value in settings.items()]
        keys = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"}
        return os.environ | keys | {"G221_JAVA_OPTS": " ".join(options)}


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


class S3Tests:
    """Each method is a test; all have one server, started with ``with``, and names of results of their own."""

    def __init__(self, folder: Path, _: dict[str, str]) -> None:
        self.folder = folder / "s3"
        self.folder.mkdir()
        self.server = Server(self.folder)
        self.scan_file = self.folder / "stored.yaml"
        self.scan_file.write_text(SCAN, encoding="utf-8")
        self.commands: list[Command] = []
        self._expected: dict[str, bytes] = {}

    def __enter__(self) -> S3Tests:
        self.server.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        for command in self.commands:
            command.process.kill()
            command.process.wait()
        self.server.__exit__()

    def expected(self) -> dict[str, bytes]:
        """The files of the same scan on the local disk, but for those that tell of the run itself."""
        if not self._expected:
            out = self.folder / "local"
            command = self._g221("scan", str(self.scan_file), "--out", str(out), "--master", "local[2]")
            command.end()
            self._expected = {
                str(file.relative_to(out)): file.read_bytes()
                for file in sorted(out.rglob("*"))
                if file.is_file() and file.name not in ("run.yaml", "report.html")
            }
        return self._expected

    def _g221(self, *arguments: str) -> Command:
        command = Command(self.server, self.folder / f"g221-{len(self.commands)}.log", *arguments)
        self.commands.append(command)
        return command

    def _scan(self, name: str, *more: str) -> Command:
        out = f"s3a://{BUCKET}/scans/{name}"
        return self._g221("scan", str(self.scan_file), "--out", out, "--master", "local[2]", *more)

    def stored(self, name: str) -> dict[str, bytes]:
        """The files of a folder in the bucket."""
        return self.server.files(f"scans/{name}/")

    def _assert_expected(self, name: str, besides: str | None = None) -> None:
        """A result has the bytes of one on the local disk, besides a folder of its own, and nothing is left over."""
        found = {
            file: content
            for file, content in self.stored(name).items()
            if file not in ("run.yaml", "report.html") and file.partition("/")[0] != besides
        }
        expected = self.expected()
        assert found.keys() == expected.keys(), f"{sorted(found)} instead of {sorted(expected)}"
        differing = [file for file in found if found[file] != expected[file]]
        assert not differing, f"these files differ from those of a scan on the local disk: {differing}"
        assert not self.stored(f".{name}.incomplete"), f"left over: {sorted(self.stored(f'.{name}.incomplete'))}"

    def _wait_for_request(self, pattern: str, command: Command, count: int = 1) -> None:
        def came() -> bool:
            assert command.process.poll() is None, f"the scan ended early:\n{command.said}"
            return sum(1 for line in self.server.requests() if re.search(pattern, line)) >= count

        wait_for(f"request {count} like {pattern}", came)

    def test_scan_on_s3_gives_the_bytes_of_one_on_the_disk(self) -> None:
        before = len(self.server.requests())
        said = self._scan("plain").end()
        requests = len(self.server.requests()) - before
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
                    " --conf spark.executor.memory=512m --conf spark.ui.enabled=false",
                    "SCAN.yaml": str(self.scan_file),
                    "scans/NAME": "scans/documented",
                }
            )
            self._shell(alone, os.environ | {"TMPDIR": str(self.folder)})
            self._assert_expected("documented", "getdist")
            self._shell(on_cluster.replace("scans/documented", "scans/cluster"), cluster.environment)
        self._assert_expected("cluster")

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
        self._scan("read").end()
        page = self.stored("read")["report.html"]
        out = f"s3a://{BUCKET}/scans/read"
        assert f"written to {out}/report.html" in self._g221("report", out).end()
        assert self.stored("read")["report.html"] == page
        assert f"written to {out}/regions/regions.geojson" in self._g221("regions", out).end()
        self._assert_expected("read")
        assert "as they were written" in self._g221("verify", out).end()
        rows = subprocess.run(
            [ROOT / "scripts/python-env", "python", "-c", READ_ROWS, str(self.server.port)],
            capture_output=True,
            text=True,
            check=True,
        )
        assert int(rows.stdout) == NODES, rows.stdout

    def test_driver_killed_while_chunks_run_on_s3(self) -> None:
        scan = self._scan("chunks")
        self._wait_for_request(r"^PUT /bucket/scans/\.chunks\.incomplete/state/chunks/chunk-", scan, 4)
        os.kill(scan.process.pid, signal.SIGKILL)
        scan.process.wait()
        assert not self.stored("chunks"), "something has the final name"
        said = self._scan("chunks", "--resume").end()
        assert re.search(r"continuing after \d+ chunks", said), said
        self._assert_expected("chunks")

    def _killed_while_publishing(self, name: str, request: str, *more: str) -> None:
        """Kills a scan when it asks the server for this; the request is lost, as if it had not been sent."""
        scan = self._scan(name, *more)
        rule = {"match": request, "kill": scan.process.pid, "lose": True, "times": 1}
        self.server.disturb(rule)
        scan.end(-signal.SIGKILL)
        self.server.disturb()

    def test_driver_killed_while_it_publishes_on_s3(self) -> None:
        """Before rows have their final name, and before run.yaml has."""
        for name, request in {
            "rows": r"^PUT /bucket/scans/rows/points/.*copy_source",
            "last": r"^PUT /bucket/scans/last/run\.yaml.*copy_source",
        }.items():
            self._killed_while_publishing(name, request)
            there = self.stored(name)
            assert "run.yaml" not in there, f"{name}: it would count as complete: {sorted(there)}"
            said = self._scan(name, "--resume").end()
            assert "is complete; there is nothing to resume" in said, said
            # Pictures are drawn after the publication.
            self._g221("report", f"s3a://{BUCKET}/scans/{name}").end()
            self._assert_expected(name)

    def test_replacement_killed_on_s3(self) -> None:
        self._scan("replaced").end()
        self._killed_while_publishing("replaced", r"^PUT /bucket/scans/replaced/run\.yaml.*copy_source", "--overwrite")
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

# SPDX-License-Identifier: Apache-2.0
"""An S3 server on loopback, which can be told to disturb requests; see s3_server.py."""

from __future__ import annotations

import json
import os
import re
import subprocess
import urllib.request
from html import unescape
from pathlib import Path
from urllib.parse import quote

from spark_cluster import PATIENCE_S, QUICK_COMPILER, ROOT, wait_for

BUCKET = "bucket"

# The server believes everyone who claims to be someone.
SIGNED = "AWS4-HMAC-SHA256 Credential=key/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0"


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

    def _call(self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None) -> bytes:
        signed = {"Authorization": SIGNED} | (headers or {})
        request = urllib.request.Request(self.address + path, body, signed, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            return answer.read()

    def requests(self, pattern: str = "") -> list[str]:
        """All requests so far like this, each in a line."""
        return json.loads(self._call("GET", f"/-/requests?{quote(pattern)}"))

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

    def copy_within(self, prefix: str, other: str) -> None:
        """Gives files a second name that begins otherwise."""
        for key in self.names(prefix):
            source = {"x-amz-copy-source": quote(f"/{BUCKET}/{key}")}
            self._call("PUT", f"/{BUCKET}/{quote(other + key.removeprefix(prefix))}", headers=source)

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
        options = [QUICK_COMPILER]
        options += [f"-Dspark.hadoop.fs.s3a.{name}={value}" for name, value in settings.items()]
        keys = {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"}
        return os.environ | keys | {"G221_JAVA_OPTS": " ".join(options)}

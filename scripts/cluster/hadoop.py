# SPDX-License-Identifier: Apache-2.0
"""HDFS and YARN on the loopback of this machine, in one process; see MiniHadoop.java."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request, urlopen

from spark_cluster import PATIENCE_S, ROOT, SPARK_HOME, command_line, wait_for

HERE = Path(__file__).parent
POM = HERE / "pom.xml"
CLASS_PATH = ROOT / "target/cluster/class-path"

# Everyone's, so that it does not matter who runs the tests, and whether the system knows a name.
USER = "g221"


def java_home() -> str:
    """That of the Java that runs the scripts."""
    java = os.environ.get("JAVA_HOME")
    return java or str(Path(shutil.which("java")).resolve().parents[1])


def class_path() -> str:
    """The libraries of MiniHadoop.java: those of its POM, and what they ask for from Spark."""
    if not is_fresh():
        subprocess.run(
            ["mvn", "-B", "-q", "-f", POM, "dependency:build-classpath", f"-Dmdep.outputFile={CLASS_PATH}"],
            check=True,
        )
    return f"{CLASS_PATH.read_text(encoding='utf-8')}:{SPARK_HOME}/jars/*"


def is_fresh() -> bool:
    """Whether the class path is known and leads to what is there."""
    if not CLASS_PATH.exists():
        return False
    is_newest = CLASS_PATH.stat().st_mtime > max(pom.stat().st_mtime for pom in (POM, ROOT / "pom.xml"))
    return is_newest and all(Path(jar).exists() for jar in CLASS_PATH.read_text(encoding="utf-8").split(":"))


class Hadoop:
    """Started and stopped with ``with``."""

    def __init__(self, folder: Path, java_options: str = "") -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "JAVA_HOME": java_home(),
            "SPARK_HOME": str(SPARK_HOME),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_SUBMIT_OPTS": java_options,
            "HADOOP_CONF_DIR": str(folder / "conf"),
            "HADOOP_USER_NAME": USER,
        }
        self.java_options = java_options
        self.log = folder / "hadoop.log"

    def __enter__(self) -> Hadoop:
        self.folder.mkdir()
        java = [f"{java_home()}/bin/java", "-Xmx768m", *self.java_options.split(), "-cp", class_path()]
        with open(self.log, "wb") as log:
            # It ends when its input does, so that it does not outlive these tests.
            self.process = subprocess.Popen(
                [*java, HERE / "MiniHadoop.java", self.folder],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env=self.environment,
                cwd=self.folder,
            )
        try:
            self.files, self.name_node, self.resource_manager = wait_for("the start of HDFS and YARN", self._ready)
        except BaseException:
            self.__exit__()
            raise
        return self

    def _ready(self) -> list[str]:
        """The addresses that it says when it is ready; empty before."""
        said = self.log.read_text(encoding="utf-8")
        assert self.process.poll() is None, f"HDFS and YARN do not start:\n{said}"
        found = re.search(r"^ready (.*)\n", said, re.MULTILINE)
        return found[1].split() if found else []

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for process in self.processes("org.apache.spark"):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)

    def processes(self, word: str) -> list[int]:
        """Java processes that YARN has started, and whose command line has a word."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            line = command_line(int(folder.name))
            if line.partition("\0")[0].endswith("/java") and str(self.folder) in line and word in line:
                found.append(int(folder.name))
        return found

    # YARN

    def _ask(self, path: str) -> dict:
        with urlopen(f"{self.resource_manager}/ws/v1/cluster/{path}", timeout=PATIENCE_S) as answer:
            return json.load(answer)

    def applications(self) -> list[dict]:
        """Everything that was submitted, the first one first."""
        found = self._ask("apps")["apps"].get("app", [])
        return sorted(found, key=lambda application: application["id"])

    def attempts(self, application: dict) -> list[dict]:
        """The ApplicationMasters that YARN has started for an application."""
        return self._ask(f"apps/{application['id']}/appattempts")["appAttempts"]["appAttempt"]

    def said(self, attempt: dict) -> str:
        """Standard error of an ApplicationMaster."""
        # Only where logs are: YARN may still be deleting what an application had elsewhere.
        folders = "target/test/data/g221/*/*-logDir-nm-*"
        (log,) = self.folder.glob(f"{folders}/*/{attempt['containerId']}/stderr")
        return log.read_text(encoding="utf-8")

    # HDFS

    def _url(self, path: str, operation: str) -> str:
        return f"{self.name_node}/webhdfs/v1{quote(path)}?user.name={USER}&op={operation}"

    def read(self, path: str) -> bytes:
        with urlopen(self._url(path, "OPEN"), timeout=PATIENCE_S) as answer:
            return answer.read()

    def write(self, path: str, data: bytes) -> None:
        """Replaces a file."""
        url = self._url(path, "CREATE&overwrite=true&noredirect=true")
        with urlopen(Request(url, method="PUT"), timeout=PATIENCE_S) as answer:
            node = json.load(answer)["Location"]
        urlopen(Request(node, data=data, method="PUT"), timeout=PATIENCE_S).close()

    def listing(self, path: str) -> dict[str, bool]:
        """Names in a folder, and whether they are folders; empty if there is no such folder."""
        try:
            with urlopen(self._url(path, "LISTSTATUS"), timeout=PATIENCE_S) as answer:
                found = json.load(answer)["FileStatuses"]["FileStatus"]
        except OSError as error:
            if getattr(error, "code", None) == 404:
                return {}
            raise
        return {file["pathSuffix"]: file["type"] == "DIRECTORY" for file in found}

    def fetch(self, path: str, folder: Path) -> None:
        """Copies a folder from HDFS."""
        folder.mkdir()
        for name, is_folder in self.listing(path).items():
            if is_folder:
                self.fetch(f"{path}/{name}", folder / name)
            else:
                (folder / name).write_bytes(self.read(f"{path}/{name}"))

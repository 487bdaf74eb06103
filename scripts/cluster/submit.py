# SPDX-License-Identifier: Apache-2.0
"""What scripts/submit hands to spark-submit: to a stand-in that records it, and to a real one."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import urllib.request
import zipfile
from pathlib import Path

from cluster.page import blocks, commands
from cluster.suite import Suite
from spark_cluster import ROOT, SHORT_LIVED, SPARK_HOME, Cluster, free_port, wait_for

SUBMIT = ROOT / "scripts/submit"
STANDALONE = ROOT / "conf/spark/standalone.conf"

# What is true of a driver on this machine alone.
ONLY_HERE = "-Dg221.conf="


class Recorder:
    """An installation of Spark whose spark-submit writes its arguments into a file."""

    def __init__(self, folder: Path, defaults: str = "") -> None:
        self.home = folder / "spark"
        self.words = folder / "words"
        (self.home / "bin").mkdir(parents=True)
        (self.home / "conf").mkdir()
        (self.home / "conf/spark-defaults.conf").write_text(defaults, encoding="utf-8")
        script = self.home / "bin/spark-submit"
        script.write_text(f"#!/bin/sh\nprintf '%s\\0' \"$@\" > {shlex.quote(str(self.words))}\n", encoding="utf-8")
        script.chmod(0o755)
        self.environment = {k: v for k, v in os.environ.items() if k not in ("SPARK_CONF_DIR", "DEPLOY_MODE")}
        self.environment["SPARK_HOME"] = str(self.home)

    def run(self, *arguments: str, status: int = 0, **environment: str) -> subprocess.CompletedProcess:
        self.words.unlink(missing_ok=True)
        done = subprocess.run(
            [SUBMIT, *arguments],
            env=self.environment | environment,
            capture_output=True,
            text=True,
            check=False,
            cwd=ROOT,
        )
        assert done.returncode == status, f"status {done.returncode} instead of {status}: {done.stderr}"
        return done

    def recorded(self) -> list[str]:
        return self.words.read_text(encoding="utf-8").split("\0")[:-1]

    def submitted(self, *arguments: str, **environment: str) -> list[str]:
        """The arguments of spark-submit for those of scripts/submit."""
        self.run(*arguments, **environment)
        return self.recorded()


def value(words: list[str], option: str) -> str:
    """The value of an option that is there once."""
    assert words.count(option) == 1, f"{option} is there {words.count(option)} times: {words}"
    return words[words.index(option) + 1]


class SubmitTests(Suite):
    """Tests of scripts/submit."""

    cluster: Cluster

    def _recorder(self, name: str, defaults: str = "") -> tuple[Recorder, str]:
        """A stand-in for Spark, and a scan file."""
        folder = self.folder / name
        folder.mkdir()
        scan = folder / "scan.yaml"
        scan.write_bytes((self.folder / "scan.yaml").read_bytes())
        return Recorder(folder, defaults), str(scan)

    def test_settings_of_an_administrator_are_kept(self) -> None:
        defaults = """\
# Of all users of this cluster.
spark.eventLog.enabled  true
spark.driver.extraJavaOptions = -Dsite=a\\
    -Dproxy="proxy\\:3128"
"""
        spark, scan = self._recorder("administrator", defaults)
        words = spark.submitted("--conf-file", str(STANDALONE), "scan", scan)
        assert "--load-spark-defaults" in words, words
        assert value(words, "--properties-file") == str(STANDALONE)
        options = shlex.split(value(words, "--driver-java-options"))
        assert options[-1] == "-Dsite=a-Dproxy=proxy:3128", options
        assert f"{ONLY_HERE}{ROOT}/conf" in options, options
        assert "--load-spark-defaults" not in spark.submitted("scan", scan), "spark-submit reads them by itself"

    def test_java_options_of_the_user_are_added(self) -> None:
        spark, scan = self._recorder("java-options", "spark.driver.extraJavaOptions -Dof=defaults\n")
        settings = Path(scan).with_name("own.conf")
        settings.write_text("spark.driver.extraJavaOptions: -Dof=file\n", encoding="utf-8")
        own = ["--conf-file", str(settings)]
        for given, last in (
            (["--driver-java-options", "-Xss8m -Dof=option"], ["-Xss8m", "-Dof=option"]),
            (["--conf", "spark.driver.extraJavaOptions=-Dof=conf"], ["-Dof=conf"]),
            (own, ["-Dof=file"]),
            ([*own, "--conf", "spark.driver.extraJavaOptions=-Dof=conf"], ["-Dof=conf"]),
            ([], ["-Dof=defaults"]),
        ):
            options = shlex.split(value(spark.submitted(*given, "scan", scan), "--driver-java-options"))
            assert options[-len(last) :] == last, f"{given}: {options}"
            assert sum(option.startswith("-Dof=") for option in options) == 1, f"{given}: {options}"
            assert f"{ONLY_HERE}{ROOT}/conf" in options, f"{given}: {options}"

    def test_deploy_mode_is_noticed_wherever_it_is_set(self) -> None:
        spark, scan = self._recorder("deploy-mode")
        settings = Path(scan).with_name("cluster.conf")
        settings.write_text("  spark.submit.deployMode: cluster\n", encoding="utf-8")
        command = ["scan", scan, "--out", "/shared/result"]
        for given in (
            ["--deploy-mode", "cluster"],
            ["--conf", "spark.submit.deployMode=cluster"],
            ["-c", "spark.submit.deployMode=cluster"],
            ["--conf-file", str(settings)],
            ["--properties-file", str(settings)],
        ):
            words = spark.submitted(*given, *command)
            assert ONLY_HERE not in value(words, "--driver-java-options"), given
        words = spark.submitted(*command, DEPLOY_MODE="cluster")
        assert ONLY_HERE not in value(words, "--driver-java-options"), "DEPLOY_MODE"
        (spark.home / "conf/spark-defaults.conf").write_text("spark.submit.deployMode=cluster", encoding="utf-8")
        assert ONLY_HERE not in value(spark.submitted(*command), "--driver-java-options"), "spark-defaults.conf"
        words = spark.submitted("--deploy-mode", "client", *command)
        assert ONLY_HERE in value(words, "--driver-java-options"), "the option takes precedence"

    def test_jobs_are_called_after_their_scan(self) -> None:
        spark, scan = self._recorder("named")
        assert value(spark.submitted("scan", "--resume", scan), "--name") == "g221 disturbed"
        assert value(spark.submitted("--name", "mine", "scan", scan), "--name") == "mine"
        assert "--name" not in spark.submitted("--conf", "spark.app.name=mine", "scan", scan)
        quoted = Path(scan).with_name("quoted.yaml")
        quoted.write_text("format-version: 1\n\"scan-id\" : 'my.scan_2'  # of June\n", encoding="utf-8")
        assert value(spark.submitted("scan", str(quoted)), "--name") == "g221 my.scan_2"
        elsewhere = ["scan", "/opt/g221/scan/scan.yaml"]
        for out in (["--out", "s3a://bucket/scans/figure-2/"], ["--out=s3a://bucket/scans/figure-2"]):
            assert value(spark.submitted(*elsewhere, *out), "--name") == "g221 figure-2"
        assert "--name" not in spark.submitted(*elsewhere), "Spark has it from the driver"

    def test_dry_run_prints_the_command(self) -> None:
        spark, scan = self._recorder("dry-run")
        arguments = ["--master", "local[2]", "--driver-java-options", "-Da='b c' -Dd=\"e\"", "scan", scan]
        printed = spark.run("--dry-run", *arguments).stdout
        assert not spark.words.exists(), "spark-submit was run"
        assert printed.count("\n") == 1, printed
        expected = spark.submitted(*arguments)
        subprocess.run(["bash", "-c", printed], check=True)
        assert spark.recorded() == expected

    def test_command_to_go_on_has_the_options(self) -> None:
        spark, scan = self._recorder("go on")
        arguments = ["--conf-file", str(STANDALONE), "--name", 'my "scan\'s" name', "--verbose"]
        secret = "spark.hadoop.fs.s3a.secret.key"
        words = spark.submitted(*arguments, "--conf", f"{secret}=1234", "scan", scan)
        assert f"{secret}=1234" in words, words
        options = shlex.split(value(words, "--driver-java-options"))
        prefix = "-Dg221.command="
        (command,) = [option.removeprefix(prefix) for option in options if option.startswith(prefix)]
        assert shlex.split(command) == [str(SUBMIT), *arguments, "--conf", f"{secret}=..."], command

    def test_options_that_cannot_be_meant_are_refused(self) -> None:
        spark, scan = self._recorder("refused")
        for given, why in (
            (["--conf", "spark.ui.enabled"], "--conf needs NAME=VALUE, but is 'spark.ui.enabled'"),
            (["--conf-file", scan, "--conf-file", scan], "--conf-file is given twice"),
            (["--conf-file", scan + "x"], "does not exist; there are conf/spark/"),
            (["--master=local"], "write '--master local' instead of '--master=local'"),
        ):
            assert why in spark.run(*given, "scan", scan, status=2).stderr, given

    def test_paths_that_a_driver_on_a_standalone_cluster_cannot_find_are_refused(self) -> None:
        spark, scan = self._recorder("whole-paths")
        cluster = ["--master", "spark://host:7077", "--deploy-mode", "cluster"]
        relative = os.path.relpath(scan, ROOT)
        for command, why in (
            (["scan", relative, "--out", "/shared/result"], f"{relative}: with the driver on a standalone cluster"),
            (["scan", scan, "--out", "result"], "--out has to be a whole path"),
            (["scan", scan], "--out has to be a whole path"),
        ):
            assert why in spark.run(*cluster, *command, status=2).stderr, command
        for out in (["--out", "/shared/result"], ["--out=hdfs://host:8020/result"]):
            assert spark.submitted(*cluster, "scan", scan, *out)[-len(out) :] == out

    def test_archive_for_yarn_has_the_jars(self) -> None:
        """The documented commands pack the jars of an installation, put them where all see them, and name them."""
        spark, scan = self._recorder("archive")
        folder = Path(scan).parent
        jars = spark.home / "jars"
        jars.mkdir()
        for name in ("spark-core.jar", "scala-library.jar"):
            (jars / name).write_bytes(b"classes of " + name.encode())
        hdfs = folder / "bin/hdfs"
        hdfs.parent.mkdir()
        hdfs.write_text(
            '#!/bin/sh\n[ "$1 $2" = "dfs -put" ] && cp "$3" stored.jar && echo "$4" > stored\n', encoding="utf-8"
        )
        hdfs.chmod(0o755)
        environment = spark.environment | {"PATH": f"{hdfs.parent}:{spark.environment['PATH']}"}
        for (words,) in (commands("jar "), commands("hdfs ")):
            words = [word.replace("$SPARK_HOME", str(spark.home)) for word in words]
            subprocess.run(words, check=True, cwd=folder, env=environment)
        with zipfile.ZipFile(folder / "stored.jar") as archive:
            assert {file.name for file in jars.iterdir()} <= set(archive.namelist()), archive.namelist()
        (words,) = [
            words for words in commands("scripts/submit ") if any("spark.yarn.archive" in word for word in words)
        ]
        submitted = spark.submitted(
            *[scan if word == "SCAN.yaml" else word for word in words[1:]], HADOOP_CONF_DIR="/etc"
        )
        stored = (folder / "stored").read_text(encoding="utf-8").strip()
        assert f"spark.yarn.archive={stored}" in submitted, submitted

    def test_driver_on_the_standalone_cluster(self) -> None:
        """An administrator has event logs switched on, and the history server has them."""
        folder = self.folder / "cluster-mode"
        logs = folder / "events"
        conf = folder / "conf"
        logs.mkdir(parents=True)
        conf.mkdir()
        (lines,) = [block for block in blocks("properties") if "spark.eventLog" in block]
        lines = lines.replace("hdfs://HOST:8020/spark-logs", logs.as_uri())
        (conf / "spark-defaults.conf").write_text(lines, encoding="utf-8")
        (words,) = [words for words in commands("scripts/submit ") if {"cluster", "spark://HOST:7077"} <= set(words)]
        settings = {
            "spark.executor.memory": "512m",
            "spark.executor.extraJavaOptions": SHORT_LIVED,
            "spark.driver.memory": "512m",
        }
        replaced = {
            "spark://HOST:7077": self.cluster.master,
            "/shared/SCAN.yaml": str(self.folder / "scan.yaml"),
            "/shared/scans/NAME": str(folder / "result"),
        }
        # Sizes and addresses are those of the other tests; the rest is as in the page.
        rest = words[words.index("--deploy-mode") :]
        assert words[: -len(rest)] == ["scripts/submit", "--conf-file", "conf/spark/standalone.conf", "--master"] + [
            "spark://HOST:7077"
        ]
        done = subprocess.run(
            [*self.cluster.submit(settings), *(replaced.get(word, word) for word in rest)],
            env=self.cluster.environment | {"SPARK_CONF_DIR": str(conf)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        self._assert_result(folder / "result")
        assert self._in_history(folder, conf / "spark-defaults.conf") == ["g221 disturbed"]

    def _in_history(self, folder: Path, told: Path) -> list[str]:
        """Names of the applications that the history server of Spark shows."""
        port = free_port()
        settings = folder / "history.conf"
        settings.write_text(f"{told.read_text(encoding='utf-8')}\nspark.history.ui.port {port}\n", encoding="utf-8")
        with open(folder / "history.log", "wb") as log:
            server = subprocess.Popen(
                [SPARK_HOME / "bin/spark-class", "org.apache.spark.deploy.history.HistoryServer"]
                + ["--properties-file", settings],
                stdout=log,
                stderr=log,
                env=self.cluster.environment,
            )

        def shown() -> list[str]:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1/applications", timeout=10) as answer:
                    return [application["name"] for application in json.load(answer)]
            except (OSError, ValueError):
                # It is not there yet, or answers in words while it starts.
                return []

        try:
            return wait_for("the history of an application", shown)
        finally:
            server.kill()
            server.wait()

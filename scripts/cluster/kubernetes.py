# SPDX-License-Identifier: Apache-2.0
"""Scans on Kubernetes: the documented commands on a stand-in, and what is checked without one."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cached_property
from pathlib import Path

import kubernetes_validate
import yaml

from cluster.kubernetes_stand_in import VERSION, Kubernetes, Pod
from cluster.object_store import BUCKET, Server
from cluster.page import commands
from cluster.scan import standing_still
from cluster.suite import Suite
from spark_cluster import ROOT, SHORT_LIVED, SPARK_HOME, free_port, spark_environment, wait_for

FILES = ROOT / "scripts/kubernetes"
SETTINGS = ROOT / "conf/spark/kubernetes.conf"

# What pods are given here that is not in the settings: less of everything.
SMALL = {
    "spark.executor.instances": "2",
    "spark.executor.cores": "1",
    "spark.executor.memory": "512m",
    "spark.driver.memory": "512m",
    "spark.ui.enabled": "false",
    "spark.executor.extraJavaOptions": SHORT_LIVED,
}
KEYS = {"AWS_ACCESS_KEY_ID": "access-key", "AWS_SECRET_ACCESS_KEY": "secret-key"}


def settings(file: Path) -> dict[str, str]:
    """Settings of Spark in a file."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return dict(line.split(None, 1) for line in lines)


def make_image(folder: Path) -> Path:
    """What the documented commands make of the Dockerfile, without a registry; Spark is that of this machine."""
    made = folder / "image"
    (words,) = commands("scripts/kubernetes/make-folder ")
    subprocess.run([ROOT / words[0], made], check=True, cwd=ROOT)
    files = folder / "files"
    spark = files / "opt/spark"
    spark.mkdir(parents=True)
    (spark / "bin").symlink_to(SPARK_HOME / "bin")
    (spark / "jars").mkdir()
    for jar in (SPARK_HOME / "jars").iterdir():
        (spark / "jars" / jar.name).symlink_to(jar)
    for line in (made / "Dockerfile").read_text(encoding="utf-8").splitlines():
        if line.startswith("COPY "):
            _, source, target = line.split()
            into = files / target.strip("/")
            into.mkdir(parents=True, exist_ok=True)
            assert not in_other_versions(made / source, into), in_other_versions(made / source, into)
            for file in (made / source).iterdir():
                (into / file.name).unlink(missing_ok=True)
                (into / file.name).symlink_to(file)
    return files


def in_other_versions(jars: Path, others: Path) -> list[str]:
    """Jars of a folder that another has in other versions, of which Java would take either."""
    there = {library(jar.name): jar.name for jar in others.iterdir()}
    return [jar.name for jar in jars.glob("*.jar") if there.get(library(jar.name), jar.name) != jar.name]


def library(jar: str) -> str:
    """The name of a jar without its version."""
    return re.sub(r"-\d[\w.-]*\.jar$", "", jar)


class KubernetesTests(Suite):
    """Tests of scripts/kubernetes; results go to an S3 server."""

    server: Server

    @cached_property
    def environment(self) -> dict[str, str]:
        return spark_environment(self.folder, SHORT_LIVED)

    def test_files_for_kubernetes_are_well_formed(self) -> None:
        hadolint = Path(sys.executable).with_name("hadolint")
        checked = subprocess.run([hadolint, FILES / "Dockerfile"], capture_output=True, text=True, check=False)
        assert checked.returncode == 0, checked.stdout + checked.stderr
        for file in (FILES / "rbac.yaml", FILES / "driver.yaml"):
            for thing in yaml.safe_load_all(file.read_text(encoding="utf-8")):
                kubernetes_validate.validate(thing, VERSION, strict=True)

    def test_operator_is_told_what_spark_submit_is_told(self) -> None:
        """The SparkApplication says the same as the settings and the documented command."""
        application = yaml.safe_load((FILES / "spark-application.yaml").read_text(encoding="utf-8"))
        specification = application["spec"]
        (words,) = commands("scripts/submit --conf-file conf/spark/kubernetes.conf")
        assert specification["arguments"] == words[words.index("scan") :]
        assert specification["mainApplicationFile"] == words[words.index("--jar") + 1]
        assert f"spark.kubernetes.container.image={specification['image']}" in words
        assert specification["restartPolicy"]["type"] == "OnFailure"
        assert "--resume" in specification["arguments"]
        told = dict(specification["sparkConf"])
        assert told.pop("spark.app.name") == "g221 NAME"
        told["spark.submit.deployMode"] = specification["mode"]
        told["spark.kubernetes.namespace"] = application["metadata"]["namespace"]
        for role in ("driver", "executor"):
            part = specification[role]
            told[f"spark.{role}.memory"] = part["memory"]
            for name, secret in part["envSecretKeyRefs"].items():
                told[f"spark.kubernetes.{role}.secretKeyRef.{name}"] = f"{secret['name']}:{secret['key']}"
        told["spark.executor.instances"] = str(specification["executor"]["instances"])
        told["spark.executor.cores"] = str(specification["executor"]["cores"])
        told["spark.kubernetes.authenticate.driver.serviceAccountName"] = specification["driver"]["serviceAccount"]
        # The config map is mounted by the operator instead of a template.
        template = yaml.safe_load((FILES / "driver.yaml").read_text(encoding="utf-8"))["spec"]
        mounted = {
            "name": template["volumes"][0]["configMap"]["name"],
            "path": template["containers"][0]["volumeMounts"][0]["mountPath"],
        }
        assert specification["driver"]["configMaps"] == [mounted]
        told["spark.kubernetes.driver.podTemplateFile"] = "scripts/kubernetes/driver.yaml"
        assert told == settings(SETTINGS)

    def test_image_runs_a_scan(self) -> None:
        folder = self.folder / "kubernetes-image"
        folder.mkdir()
        image = make_image(folder)
        readable = subprocess.run(
            ["find", folder / "image", "!", "-perm", "-a+r"], capture_output=True, text=True, check=True
        )
        assert not readable.stdout, f"not everyone can read {readable.stdout}"
        done = subprocess.run(
            [image / "opt/spark/bin/spark-submit", "--master", "local[2]", "--class", "org.g221.job.Main"]
            + [
                image / "opt/g221/g221-spark.jar",
                "scan",
                ROOT / "conf/scans/smallest.yaml",
                "--out",
                folder / "result",
            ],
            env=self.environment | {"SPARK_HOME": str(image / "opt/spark")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert (folder / "result/run.yaml").exists()
        self._assert_library(image)

    def _assert_library(self, image: Path) -> None:
        """The library for s3a: in the image answers: a bucket that nobody has is what is wrong."""
        port = free_port()
        done = subprocess.run(
            [image / "opt/spark/bin/spark-submit", "--master", "local[1]", "--class", "org.g221.job.Main"]
            + ["--conf", f"spark.hadoop.fs.s3a.endpoint=http://127.0.0.1:{port}"]
            + ["--conf", "spark.hadoop.fs.s3a.endpoint.region=us-east-1"]
            + ["--conf", "spark.hadoop.fs.s3a.attempts.maximum=1", "--conf", "spark.hadoop.fs.s3a.retry.limit=1"]
            + [
                image / "opt/g221/g221-spark.jar",
                "scan",
                ROOT / "conf/scans/smallest.yaml",
                "--out",
                "s3a://bucket/result",
            ],
            env=self.environment
            | {"SPARK_HOME": str(image / "opt/spark"), "AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode != 0
        assert "hadoop-aws" not in done.stderr, done.stderr
        assert re.search(r"(?i)connect|refused", done.stderr), done.stderr

    def test_driver_pod_lost(self) -> None:
        """A driver is killed with its pod; the same command, as an operator gives it again, goes on with the scan."""
        folder = self.folder / "kubernetes"
        folder.mkdir()
        image = make_image(folder)
        environment = {key: self.environment[key] for key in ("SPARK_LOCAL_IP", "SPARK_SUBMIT_OPTS")}
        store = self.server
        with Kubernetes(folder / "cluster", image, environment) as kubernetes:
            self._prepare(kubernetes)
            first = self._submit(kubernetes, store, folder)
            wait_for("chunk 4 of the scan", lambda: self._chunks(first, store) >= 4, 600)
            driver, *executors = running = [pod for pod in kubernetes.pods if pod.process]
            assert driver.role == "driver" and executors, running
            # The scan must not be done before its driver is killed.
            with standing_still([executor.process.pid for executor in executors]):
                for pod in running:
                    self._assert_specified(kubernetes, pod)
                driver.kill()
            # spark-submit ends with status 0 whatever becomes of its driver; the pod knows.
            first.wait(600)
            assert kubernetes.phase(driver) == "Failed", kubernetes.phase(driver)
            assert not store.names("scans/disturbed/run.yaml"), "the scan was faster than this test"
            second = self._submit(kubernetes, store, folder)
            second.wait(600)
            last = [pod for pod in kubernetes.pods if pod.role == "driver"][-1]
            assert kubernetes.phase(last) == "Succeeded", last.log
            store.copy("scans/disturbed/", folder / "result")
            self._assert_result(folder / "result")
            assert not store.names("scans/.disturbed"), store.names("scans/.disturbed")
            assert not kubernetes.refused, kubernetes.refused
            left = [pod.name for pod in kubernetes.pods if pod.process and pod.process.poll() is None]
            assert not left, f"these pods run on: {left}"

    def _prepare(self, kubernetes: Kubernetes) -> None:
        """The documented commands of kubectl."""
        replaced = {"--from-file=SCAN.yaml": f"--from-file={self.folder / 'scan.yaml'}"}
        done = set()
        for words in commands("kubectl "):
            if "spark-application.yaml" not in words[-1]:
                words = [replaced.get(word, word) for word in words]
                words = [str(ROOT / word) if word.startswith("scripts/") else word for word in words]
                kubernetes.kubectl(*words[1:])
                done.add(words[1] if words[1] == "apply" else words[4])
        assert done == {"apply", "secret", "configmap"}, done

    def _submit(self, kubernetes: Kubernetes, store: Server, folder: Path) -> subprocess.Popen:
        """The documented command, with the lines for MinIO and Ceph in the settings."""
        text = SETTINGS.read_text(encoding="utf-8")
        text = re.sub(r"^#(spark\.hadoop\.fs\.s3a\.endpoint +)\S+$", rf"\g<1>{store.address}", text, flags=re.MULTILINE)
        text, count = re.subn(r"^#(spark\.hadoop\.fs\.s3a\.path)", r"\1", text, flags=re.MULTILINE)
        assert count == 1 and store.address in text, "the settings have no lines for MinIO and Ceph"
        (folder / "kubernetes.conf").write_text(text, encoding="utf-8")
        (words,) = commands("scripts/submit --conf-file conf/spark/kubernetes.conf")
        replaced = {
            "conf/spark/kubernetes.conf": str(folder / "kubernetes.conf"),
            "k8s://https://HOST:6443": f"k8s://{kubernetes.address}",
            "/opt/g221/scan/SCAN.yaml": "/opt/g221/scan/scan.yaml",
            "s3a://BUCKET/scans/NAME": f"s3a://{BUCKET}/scans/disturbed",
        }
        words = [replaced.get(word, word) for word in words]
        here = SMALL | {"spark.kubernetes.authenticate.submission.oauthToken": kubernetes.token}
        place = words.index("scan")
        words[place:place] = [word for name, value in here.items() for word in ("--conf", f"{name}={value}")]
        with open(folder / "submit.log", "ab") as log:
            return subprocess.Popen(words, stdout=log, stderr=log, env=self.environment, cwd=ROOT)

    def _chunks(self, submitted: subprocess.Popen, store: Server) -> int:
        folder = self.folder / "kubernetes"
        said = [(folder / "submit.log").read_text(encoding="utf-8")]
        said += [file.read_text(encoding="utf-8") for file in folder.glob("cluster/*/log")]
        assert submitted.poll() is None, "\n".join(["the scan ended early:", *said])
        names = store.names("scans/.disturbed.incomplete/state/chunks/")
        return sum(1 for name in names if "/chunk-" in name)

    def _assert_specified(self, kubernetes: Kubernetes, pod: Pod) -> None:
        """A pod has name, image, account, keys and sizes that were asked for."""
        specification = pod.specification["spec"]
        container = specification["containers"][0]
        labels = pod.specification["metadata"]["labels"]
        assert pod.specification["metadata"]["namespace"] == "g221"
        assert labels["spark-app-name"] == "g221-disturbed", labels
        assert pod.name.startswith("g221-disturbed-"), pod.name
        assert container["image"] == "REGISTRY/g221", container["image"]
        for name, key in KEYS.items():
            (variable,) = [variable for variable in container["env"] if variable["name"] == name]
            assert variable["valueFrom"]["secretKeyRef"] == {"name": "g221-s3", "key": key}, variable
            assert pod.environment[name], f"{name} is empty"
        # 512 MiB and what Spark adds for memory outside of the heap.
        assert container["resources"]["limits"]["memory"] == "896Mi", container["resources"]
        assert container["resources"]["requests"]["cpu"] == "1", container["resources"]
        if pod.role == "driver":
            assert specification["serviceAccountName"] == "g221", specification
            assert "local:///opt/g221/g221-spark.jar" in container["args"], container["args"]
            mounts = {mount["mountPath"] for mount in container["volumeMounts"]}
            assert "/opt/g221/scan" in mounts, mounts

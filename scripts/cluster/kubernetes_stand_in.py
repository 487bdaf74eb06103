# SPDX-License-Identifier: Apache-2.0
"""A stand-in for Kubernetes on loopback: an API server that keeps objects and runs containers of pods as processes.

What is not there: DNS, networks of pods, namespaces of the kernel, volumes other than config maps. Hosts of services
are 127.0.0.1, ports of drivers are free ones, and files of an image are in a folder.
"""

from __future__ import annotations

import copy
import json
import os
import re
import shlex
import signal
import subprocess
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import kubernetes_validate
import yaml

VERSION = "1.33"
KINDS = {
    "pods": "Pod",
    "services": "Service",
    "configmaps": "ConfigMap",
    "secrets": "Secret",
    "persistentvolumeclaims": "PersistentVolumeClaim",
    "serviceaccounts": "ServiceAccount",
    "namespaces": "Namespace",
    "roles": "Role",
    "rolebindings": "RoleBinding",
}
PLURALS = {kind: plural for plural, kind in KINDS.items()}
PATH = re.compile(r"/apis?/[\w./]*?v1(?:/namespaces/([^/]+))?/([a-z]+)(?:/([^/]+))?(?:/status)?")
VERBS = {"POST": "create", "PUT": "update", "PATCH": "patch"}


def now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def merged(old: object, new: object) -> object:
    """As a merge patch does it: objects are merged, all else is replaced."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return new
    return {**old, **{key: merged(old.get(key), value) for key, value in new.items()}}


def selects(labels: dict[str, str], selector: str) -> bool:
    """Whether a selector, such as ``a=b,c!=d,e in (f,g)``, takes an object with these labels."""
    for part in re.split(r",(?![^(]*\))", selector) if selector else []:
        if match := re.fullmatch(r"\s*(\S+) +(not)?in +\((.*)\)", part):
            if (labels.get(match[1]) in [value.strip() for value in match[3].split(",")]) == bool(match[2]):
                return False
        elif match := re.fullmatch(r"\s*([^=!]+?)\s*(==?|!=)\s*(.*)", part):
            if (labels.get(match[1]) == match[3]) == (match[2] == "!="):
                return False
        elif part.strip() not in labels:
            return False
    return True


@dataclass(frozen=True)
class Query:
    """What a list or a watch asks for."""

    kind: str
    namespace: str | None
    labels: str
    fields: str

    def takes(self, kind: str, thing: dict) -> bool:
        metadata = thing["metadata"]
        named = re.search(r"metadata\.name=([^,]+)", self.fields)
        return (
            kind == self.kind
            and self.namespace in (None, metadata.get("namespace"))
            and (not named or named[1] == metadata["name"])
            and selects(metadata.get("labels", {}), self.labels)
        )


@dataclass
class Pod:
    """A pod that was started."""

    name: str
    folder: Path
    specification: dict
    environment: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen | None = None

    @property
    def role(self) -> str:
        return self.specification["metadata"]["labels"]["spark-role"]

    @property
    def log(self) -> str:
        file = self.folder / "log"
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""

    def kill(self) -> None:
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


class Kubernetes:
    """Started and stopped with ``with``; the image is a folder with /opt/spark and /opt/g221 of an image."""

    def __init__(self, folder: Path, image: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.image = image
        self.environment = environment
        self.things: dict[tuple[str, str | None, str], dict] = {}
        self.watchers: list[tuple[Query, list[dict]]] = []
        self.lock = threading.RLock()
        self.version = 1
        self.pods: list[Pod] = []
        self.refused: list[str] = []
        self.tokens = {uuid.uuid4().hex: "admin"}
        folder.mkdir(parents=True)
        outer = self

        class Handler(_Handler):
            cluster = outer

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    @property
    def token(self) -> str:
        """That of whoever may do everything."""
        return next(iter(self.tokens))

    def __enter__(self) -> Kubernetes:
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for pod in self.pods:
            pod.kill()
        self.server.shutdown()
        self.server.server_close()

    # What kubectl does.

    def kubectl(self, *words: str) -> None:
        """``apply -f FILE``, ``create configmap`` and ``create secret generic``, with ``--namespace``."""
        rest = list(words)
        namespace = None
        if "--namespace" in rest:
            place = rest.index("--namespace")
            namespace = rest[place + 1]
            del rest[place : place + 2]
        if rest[:2] == ["apply", "-f"] and len(rest) == 3:
            for thing in yaml.safe_load_all(Path(rest[2]).read_text(encoding="utf-8")):
                self._create(thing)
        elif rest[:2] == ["create", "configmap"] and rest[3].startswith("--from-file="):
            files = [Path(word.removeprefix("--from-file=")) for word in rest[3:]]
            data = {file.name: file.read_text(encoding="utf-8") for file in files}
            self._create(_thing("ConfigMap", namespace, rest[2], data=data))
        elif rest[:3] == ["create", "secret", "generic"]:
            data = dict(word.removeprefix("--from-literal=").split("=", 1) for word in rest[4:])
            self._create(_thing("Secret", namespace, rest[3], stringData=data))
        else:
            raise AssertionError(f"kubectl {shlex.join(words)} is not expected")

    def _create(self, thing: dict) -> None:
        kubernetes_validate.validate(thing, VERSION, strict=True)
        metadata = thing["metadata"]
        namespace = metadata.get("namespace")
        if namespace and ("namespaces", None, namespace) not in self.things:
            raise AssertionError(f"there is no namespace {namespace} for {metadata['name']}")
        self.put(PLURALS[thing["kind"]], namespace, thing, "ADDED")

    # What the API server does.

    def put(self, kind: str, namespace: str | None, thing: dict, event: str) -> None:
        with self.lock:
            self.version += 1
            metadata = thing["metadata"]
            metadata.setdefault("uid", str(uuid.uuid4()))
            metadata.setdefault("creationTimestamp", now())
            metadata["resourceVersion"] = str(self.version)
            if namespace:
                metadata["namespace"] = namespace
            self.things[kind, namespace, metadata["name"]] = thing
            self._tell(kind, thing, event)

    def remove(self, kind: str, namespace: str | None, name: str) -> None:
        with self.lock:
            thing = self.things.pop((kind, namespace, name), None)
            if thing:
                self.version += 1
                thing["metadata"]["resourceVersion"] = str(self.version)
                self._tell(kind, thing, "DELETED")
        for pod in self.pods:
            if kind == "pods" and pod.name == name and pod.process:
                pod.process.terminate()

    def _tell(self, kind: str, thing: dict, event: str) -> None:
        for query, events in self.watchers:
            if query.takes(kind, thing):
                events.append({"type": event, "object": copy.deepcopy(thing)})

    def found(self, query: Query) -> list[dict]:
        with self.lock:
            return [copy.deepcopy(thing) for (kind, _, _), thing in self.things.items() if query.takes(kind, thing)]

    @contextmanager
    def watching(self, query: Query) -> Iterator[list[dict]]:
        watcher = (query, [])
        with self.lock:
            self.watchers.append(watcher)
        try:
            yield watcher[1]
        finally:
            with self.lock:
                # By identity: another may ask for the same.
                self.watchers = [other for other in self.watchers if other is not watcher]

    def may(self, token: str, verb: str, kind: str, namespace: str | None) -> bool:
        """Whether the owner of a token may do this: the roles that are bound to an account, or all."""
        account = self.tokens.get(token)
        if account == "admin":
            return True
        with self.lock:
            bindings = [
                thing for (k, space, _), thing in self.things.items() if (k, space) == ("rolebindings", namespace)
            ]
            for binding in bindings:
                if any(subject["name"] == account for subject in binding["subjects"]):
                    role = self.things["roles", namespace, binding["roleRef"]["name"]]
                    for rule in role["rules"]:
                        if kind in rule["resources"] and verb in rule["verbs"]:
                            return True
        return False

    # What the kubelet does.

    def start(self, specification: dict) -> None:
        """Runs the container of a pod in a process."""
        kubernetes_validate.validate(specification, VERSION, strict=True)
        name = specification["metadata"]["name"]
        pod = Pod(name, self.folder / name, copy.deepcopy(specification))
        pod.folder.mkdir()
        (pod.folder / "pod.json").write_text(json.dumps(specification, indent=1), encoding="utf-8")
        self.pods.append(pod)
        container = specification["spec"]["containers"][0]
        try:
            pod.environment = self._environment(pod, container)
            self._mount(pod, container)
            command = self._command(pod, container["args"])
        except KeyError as missing:
            self._status(pod, container, "Pending", {"waiting": {"reason": f"there is no {missing}"}})
            return
        with open(pod.folder / "log", "wb") as log:
            pod.process = subprocess.Popen(
                command, env=pod.environment, cwd=pod.folder, stdout=log, stderr=log, start_new_session=True
            )
        self._status(pod, container, "Running", {"running": {"startedAt": now()}})
        threading.Thread(target=self._wait, args=(pod, container), daemon=True).start()

    def phase(self, pod: Pod) -> str:
        with self.lock:
            return self.things["pods", pod.specification["metadata"]["namespace"], pod.name]["status"]["phase"]

    def _wait(self, pod: Pod, container: dict) -> None:
        status = pod.process.wait()
        state = {"terminated": {"exitCode": status & 255, "startedAt": now(), "finishedAt": now()}}
        self._status(pod, container, "Failed" if status else "Succeeded", state)

    def _status(self, pod: Pod, container: dict, phase: str, state: dict) -> None:
        namespace = pod.specification["metadata"]["namespace"]
        with self.lock:
            thing = self.things.get(("pods", namespace, pod.name))
            if thing:
                one = {"name": container["name"], "ready": "running" in state, "restartCount": 0, "state": state}
                thing["status"] = {
                    "phase": phase,
                    "podIP": "127.0.0.1",
                    "startTime": now(),
                    "containerStatuses": [{**one, "image": container["image"], "imageID": ""}],
                }
                self.put("pods", namespace, thing, "MODIFIED")

    def _environment(self, pod: Pod, container: dict) -> dict[str, str]:
        """Variables of the image and of the pod; none of this machine but the place of Java."""
        home = pod.folder / "home/spark"
        home.mkdir(parents=True)
        found = {key: os.environ[key] for key in ("PATH", "JAVA_HOME") if key in os.environ} | self.environment
        found |= {"HOME": str(home), "SPARK_HOME": f"{pod.folder}/opt/spark"}
        fields = {"status.podIP": "127.0.0.1", "metadata.name": pod.name}
        for variable in container.get("env", []):
            source = variable.get("valueFrom", {})
            if "secretKeyRef" in source:
                reference = source["secretKeyRef"]
                secret = self.things["secrets", pod.specification["metadata"]["namespace"], reference["name"]]
                found[variable["name"]] = secret["stringData"][reference["key"]]
            elif "fieldRef" in source:
                found[variable["name"]] = fields[source["fieldRef"]["fieldPath"]]
            else:
                found[variable["name"]] = variable.get("value", "")
        return found

    def _mount(self, pod: Pod, container: dict) -> None:
        """The files of the image, and those of config maps; folders of the pod are in its folder."""
        for place in ("opt/spark", "opt/g221"):
            (pod.folder / place).mkdir(parents=True)
            for file in (self.image / place).iterdir():
                (pod.folder / place / file.name).symlink_to(file)
        volumes = {volume["name"]: volume for volume in pod.specification["spec"].get("volumes", [])}
        for mount in container["volumeMounts"]:
            volume = volumes[mount["name"]]
            if "configMap" in volume:
                namespace = pod.specification["metadata"]["namespace"]
                data = self.things["configmaps", namespace, volume["configMap"]["name"]]["data"]
                target = pod.folder / mount["mountPath"].lstrip("/")
                target.mkdir(parents=True, exist_ok=True)
                for name, text in data.items():
                    (target / name).write_text(self._here(pod, name, text), encoding="utf-8")

    def _here(self, pod: Pod, name: str, text: str) -> str:
        """A file as it has to be where there is neither DNS nor an address for each pod."""
        if name != "spark.properties":
            return text
        account = pod.specification["spec"]["serviceAccountName"]
        token = uuid.uuid4().hex
        self.tokens[token] = account
        secret = pod.folder / "token"
        secret.write_text(token, encoding="utf-8")
        text = text.replace("/opt/", f"{pod.folder}/opt/")
        text = re.sub(r"^(spark\.driver\.host=).*", r"\g<1>127.0.0.1", text, flags=re.MULTILINE)
        return text + (
            f"\nspark.kubernetes.driver.master={self.address}\n"
            f"spark.kubernetes.authenticate.driver.mounted.oauthTokenFile={secret}\n"
            "spark.driver.port=0\nspark.driver.blockManager.port=0\n"
        )

    def _command(self, pod: Pod, arguments: list[str]) -> list[str]:
        """What the entry point of Spark's image makes of its arguments."""
        words = [word.replace("/opt/", f"{pod.folder}/opt/") for word in arguments]
        spark = f"{pod.folder}/opt/spark"
        if words[0] == "driver":
            bind = f"spark.driver.bindAddress={pod.environment['SPARK_DRIVER_BIND_ADDRESS']}"
            return [f"{spark}/bin/spark-submit", "--conf", bind, "--deploy-mode", "client", *words[1:]]
        if words[0] != "executor":
            raise AssertionError(f"the image of Spark does not know {words}")
        environment = pod.environment
        numbered = [name for name in environment if name.startswith("SPARK_JAVA_OPT_")]
        options = [environment[name] for name in sorted(numbered, key=lambda name: int(name.rpartition("_")[2]))]
        return [
            "java",
            *options,
            f"-Xmx{environment['SPARK_EXECUTOR_MEMORY']}",
            *("-cp", f"{spark}/conf:{spark}/jars/*"),
            "org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend",
            *("--driver-url", environment["SPARK_DRIVER_URL"]),
            *("--executor-id", environment["SPARK_EXECUTOR_ID"]),
            *("--cores", environment["SPARK_EXECUTOR_CORES"]),
            *("--app-id", environment["SPARK_APPLICATION_ID"]),
            *("--hostname", environment["SPARK_EXECUTOR_POD_IP"]),
            *("--resourceProfileId", environment["SPARK_RESOURCE_PROFILE_ID"]),
            *("--podName", environment["SPARK_EXECUTOR_POD_NAME"]),
        ]


def _thing(kind: str, namespace: str | None, name: str, **content: object) -> dict:
    return {"apiVersion": "v1", "kind": kind, "metadata": {"name": name, "namespace": namespace}, **content}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    cluster: Kubernetes

    def log_message(self, *_: object) -> None:
        pass

    def _answer(self, status: int, thing: dict) -> None:
        content = json.dumps(thing).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _refuse(self, status: int, reason: str, message: str) -> None:
        answer = {"kind": "Status", "apiVersion": "v1", "status": "Failure", "code": status}
        self._answer(status, {**answer, "reason": reason, "message": message})

    def _serve(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        url = urlparse(self.path)
        options = {name: values[0] for name, values in parse_qs(url.query).items()}
        match = PATH.fullmatch(url.path)
        if self.headers.get("Upgrade"):
            self._refuse(503, "NoWebSockets", "watches are streams here")
        elif not match or match[2] not in KINDS:
            self._answer(200, {"major": "1", "minor": VERSION.partition(".")[2], "gitVersion": f"v{VERSION}.0"})
        else:
            self._serve_kind(match[2], match[1], match[3], options, body)

    def _serve_kind(self, kind: str, namespace: str | None, name: str | None, options: dict, body: bytes) -> None:
        cluster = self.cluster
        verb = VERBS.get(self.command)
        if self.command == "DELETE":
            verb = "delete" if name else "deletecollection"
        elif self.command == "GET":
            verb = "get" if name else "watch" if options.get("watch") == "true" else "list"
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ")
        query = Query(kind, namespace, options.get("labelSelector", ""), options.get("fieldSelector", ""))
        if not cluster.may(token, verb, kind, namespace):
            who = cluster.tokens.get(token, "nobody")
            cluster.refused.append(f"{who} may not {verb} {kind} in {namespace}")
            self._refuse(403, "Forbidden", cluster.refused[-1])
        elif verb in ("create", "update", "patch"):
            self._write(kind, namespace, name, json.loads(body))
        elif verb in ("delete", "deletecollection"):
            names = [name] if name else [thing["metadata"]["name"] for thing in cluster.found(query)]
            for each in names:
                cluster.remove(kind, namespace, each)
            self._answer(200, {"kind": "Status", "apiVersion": "v1", "status": "Success"})
        elif verb == "get":
            thing = cluster.things.get((kind, namespace, name))
            if thing:
                self._answer(200, thing)
            else:
                self._refuse(404, "NotFound", f"{kind} {name} not found")
        elif verb == "list":
            metadata = {"resourceVersion": str(cluster.version)}
            items = cluster.found(query)
            self._answer(200, {"kind": f"{KINDS[kind]}List", "apiVersion": "v1", "metadata": metadata, "items": items})
        else:
            self._stream(query, float(options.get("timeoutSeconds", 3600)))

    def _write(self, kind: str, namespace: str | None, name: str | None, thing: dict) -> None:
        old = self.cluster.things.get((kind, namespace, name)) if name else None
        if self.command == "PATCH" and old:
            thing = merged(copy.deepcopy(old), thing)
        elif self.command == "PATCH" and "apply-patch" not in self.headers["Content-Type"]:
            self._refuse(404, "NotFound", f"{kind} {name} not found")
            return
        thing.setdefault("kind", KINDS[kind])
        thing.setdefault("apiVersion", "v1")
        if kind == "pods" and old is None:
            thing["status"] = {"phase": "Pending"}
        self.cluster.put(kind, namespace, thing, "MODIFIED" if old else "ADDED")
        self._answer(200 if old else 201, thing)
        if kind == "pods" and old is None:
            threading.Thread(target=self._start, args=(thing,), daemon=True).start()

    def _start(self, thing: dict) -> None:
        # A config map that a pod mounts may be made just after it.
        time.sleep(1)
        self.cluster.start(thing)

    def _stream(self, query: Query, seconds: float) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        end = time.monotonic() + seconds
        try:
            with self.cluster.watching(query) as events:
                while time.monotonic() < end:
                    while events:
                        line = json.dumps(events.pop(0)).encode() + b"\n"
                        self.wfile.write(b"%x\r\n%s\r\n" % (len(line), line))
                        self.wfile.flush()
                    time.sleep(0.05)
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _serve

# SPDX-License-Identifier: Apache-2.0
"""An S3 server on loopback that keeps a list of its requests and disturbs those that a test chooses.

    scripts/python-env --s3 python scripts/cluster/s3_server.py

It prints its port. GET /-/requests?REGEX gives the list, or what matches there; PUT /-/rules takes rules as JSON, each an
object with
    match    a regular expression, searched in the line of a request as the list has it
    after    how many requests it lets pass before it applies; none if missing
    times    to how many requests it applies; all if missing
    hold     true if the request waits, before it is carried out, until no rule matches the same any more
    kill     number of a process that is killed before the request is carried out
    lose     true if the request is not carried out
    status   what is answered instead
"""

from __future__ import annotations

import json
import math
import os
import re
import signal
import threading
import time
from contextlib import suppress
from urllib.parse import unquote

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server


class Handler(WSGIRequestHandler):
    """Keeps connections, as clients expect, and prints nothing."""

    protocol_version = "HTTP/1.1"

    def log(self, *_: object, **__: object) -> None:
        pass


class Disturbed:
    """The server behind its rules."""

    def __init__(self) -> None:
        self.server = DomainDispatcherApplication(create_backend_app)
        self.lock = threading.Lock()
        self.requests: list[str] = []
        self.rules: list[dict] = []

    def __call__(self, environ: dict, start_response):
        path = environ.get("PATH_INFO", "")
        if path.startswith("/-/"):
            return self._control(environ, start_response)
        line = f"{environ['REQUEST_METHOD']} {path}?{environ.get('QUERY_STRING', '')}"
        for header in ("X_AMZ_COPY_SOURCE", "IF_NONE_MATCH", "IF_MATCH"):
            if f"HTTP_{header}" in environ:
                line += f" {header.lower()}={environ[f'HTTP_{header}']}"
        answer = self._disturb(line)
        if answer is not None:
            start_response(f"{answer} Disturbed", [("Content-Length", "0")])
            return [b""]
        return self.server(environ, start_response)

    def _disturb(self, line: str) -> int | None:
        """Does what the rules ask for; returns a status if the request is not to be carried out."""
        with self.lock:
            self.requests.append(line)
            applying = [rule for rule in self.rules if re.search(rule["match"], line) and self._applies(rule)]
        status = None
        for rule in applying:
            while rule.get("hold") and self._has(rule["match"]):
                time.sleep(0.05)
            if "kill" in rule:
                with suppress(ProcessLookupError):
                    os.kill(rule["kill"], signal.SIGKILL)
            if "status" in rule or rule.get("lose"):
                status = rule.get("status", 503)
        return status

    @staticmethod
    def _applies(rule: dict) -> bool:
        """Whether a rule applies to a request that it matches, which is counted."""
        if rule.get("after", 0) > 0:
            rule["after"] -= 1
            return False
        rule["times"] = rule.get("times", math.inf) - 1
        return rule["times"] >= 0

    def _has(self, match: str) -> bool:
        with self.lock:
            return any(rule["match"] == match for rule in self.rules)

    def _control(self, environ: dict, start_response):
        with self.lock:
            if environ["REQUEST_METHOD"] == "PUT":
                self.rules = json.loads(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
            wanted = re.compile(unquote(environ.get("QUERY_STRING", "")))
            body = json.dumps([line for line in self.requests if wanted.search(line)]).encode()
        start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
        return [body]


if __name__ == "__main__":
    server = make_server("127.0.0.1", 0, Disturbed(), threaded=True, request_handler=Handler)
    print(f"port {server.server_port}", flush=True)
    server.serve_forever()

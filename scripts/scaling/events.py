# SPDX-License-Identifier: Apache-2.0
"""What Spark's log of events tells of the tasks of a scan."""

from __future__ import annotations

import json
import statistics
from pathlib import Path
from typing import Any

EVALUATE = "evaluate"


def read(folder: Path) -> list[dict[str, Any]]:
    """All events below a folder."""
    return [
        json.loads(line)
        for file in sorted(folder.rglob("*"))
        if file.is_file() and not file.name.startswith(("appstatus", "."))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]


def summary(events: list[dict[str, Any]]) -> dict[str, Any]:
    """Times in seconds: processor time of each task by kind of job, and what tasks and jobs take beside."""
    jobs = {event["Job ID"]: event for event in events if event["Event"] == "SparkListenerJobStart"}
    ends = {event["Job ID"]: event["Completion Time"] for event in events if event["Event"] == "SparkListenerJobEnd"}
    kind = {
        stage: EVALUATE if job["Properties"].get("spark.job.description", "").startswith(EVALUATE) else "check"
        for job in jobs.values()
        for stage in job["Stage IDs"]
    }
    tasks = [event for event in events if event["Event"] == "SparkListenerTaskEnd" and event.get("Task Metrics")]
    return {
        "jobs": len(jobs),
        "evaluate-cpu": [cpu(task) for task in tasks if kind[task["Stage ID"]] == EVALUATE],
        "check-cpu": [cpu(task) for task in tasks if kind[task["Stage ID"]] == "check"],
        "result-bytes": statistics.median(task["Task Metrics"]["Result Size"] for task in tasks),
        "task-overhead": statistics.median(overhead(task) for task in tasks),
        "job-overhead": statistics.median(around(job, ends[number], tasks) for number, job in jobs.items()),
    }


def cpu(task: dict[str, Any]) -> float:
    return (task["Task Metrics"]["Executor CPU Time"] + task["Task Metrics"]["Executor Deserialize CPU Time"]) / 1e9


def overhead(task: dict[str, Any]) -> float:
    """For how long a task occupies a core without running."""
    info = task["Task Info"]
    return (info["Finish Time"] - info["Launch Time"] - task["Task Metrics"]["Executor Run Time"]) / 1e3


def around(job: dict[str, Any], end: int, tasks: list[dict[str, Any]]) -> float:
    """From the submission of a job to its first task, and from its last task to its end."""
    own = [task["Task Info"] for task in tasks if task["Stage ID"] in job["Stage IDs"]]
    first, last = min(info["Launch Time"] for info in own), max(info["Finish Time"] for info in own)
    return (first - job["Submission Time"] + end - last) / 1e3

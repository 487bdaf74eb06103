# SPDX-License-Identifier: Apache-2.0
"""A stand-in for Slurm on the loopback of this machine: each node is an address, each step a process for every node.

It takes the options that jobs of g221 use and refuses others. Jobs start at once, in the foreground as with
``sbatch --wait``; SIGTERM reaches the script of the job alone, as with ``--signal=B:TERM``.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

# The first node; others follow. The cluster of the other tests uses addresses from 127.0.0.1 on.
FIRST = 61
JOB = "4711"


def memory_mib(text: str) -> int:
    """A size as Slurm writes it: MiB, unless K, M, G or T follows."""
    match = re.fullmatch(r"(\d+)([KMGT]?)", text)
    if not match:
        raise argparse.ArgumentTypeError(f"{text} is not a size")
    return int(match[1]) * {"K": 1, "M": 1024, "": 1024, "G": 1024**2, "T": 1024**3}[match[2]] // 1024


def time_limit(text: str) -> str:
    if not re.fullmatch(r"(\d+-)?\d+(:\d\d){0,2}", text):
        raise argparse.ArgumentTypeError(f"{text} is not a time")
    return text


def warning(text: str) -> str:
    if not re.fullmatch(r"(R?B?:)?[A-Z0-9]+(@\d+)?", text):
        raise argparse.ArgumentTypeError(f"{text} is not a signal")
    return text


def batch_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sbatch", allow_abbrev=False)
    parser.add_argument("--job-name", "-J")
    parser.add_argument("--nodes", "-N", type=int, default=1)
    parser.add_argument("--ntasks-per-node", type=int, default=1)
    parser.add_argument("--cpus-per-task", "-c", type=int)
    parser.add_argument("--mem-per-cpu", type=memory_mib)
    parser.add_argument("--mem", type=memory_mib)
    parser.add_argument("--time", "-t", type=time_limit)
    parser.add_argument("--signal", type=warning)
    parser.add_argument("--dependency", "-d")
    parser.add_argument("--open-mode", choices=["append", "truncate"])
    for flag in ("--requeue", "--no-kill", "--exclusive", "--parsable"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("script")
    parser.add_argument("arguments", nargs=argparse.REMAINDER)
    return parser


def directives(script: Path) -> list[str]:
    """Options in a script, which count until its first command."""
    found = []
    for line in script.read_text(encoding="utf-8").splitlines():
        if line.startswith("#SBATCH "):
            found += shlex.split(line.removeprefix("#SBATCH "), comments=True)
        elif line.strip() and not line.startswith("#"):
            break
    return found


def sbatch(words: list[str]) -> int:
    script = Path(batch_parser().parse_args(words).script)
    # Those of the command line come later, and win.
    options = batch_parser().parse_args([*directives(script), *words])
    cores = options.cpus_per_task or 1
    environment = {
        **os.environ,
        "SLURM_JOB_ID": JOB,
        "SLURM_JOB_NUM_NODES": str(options.nodes),
        "SLURM_NNODES": str(options.nodes),
        "SLURM_JOB_NODELIST": f"127.0.0.[{FIRST}-{FIRST + options.nodes - 1}]",
        "SLURM_CPUS_ON_NODE": str(cores * options.ntasks_per_node),
        "SLURM_SUBMIT_DIR": os.getcwd(),
        "SLURM_JOB_NAME": options.job_name or script.name,
        "SLURMD_NODENAME": f"127.0.0.{FIRST}",
    }
    if options.cpus_per_task:
        environment["SLURM_CPUS_PER_TASK"] = str(cores)
    if options.mem_per_cpu:
        environment["SLURM_MEM_PER_CPU"] = str(options.mem_per_cpu)
    elif options.mem:
        environment["SLURM_MEM_PER_NODE"] = str(options.mem)
    with tempfile.TemporaryDirectory(prefix="slurmd-") as spool:
        copy = Path(spool) / "slurm_script"
        shutil.copy(script, copy)
        copy.chmod(0o700)
        return foreground([[str(copy), *options.arguments]], [environment])


def srun(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="srun", allow_abbrev=False)
    for number in ("--nodes", "--ntasks", "--ntasks-per-node", "--cpus-per-task", "--kill-on-bad-exit"):
        parser.add_argument(number, type=int)
    parser.add_argument("--no-kill", action="store_true")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args(words)
    nodes = hostnames(os.environ["SLURM_JOB_NODELIST"])
    if (options.nodes, options.ntasks, options.ntasks_per_node) != (len(nodes), len(nodes), 1):
        parser.error(f"one task on each of {len(nodes)} nodes was expected, not {options}")
    if options.cpus_per_task is None:
        parser.error("without --cpus-per-task a step has one core")
    environments = [
        # A process that listens does so on the address of its node.
        {
            **os.environ,
            "SLURM_NODEID": str(rank),
            "SLURM_PROCID": str(rank),
            "SLURMD_NODENAME": node,
            "SPARK_LOCAL_IP": node,
        }
        for rank, node in enumerate(nodes)
    ]
    return foreground([options.command] * len(nodes), environments)


def foreground(commands: list[list[str]], environments: list[dict[str, str]]) -> int:
    """Runs commands side by side, passes SIGTERM on to them, and gives the largest of their states."""
    processes: list[subprocess.Popen] = []

    def pass_on(*_: object) -> None:
        for process in processes:
            process.terminate()

    signal.signal(signal.SIGTERM, pass_on)
    for command, environment in zip(commands, environments, strict=True):
        processes.append(subprocess.Popen(command, env=environment))
    states = [process.wait() for process in processes]
    return max(state if state >= 0 else 128 - state for state in states)


def hostnames(nodes: str) -> list[str]:
    match = re.fullmatch(r"(.*)\[(\d+)-(\d+)]", nodes)
    return [f"{match[1]}{number}" for number in range(int(match[2]), int(match[3]) + 1)] if match else [nodes]


def scontrol(words: list[str]) -> int:
    if len(words) != 3 or words[:2] != ["show", "hostnames"]:
        print(f"scontrol: {words} is not expected", file=sys.stderr)
        return 1
    print("\n".join(hostnames(words[2])))
    return 0


def install(folder: Path) -> None:
    folder.mkdir(parents=True)
    for name in ("sbatch", "srun", "scontrol"):
        script = folder / name
        command = shlex.join([sys.executable, str(Path(__file__).resolve()), name])
        script.write_text(f'#!/bin/sh\nexec {command} "$@"\n', encoding="utf-8")
        script.chmod(0o755)


if __name__ == "__main__":
    sys.exit({"sbatch": sbatch, "srun": srun, "scontrol": scontrol}[sys.argv[1]](sys.argv[2:]))

# SPDX-License-Identifier: Apache-2.0
"""Points per second of the full chi-square: g221 with JMH, the Python peers beside it, all on the same cores."""

from __future__ import annotations

import json

import peers
from processes import cores, java, run_jmh
from session import Session, two_digits

TEXT = """\
The full chi-square of data set 2016, {observations} numbers with their correlations. Points are independent: every parameter
differs, so nothing is shared between them. All programs ran one after the other, on one core and then on {core_count}.

| program | with phases, 1 core | ratio to numba | without phases, 1 core | ratio to numba | with phases, {core_count} cores | ratio to 1 core |
|---|---|---|---|---|---|---|
{rows}

Points per second. *numpy* and *numba* are `peer_numpy.py` and `peer_numba.py` in `scripts/reference/peers`, as fast as we could make
them, and `check_peers.py` shows that they agree with g221 to 10⁻⁹. g221 is `ChiSquareBenchmark` in `engine`, with the module
`jdk.incubator.vector`, and without it, as in a process that does not have it; both give the same bits.

**Share of the peak.** A point with phases takes g221 {flops} floating-point operations (a product with a sum counts as two, a
division, root, logarithm or sine as one), without phases {flops_real}. The most that compiled Java reaches on this core, with a loop
of fused products and sums, is {peak:.2e} operations a second. Independent points reach {share:.0%} of that, without phases
{share_real:.0%}.

**Stages.** Nodes of a full grid over eight axes at zeta = 0 (heavy mass, g2/g1 and the six entries), each result computed at the
loop it depends on and nothing skipped: {grid:.2e} nodes per second and core, {grid_ratio} times as many as independent points and {grid_to_numba} times as many
as numba.
"""

JMH_NAMES = {True: "independentPoints", False: "independentPointsWithoutPhases"}


def section(session: Session) -> str:
    """The section of the page."""
    every, one = cores(), cores()[:1]
    counts = json.loads(java(one, "org.g221.engine.benchmark.OperationCounts"))
    seconds = 1.0 if session.quick else 10.0
    short = ["-wi", "2", "-w", "1", "-i", "2", "-r", "1"] if session.quick else []
    single = {
        name: {phases: peers.points_per_second(name, phases, one, seconds) for phases in (True, False)}
        for name in ("numpy", "numba")
    }
    scores = run_jmh("ChiSquareBenchmark|PeakBenchmark", one, *short)
    loops = run_jmh("ChiSquareBenchmark.independentPoints", one, *short, vectors=False)
    for name, known in (("g221, plain loops", loops), ("g221", scores)):
        single[name] = {phases: known[JMH_NAMES[phases]] for phases in (True, False)}
    several = {name: session.peer_rate(name) for name in ("numpy", "numba")}
    for name, vectors in (("g221, plain loops", False), ("g221", True)):
        known = run_jmh("ChiSquareBenchmark.independentPoints$", every, *short, vectors=vectors)
        several[name] = known["independentPoints"]
    rows = [row(name, single[name], single["numba"], several[name]) for name in single]
    peak, grid = scores["floatingPointOperations"], scores["gridNodes"]
    return TEXT.format(
        observations=counts["observations"],
        core_count=len(every),
        rows="\n".join(rows),
        flops=counts["with-phases"],
        flops_real=counts["without-phases"],
        peak=peak,
        share=single["g221"][True] * counts["with-phases"] / peak,
        share_real=single["g221"][False] * counts["without-phases"] / peak,
        grid=grid,
        grid_ratio=two_digits(grid / single["g221"][True]),
        grid_to_numba=two_digits(grid / single["numba"][True]),
    )


def row(name: str, rates: dict[bool, float], numba: dict[bool, float], several: float) -> str:
    """A line of the table."""
    cells = [
        name,
        f"{rates[True]:.2e}",
        two_digits(rates[True] / numba[True]),
        f"{rates[False]:.2e}",
        two_digits(rates[False] / numba[False]),
        f"{several:.2e}",
        two_digits(several / rates[True]),
    ]
    return f"| {' | '.join(cells)} |"

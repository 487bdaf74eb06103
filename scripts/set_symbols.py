# SPDX-License-Identifier: Apache-2.0
"""Sets the symbols of observables with matplotlib, as a notebook does; fails at the first that it does not understand.

    scripts/g221 observables --format json | scripts/python-env python scripts/set_symbols.py
"""

from __future__ import annotations

import json
import sys

from matplotlib.mathtext import MathTextParser


def main() -> int:
    parser = MathTextParser("path")
    observables = json.load(sys.stdin)["observables"]
    for known in observables:
        try:
            parser.parse(f"${known['symbol']}$")
        except ValueError as error:
            print(f"symbol of {known['observable']}, {known['symbol']}:\n{error}", file=sys.stderr)
            return 1
    print(f"{len(observables)} symbols set")
    return 0 if observables else 1


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: Apache-2.0
"""chi-square as a quadratic form in few functions of a point.

A prediction is a constant times a function of the point, and several measurements depend on one function: R(D), R(D*) and
R(X_c), say. With y the functions, S the matrix of the constants, m the measurements and C their covariance

    chi-square = (S y - m)^T C^-1 (S y - m) = |U (y - c)|^2 + rest,

where U^T U = S^T C^-1 S (Cholesky), c minimises chi-square over all y, and the rest does not depend on the point.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from reference.formulas import chi_square as model


@dataclass(frozen=True, eq=False)
class QuadraticForm:
    """|root (y - centre)|^2 + rest; root is upper triangular, and zero between functions that are not correlated."""

    root: np.ndarray
    centre: np.ndarray
    rest: float


def quadratic_form(likelihood: model.Likelihood, constants: np.ndarray) -> QuadraticForm:
    """The form for predictions `constants` @ y, one row for each measurement of the likelihood."""
    inverse_root = np.linalg.inv(np.linalg.cholesky(likelihood.covariance))
    projection, values = inverse_root @ constants, inverse_root @ likelihood.values
    # Columns differ by many orders of magnitude; those of unit length keep the digits of all.
    length = np.linalg.norm(projection, axis=0)
    centre = np.linalg.lstsq(projection / length, values, rcond=None)[0] / length
    root = np.linalg.cholesky(projection.T @ projection).T
    rest = values - projection @ centre
    return QuadraticForm(root, centre, float(rest @ rest))


def source(form: QuadraticForm, name: str = "chi_square") -> str:
    """Python text of a function of y that computes the form, all numbers written out, zeros left out."""
    lines = [f"def {name}(y):"]
    lines += [f"    d{i} = y[{i}] - {float(value)!r}" for i, value in enumerate(form.centre)]
    lines.append(f"    total = {form.rest!r}")
    for i, row in enumerate(form.root):
        terms = [f"{float(row[j])!r} * d{j}" for j in np.flatnonzero(row)]
        lines += [f"    r = {' + '.join(terms)}", "    total += r * r"]
    return "\n".join([*lines, "    return total", ""])

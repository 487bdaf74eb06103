package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.formula.Real;

/**
 * Independent residuals of unit variance: χ² is the sum of their squares and a constant.
 *
 * @param rows one residual for each observable, or max(0, …) for a limit that costs nothing up to
 *     some prediction; not empty
 * @param rest the smallest χ² that measurements of the same observable have together
 */
public record Residuals(List<Real> rows, double rest) {

  public Residuals {
    rows = List.copyOf(rows);
  }

  /** A single residual. */
  static Residuals of(Real row) {
    return new Residuals(List.of(row), 0);
  }

  /** All residuals of several independent constraints, in order. */
  static Residuals joined(List<Residuals> parts) {
    List<Real> rows = new ArrayList<>();
    double rest = 0;
    for (Residuals part : parts) {
      rows.addAll(part.rows());
      rest += part.rest();
    }
    return new Residuals(rows, rest);
  }

  /** The sum of the squares of the residuals. */
  Real chiSquare() {
    Real sum = rows.get(0).graph().zero();
    for (Real row : rows) {
      sum = sum.plus(row.squared());
    }
    return sum.plus(rest);
  }
}

package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.g221.engine.formula.Real;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.observable.Prediction;

/**
 * Independent residuals Af − c of unit variance that are linear in functions f of a point: χ² is
 * the sum of their squares.
 *
 * <p>An observable may have been measured several times. With A = QR the sum of squares is |Rf −
 * Qᵀc|², where R has one row for each observable, plus a constant from the rest of Qᵀc: the
 * measurements are averaged, and an observable costs the same however often it was measured.
 */
final class LinearResiduals {

  private final List<Real> functions;
  private final double[][] coefficients;
  private final double[] offsets;

  private LinearResiduals(List<Real> functions, double[][] coefficients, double[] offsets) {
    this.functions = functions;
    this.coefficients = coefficients;
    this.offsets = offsets;
  }

  /**
   * The residuals W(p − m) of measurements m.
   *
   * @param whitening W, one row for each residual and one column for each measurement
   * @param prediction gives p for an observable
   */
  static LinearResiduals of(
      double[][] whitening,
      List<Measurement> measurements,
      Function<String, Prediction> prediction) {
    List<String> observables =
        measurements.stream().map(Measurement::observable).distinct().toList();
    List<Prediction> predictions = observables.stream().map(prediction).toList();
    double[][] coefficients = new double[measurements.size()][observables.size()];
    double[] offsets = new double[measurements.size()];
    for (int i = 0; i < offsets.length; i++) {
      for (int j = 0; j < offsets.length; j++) {
        int k = observables.indexOf(measurements.get(j).observable());
        coefficients[i][k] += whitening[i][j] * predictions.get(k).scale();
        offsets[i] += whitening[i][j] * measurements.get(j).value();
      }
    }
    List<Real> functions = predictions.stream().map(Prediction::function).toList();
    return new LinearResiduals(functions, coefficients, offsets).averaged();
  }

  /**
   * The residuals of independent constraints, averaged once more: over all observables with the
   * same function, with those that do not depend on the point in the constant alone.
   */
  static LinearResiduals joined(List<LinearResiduals> parts) {
    List<Real> functions =
        parts.stream()
            .flatMap(part -> part.functions.stream())
            .filter(function -> !function.isConstant())
            .distinct()
            .toList();
    int rows = parts.stream().mapToInt(part -> part.offsets.length).sum();
    double[][] coefficients = new double[rows][functions.size()];
    double[] offsets = new double[rows];
    int row = 0;
    for (LinearResiduals part : parts) {
      for (int i = 0; i < part.offsets.length; i++, row++) {
        offsets[row] = part.offsets[i];
        part.collect(i, functions, coefficients[row], offsets, row);
      }
    }
    return new LinearResiduals(functions, coefficients, offsets).averaged();
  }

  /** Adds the coefficients of a residual to those of a larger list of functions. */
  private void collect(
      int residual, List<Real> all, double[] coefficientsOfAll, double[] offsetsOfAll, int row) {
    double[] own = coefficients[residual];
    for (int k = 0; k < own.length; k++) {
      Real function = functions.get(k);
      if (function.isConstant()) {
        offsetsOfAll[row] -= own[k] * function.constantValue();
      } else {
        coefficientsOfAll[all.indexOf(function)] += own[k];
      }
    }
  }

  private LinearResiduals averaged() {
    if (functions.isEmpty() || functions.size() == offsets.length) {
      return this;
    }
    QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(coefficients));
    return new LinearResiduals(functions, qr.getR().getData(), qr.getQT().operate(offsets));
  }

  /** The residuals; those that do not depend on the point are a constant. */
  Residuals residuals() {
    List<Real> rows = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      rows.add(combination(coefficients[i]).minus(offsets[i]));
    }
    double rest = 0;
    for (int i = functions.size(); i < offsets.length; i++) {
      rest += offsets[i] * offsets[i];
    }
    return new Residuals(rows, rest);
  }

  private Real combination(double[] row) {
    Real sum = functions.get(0).graph().zero();
    for (int k = 0; k < row.length; k++) {
      sum = sum.plus(functions.get(k).times(row[k]));
    }
    return sum;
  }
}

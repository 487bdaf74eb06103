package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.g221.engine.measurement.Measurement;

/**
 * The average of all measurements of an observable in χ²: the prediction at which the χ² of their
 * blocks is smallest, minimised over the predictions of all other observables in those blocks.
 *
 * <p>A theory uncertainty that the measurements share does not shrink with their number. A limit on
 * a rate that vanishes in the Standard Model counts as a measurement of 0, as it does in χ².
 *
 * @param value where χ² is smallest
 * @param sigma the distance at which χ² has risen by 1
 */
record Average(double value, double sigma) {

  /**
   * The average of the measurements in the given constraints.
   *
   * <p>With the observable in the last column of A = QR, only the last row of R makes χ² = |QᵀAp −
   * Qᵀm|² depend on it once all other predictions are at their best.
   *
   * @param constraints the constraints on the observable, at least one, none of them one-sided
   */
  static Average of(List<Constraint> constraints, String observable) {
    List<String> observables = observablesEndingWith(observable, constraints);
    int rows = constraints.stream().mapToInt(known -> known.measurements().size()).sum();
    double[][] coefficients = new double[rows][observables.size()];
    double[] offsets = new double[rows];
    int row = 0;
    for (Constraint constraint : constraints) {
      List<Measurement> measurements = constraint.measurements();
      for (int i = 0; i < measurements.size(); i++) {
        for (int j = 0; j < measurements.size(); j++) {
          double weight = constraint.whitening(i, j);
          coefficients[row][observables.indexOf(measurements.get(j).observable())] += weight;
          offsets[row] += weight * measurements.get(j).value();
        }
        row++;
      }
    }
    return of(new Array2DRowRealMatrix(coefficients), offsets);
  }

  private static Average of(RealMatrix coefficients, double[] offsets) {
    QRDecomposition qr = new QRDecomposition(coefficients);
    int last = coefficients.getColumnDimension() - 1;
    double weight = qr.getR().getEntry(last, last);
    return new Average(qr.getQT().operate(offsets)[last] / weight, 1 / Math.abs(weight));
  }

  private static List<String> observablesEndingWith(
      String observable, List<Constraint> constraints) {
    List<String> observables =
        new ArrayList<>(
            constraints.stream()
                .flatMap(known -> known.measurements().stream())
                .map(Measurement::observable)
                .filter(known -> !known.equals(observable))
                .distinct()
                .toList());
    observables.add(observable);
    return observables;
  }
}

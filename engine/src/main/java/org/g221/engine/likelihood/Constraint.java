package org.g221.engine.likelihood;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.g221.engine.formula.Real;
import org.g221.engine.measurement.LimitByMass;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.observable.Prediction;

/**
 * Contribution of a set of correlated measurements to the likelihood: χ² = (p − m)ᵀC⁻¹(p − m), with
 * C the sum of the experimental covariance and that of the Standard Model predictions.
 *
 * <p>With C = LLᵀ the contribution is the sum of the squares of L⁻¹(p − m). A limit that costs
 * nothing up to some prediction stands alone, with that prediction as m and max(0, p − m); and so
 * do the limits of a search, which depend on a mass.
 */
public final class Constraint {

  private final String block;
  private final List<Measurement> measurements;
  private final double[] values;
  private final boolean oneSided;
  private final double[][] covariance;
  private final double[][] whitening;

  /**
   * @param block the name under which the contribution is reported
   * @param measurements the measurements, in the order of the covariance
   * @param covariance symmetric and positive definite
   * @throws org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException if it is not
   */
  Constraint(String block, List<Measurement> measurements, double[][] covariance) {
    this(
        block,
        measurements,
        measurements.stream().mapToDouble(Measurement::value).toArray(),
        false,
        covariance);
  }

  private Constraint(
      String block,
      List<Measurement> measurements,
      double[] values,
      boolean oneSided,
      double[][] covariance) {
    this.block = block;
    this.measurements = List.copyOf(measurements);
    this.values = values;
    this.oneSided = oneSided;
    this.covariance = new Array2DRowRealMatrix(covariance).getData();
    this.whitening = whitening(covariance);
  }

  /** A limit that costs nothing below its onset. */
  static Constraint above(Onset onset, Measurement measurement) {
    return new Constraint(
        measurement.group(),
        List.of(measurement),
        new double[] {onset.start()},
        true,
        new double[][] {{onset.sigma() * onset.sigma()}});
  }

  /** The limits of a search. */
  static Constraint search(Measurement measurement) {
    // The uncertainty depends on the mass; this one is not used.
    return new Constraint(
        measurement.group(), List.of(measurement), new double[] {0}, true, new double[][] {{1}});
  }

  /** L⁻¹; a single measurement gives 1/σ. */
  private static double[][] whitening(double[][] covariance) {
    int size = covariance.length;
    double[] sigma = new double[size];
    double[][] correlation = new double[size][size];
    for (int i = 0; i < size; i++) {
      sigma[i] = Math.sqrt(covariance[i][i]);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        correlation[i][j] = i == j ? 1 : covariance[i][j] / (sigma[i] * sigma[j]);
      }
    }
    // Unlike the covariance, the correlation matrix has entries of order one whatever the units.
    RealMatrix lower = new CholeskyDecomposition(new Array2DRowRealMatrix(correlation)).getL();
    double[][] inverse = new LUDecomposition(lower).getSolver().getInverse().getData();
    for (double[] row : inverse) {
      for (int j = 0; j < size; j++) {
        row[j] /= sigma[j];
      }
    }
    return inverse;
  }

  public String block() {
    return block;
  }

  public List<Measurement> measurements() {
    return measurements;
  }

  /** The limits of a search, which have neither a sigma nor a pull without a mass. */
  Optional<LimitByMass> search() {
    return measurements.get(0).search();
  }

  /** What predictions of a measurement are compared with: its value, or where a limit begins. */
  double value(int index) {
    return values[index];
  }

  /** Whether it costs nothing to be below. */
  boolean isOneSided() {
    return oneSided;
  }

  /** (m − p)/σ of a measurement; 0 where a limit costs nothing. */
  double pull(int index, double predicted) {
    double distance = values[index] - predicted;
    return (oneSided ? Math.min(0, distance) : distance) / sigma(index);
  }

  /** Combined experimental and theory uncertainty of a measurement. */
  double sigma(int index) {
    return Math.sqrt(covariance[index][index]);
  }

  /** Whether any of the measurements is of the given observable. */
  boolean concerns(String observable) {
    return measurements.stream().anyMatch(known -> known.observable().equals(observable));
  }

  /** The element of L⁻¹ for a residual and a measurement. */
  double whitening(int residual, int measurement) {
    return whitening[residual][measurement];
  }

  /**
   * The residuals of the measurements, whose squares are the contribution to χ².
   *
   * @param prediction gives the prediction of an observable, in its unit
   * @param massGev the mass of the particles that searches look for
   */
  Residuals residuals(Function<String, Prediction> prediction, Real massGev) {
    return search()
        .map(limits -> Residuals.of(residual(limits, prediction, massGev)))
        .orElseGet(() -> residuals(prediction));
  }

  private Real residual(LimitByMass limits, Function<String, Prediction> prediction, Real massGev) {
    return limits.residual(prediction.apply(measurements.get(0).observable()).value(), massGev);
  }

  /** The residuals of what does not depend on a mass. */
  Residuals residuals(Function<String, Prediction> prediction) {
    return oneSided
        ? Residuals.of(excess(prediction.apply(measurements.get(0).observable())))
        : linear(prediction).residuals();
  }

  /** The residuals of measurements that count on both sides. */
  LinearResiduals linear(Function<String, Prediction> prediction) {
    return LinearResiduals.of(whitening, measurements, prediction);
  }

  private Real excess(Prediction prediction) {
    Real function = prediction.function();
    double scale = whitening[0][0] * prediction.scale();
    return function.times(scale).minus(whitening[0][0] * values[0]).max(function.graph().zero());
  }
}

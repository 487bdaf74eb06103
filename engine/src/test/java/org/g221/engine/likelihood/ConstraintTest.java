package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.Reference;
import org.g221.engine.measurement.Reliability;
import org.g221.engine.measurement.SharedData;
import org.g221.engine.measurement.Uncertainty;
import org.g221.engine.observable.Prediction;
import org.junit.jupiter.api.Test;

class ConstraintTest {

  private final FormulaGraph graph = new FormulaGraph();

  private static Measurement measurement(String observable, double value) {
    return new Measurement(
        observable + "@A:2001",
        "group",
        observable,
        value,
        new Uncertainty.UpperLimit(1, 0.9),
        "",
        new Reference("A", "A", ""),
        "",
        "",
        Reliability.VERIFIED,
        Optional.empty(),
        SharedData.NONE);
  }

  private double chiSquare(Constraint constraint, double... predictions) {
    Map<String, Prediction> known = new HashMap<>();
    for (int i = 0; i < predictions.length; i++) {
      String observable = constraint.measurements().get(i).observable();
      known.put(observable, prediction(predictions[i]));
    }
    return constraint.residuals(known::get).chiSquare().constantValue();
  }

  /** One that is twice as large as its function. */
  private Prediction prediction(double value) {
    Real function = graph.constant(value / 2);
    return new Prediction(function, 2, graph.constant(value), Optional.empty(), Optional.empty());
  }

  @Test
  void singleMeasurementGivesTheSquareOfItsPull() {
    Constraint constraint =
        new Constraint("block", List.of(measurement("x", 3)), new double[][] {{0.25}});
    assertThat(constraint.sigma(0)).isEqualTo(0.5);
    assertThat(chiSquare(constraint, 4)).isEqualTo(4);
    assertThat(chiSquare(constraint, 3)).isZero();
  }

  /**
   * (x² − 2ρxy + y²)/(1 − ρ²) with ρ = 0.6: (1 − 1.2 + 1)/0.64 = 1.25 and (1 + 1.2 + 1)/0.64 = 5.
   */
  @Test
  void correlationMakesCommonShiftsCheapAndOppositeOnesDear() {
    Constraint constraint =
        new Constraint(
            "block",
            List.of(measurement("x", 0), measurement("y", 0)),
            new double[][] {{4, 0.6 * 2 * 3}, {0.6 * 2 * 3, 9}});
    assertThat(chiSquare(constraint, 2, 3)).isCloseTo(1.25, within(1e-14));
    assertThat(chiSquare(constraint, 2, -3)).isCloseTo(5, within(1e-14));
  }

  /**
   * Against rᵀC⁻¹r with C inverted as it is. C = σ(½ + ½BBᵀ/n)σ is well conditioned, so that the
   * inverse is good to 1e-12; units σ run over many orders of magnitude as those of measurements
   * do.
   */
  @Property(seed = "20160412")
  void whiteningIsTheInverseCovariance(
      @ForAll @IntRange(min = 1, max = 6) int size, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] sigma = new double[size];
    RealMatrix b = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      sigma[i] = Math.pow(10, random.nextDouble(-4, 4));
      for (int j = 0; j < size; j++) {
        b.setEntry(i, j, random.nextDouble(-1, 1));
      }
    }
    double[][] covariance = b.multiply(b.transpose()).scalarMultiply(0.5 / size).getData();
    List<Measurement> measurements = new ArrayList<>();
    double[] predictions = new double[size];
    double[] residuals = new double[size];
    for (int i = 0; i < size; i++) {
      covariance[i][i] += 0.5;
      measurements.add(measurement("x" + i, random.nextDouble(-10, 10) * sigma[i]));
      predictions[i] = random.nextDouble(-10, 10) * sigma[i];
      residuals[i] = predictions[i] - measurements.get(i).value();
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        covariance[i][j] *= sigma[i] * sigma[j];
      }
    }
    RealMatrix inverse =
        new LUDecomposition(new Array2DRowRealMatrix(covariance), 0).getSolver().getInverse();
    RealVector residual = new ArrayRealVector(residuals);
    double expected = residual.dotProduct(inverse.operate(residual));
    double ours = chiSquare(new Constraint("block", measurements, covariance), predictions);
    assertThat(ours).isCloseTo(expected, within(1e-11 * expected + 1e-25));
  }

  /**
   * Values 1 and 3 with σ = 1 and ½ average to (1 + 4·3)/5 = 2.6, and what they are apart adds (3 −
   * 1)²/(1 + ¼) = 3.2 wherever the prediction is.
   */
  @Test
  void measurementsOfOneObservableAreAveraged() {
    Constraint constraint =
        new Constraint(
            "block",
            List.of(measurement("x", 1), measurement("x", 3)),
            new double[][] {{1, 0}, {0, 0.25}});
    assertThat(chiSquare(constraint, 2.6)).isCloseTo(3.2, within(1e-14));
    assertThat(chiSquare(constraint, 1)).isCloseTo(16, within(1e-14));
  }

  @Test
  void covarianceThatIsNotPositiveDefiniteIsRejected() {
    assertThatThrownBy(
            () ->
                new Constraint(
                    "block",
                    List.of(measurement("x", 0), measurement("y", 0)),
                    new double[][] {{1, 1.5}, {1.5, 1}}))
        .isInstanceOf(NonPositiveDefiniteMatrixException.class);
  }

  @Test
  void covarianceIsCopied() {
    double[][] covariance = {{0.25}};
    Constraint constraint = new Constraint("block", List.of(measurement("x", 3)), covariance);
    covariance[0][0] = 100;
    assertThat(constraint.sigma(0)).isEqualTo(0.5);
    assertThat(chiSquare(constraint, 4)).isEqualTo(4);
  }
}

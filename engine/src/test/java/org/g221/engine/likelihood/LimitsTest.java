package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.DrawnMeasurement.Form;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.Reference;
import org.g221.engine.measurement.Reliability;
import org.g221.engine.measurement.SharedData;
import org.g221.engine.measurement.StandardModelValue;
import org.g221.engine.measurement.Uncertainty;
import org.g221.engine.measurement.Uncertainty.Gaussian;
import org.g221.engine.measurement.Uncertainty.Interval;
import org.g221.engine.measurement.Uncertainty.OneSided;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.observable.Prediction;
import org.junit.jupiter.api.Test;

/** Limits cost nothing up to the Standard Model, and one-sided measurements up to their value. */
class LimitsTest {

  private static final double QUANTILE_90 = 1.6448536269514722;
  private static final UpperLimit BELOW_5 = new UpperLimit(5, 0.90);
  private static final OneSided MEASURED =
      new OneSided(new Gaussian(new Interval(0.5, 0.5), new Interval(0, 0)));

  private static Measurement measurement(double value, Uncertainty uncertainty) {
    return new Measurement(
        "rate@A:2001",
        "group",
        "rate",
        value,
        uncertainty,
        "",
        new Reference("A", "A", ""),
        "",
        "",
        Reliability.VERIFIED,
        Optional.empty(),
        SharedData.NONE);
  }

  private static StandardModelValue standardModel(double value, double uncertainty) {
    return new StandardModelValue(value, uncertainty, "", "", Reliability.COMPUTED, Map.of());
  }

  private static Constraint constraint(Measurement measurement, StandardModelValue standardModel) {
    return Constraint.above(Onset.of(measurement, standardModel).orElseThrow(), measurement);
  }

  /** For a prediction that is twice its function. */
  private static double chiSquare(Constraint constraint, double predicted) {
    FormulaGraph graph = new FormulaGraph();
    Real function = graph.constant(predicted / 2);
    Prediction prediction =
        new Prediction(function, 2, graph.constant(predicted), Optional.empty(), Optional.empty());
    return constraint.residuals(name -> prediction).chiSquare().constantValue();
  }

  /** z² max(0, (p − 2)/(5 − 2))². */
  @Test
  void limitCostsNothingUpToTheStandardModelAndItsQuantileAtTheLimit() {
    Constraint limit = constraint(measurement(0, BELOW_5), standardModel(2, 0.3));
    assertThat(chiSquare(limit, 0)).isZero();
    assertThat(chiSquare(limit, 2)).isZero();
    assertThat(chiSquare(limit, 3.5)).isCloseTo(Math.pow(QUANTILE_90 / 2, 2), within(1e-13));
    assertThat(chiSquare(limit, 5)).isCloseTo(Math.pow(QUANTILE_90, 2), within(1e-13));
    assertThat(limit.isOneSided()).isTrue();
    assertThat(limit.value(0)).isEqualTo(2);
    assertThat(limit.pull(0, 1)).isZero();
    assertThat(limit.pull(0, 5)).isCloseTo(-QUANTILE_90, within(1e-13));
  }

  /** max(0, (p − 4)/0.5)². */
  @Test
  void oneSidedMeasurementCostsNothingBelowItsValue() {
    Constraint sided = constraint(measurement(4, MEASURED), standardModel(0, 0));
    assertThat(chiSquare(sided, 0)).isZero();
    assertThat(chiSquare(sided, 4)).isZero();
    assertThat(chiSquare(sided, 5)).isCloseTo(4, within(1e-13));
    assertThat(sided.sigma(0)).isEqualTo(0.5);
  }

  @Test
  void errorsOfTheoryAddToThoseOfAOneSidedMeasurementAlone() {
    assertThat(Onset.of(measurement(4, MEASURED), standardModel(1, 1.2)).orElseThrow().sigma())
        .isCloseTo(1.3, within(1e-15));
    assertThat(Onset.of(measurement(0, BELOW_5), standardModel(2, 1.2)).orElseThrow().sigma())
        .isCloseTo(3 / QUANTILE_90, within(1e-15));
  }

  @Test
  void limitOnWhatVanishesInTheStandardModelStaysGaussian() {
    assertThat(Onset.of(measurement(0, BELOW_5), standardModel(0, 0))).isEmpty();
  }

  @Test
  void limitBelowTheStandardModelIsRefusedWithBoth() {
    assertThatThrownBy(() -> Onset.of(measurement(0, BELOW_5), standardModel(6, 0)))
        .isInstanceOf(InconsistentDataException.class)
        .hasMessageContainingAll("rate@A:2001", "5.0", "6.0");
  }

  /** conf/datasets/current: three limits on B to K(*) nu nu, and x12 of D mixing. */
  @Test
  void standardModelCostsNothingInLimitsOfToday() {
    Evaluation evaluation =
        PointEvaluator.suitedTo(
                G221Model.INSTANCE,
                G221Model.INSTANCE.standardModel(),
                Likelihood.of(BundledData.current()))
            .evaluate(G221Model.INSTANCE.standardModel());
    List<String> limits =
        List.of(
            "BR(B0->Knunu)@Belle:2017",
            "BR(B+->K*nunu)@Belle:2013",
            "BR(B0->K*nunu)@Belle:2017",
            "x12_D@HFLAV:2021");
    assertThat(evaluation.pulls().stream().filter(pull -> limits.contains(pull.measurement())))
        .hasSize(4)
        .allSatisfy(pull -> assertThat(pull.pull()).isEqualTo(0))
        .extracting(Evaluation.Pull::measured)
        .containsExactlyInAnyOrder(4.355e-6, 1.058e-5, 9.813e-6, 4.07e-3);
  }

  @Test
  void limitIsDrawnAsALineAndLeftOutOfAverages() {
    List<DrawnMeasurement> drawn =
        DrawnMeasurements.of(Likelihood.of(BundledData.current()), "x12_D");
    assertThat(drawn).extracting(DrawnMeasurement::form).containsExactly(Form.LINE);
    assertThat(drawn.get(0).limit().orElseThrow().limit()).isCloseTo(4.93e-3, within(5e-6));
  }
}

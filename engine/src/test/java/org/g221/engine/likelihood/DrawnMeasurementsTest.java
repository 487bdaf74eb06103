package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.DrawnMeasurement.Form;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.SharedData;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class DrawnMeasurementsTest {

  private static final Dataset DATASET = BundledData.dataset2016();
  private static final String RATIO = "R_K[1,6]@LHCb:2014";

  private static List<DrawnMeasurement> drawn(
      String observable, List<String> include, List<String> exclude) {
    return DrawnMeasurements.of(Likelihood.of(DATASET, include, exclude), observable);
  }

  private static List<DrawnMeasurement> drawn(String observable) {
    return drawn(observable, List.of(), List.of());
  }

  private static List<Form> forms(List<DrawnMeasurement> drawn) {
    return drawn.stream().map(DrawnMeasurement::form).toList();
  }

  private static Dataset with(List<Measurement> measurements) {
    return new Dataset(
        DATASET.name(),
        DATASET.description(),
        DATASET.digest(),
        DATASET.running(),
        DATASET.inputs(),
        DATASET.inputValues(),
        DATASET.catalogue(),
        DATASET.standardModel(),
        measurements,
        List.of());
  }

  /** A measurement of another name that is otherwise the same, but for what is given. */
  static Measurement like(
      Measurement known, String name, Optional<String> whyNot, SharedData shared) {
    return new Measurement(
        name,
        known.group(),
        known.observable(),
        known.value(),
        known.uncertainty(),
        known.unit(),
        known.reference(),
        known.where(),
        known.publishedAs(),
        known.reliability(),
        whyNot,
        shared);
  }

  /** √(0.016² + 0.010² + 0.003²): statistics, systematics, Standard Model. */
  @Test
  void measurementThatCountsIsABandWithTheoryInItsError() {
    List<DrawnMeasurement> drawn = drawn("R(D*)");
    assertThat(forms(drawn)).containsExactly(Form.BAND);
    assertThat(drawn.get(0).measurements()).containsExactly("R(D*)@HFAG:2016");
    assertThat(drawn.get(0).source()).isEqualTo("HFAG 2016");
    assertThat(drawn.get(0).value()).isEqualTo(0.316);
    assertThat(drawn.get(0).sigma()).isCloseTo(0.0191050, within(1e-7));
    assertThat(drawn.get(0).isCounted()).isTrue();
  }

  @Test
  void errorsOfBandsAreThoseOfPulls() {
    ParameterPoint point =
        new ParameterPoint(
            G221Texture.ENTRIES,
            Map.of(
                G221Parameter.G2_OVER_G1,
                3.0,
                G221Parameter.MASS_WPRIME_GEV,
                1e4,
                G221Parameter.ZETA,
                0.0));
    Likelihood likelihood = Likelihood.of(DATASET);
    var pulls =
        PointEvaluator.suitedTo(G221Model.INSTANCE, point, likelihood).evaluate(point).pulls();
    assertThat(pulls).hasSize(46);
    for (Evaluation.Pull pull : pulls) {
      DrawnMeasurement drawn =
          DrawnMeasurements.of(likelihood, pull.observable()).stream()
              .filter(known -> known.measurements().equals(List.of(pull.measurement())))
              .findFirst()
              .orElseThrow();
      assertThat(drawn.sigma()).as(pull.measurement()).isEqualTo(pull.sigma());
      assertThat(drawn.value()).isEqualTo(pull.measured());
      assertThat(drawn.limit()).isEqualTo(pull.limit());
    }
  }

  /** +0.090 −0.074 counts as ±0.082; with 0.036 and 0.01 of the Standard Model √0.00812. */
  @Test
  void measurementThatDoesNotCountIsMarkedUnlessTheScanIncludesIt() {
    DrawnMeasurement left = drawn("R_K[1,6]").get(0);
    assertThat(left.form()).isEqualTo(Form.OUTLINE);
    assertThat(left.whyNotCounted()).hasValueSatisfying(why -> assertThat(why).contains("include"));
    assertThat(left.sigma()).isCloseTo(Math.sqrt(0.00812), within(1e-12));

    DrawnMeasurement counted = drawn("R_K[1,6]", List.of(RATIO), List.of()).get(0);
    assertThat(counted.form()).isEqualTo(Form.BAND);
    assertThat(counted.isCounted()).isTrue();
    assertThat(counted.sigma()).isEqualTo(left.sigma());
  }

  @Test
  void measurementThatTheScanExcludesIsMarked() {
    List<DrawnMeasurement> drawn = drawn("R(D*)", List.of(), List.of("R(D*)@HFAG:2016"));
    assertThat(forms(drawn)).containsExactly(Form.OUTLINE);
    assertThat(drawn.get(0).whyNotCounted()).contains("excluded by the scan");
    assertThat(drawn.get(0).sigma()).isEqualTo(drawn("R(D*)").get(0).sigma());
  }

  @Test
  void excludedMeasurementStandsNextToWhatTakesItsPlace() {
    List<DrawnMeasurement> drawn =
        drawn("R(D*)", List.of("R(D*)@Belle:2016"), List.of("R(D*)@HFAG:2016"));
    assertThat(forms(drawn)).containsExactly(Form.BAND, Form.OUTLINE);
    assertThat(drawn.get(0).measurements()).containsExactly("R(D*)@Belle:2016");
  }

  /** Weights are those of the experiments; the common error of 0.001 is added at the end. */
  @Test
  void severalMeasurementsAreABandOfTheirAverageWithEachOfThem() {
    List<DrawnMeasurement> drawn = drawn("Gamma(D->K mu)/Gamma(D->K e)");
    assertThat(forms(drawn)).containsExactly(Form.BAND, Form.ERROR_BAR, Form.ERROR_BAR);
    assertThat(drawn.get(0).source()).isEqualTo("2 combined");
    double weights = 0;
    double sum = 0;
    for (DrawnMeasurement member : drawn.subList(1, 3)) {
      double weight = 1 / (member.sigma() * member.sigma() - 1e-6);
      weights += weight;
      sum += weight * member.value();
    }
    assertThat(drawn.get(0).value()).isCloseTo(sum / weights, within(1e-12));
    assertThat(drawn.get(0).sigma()).isCloseTo(Math.sqrt(1 / weights + 1e-6), within(1e-12));
  }

  /**
   * BaBar and Belle measured R(D) and R(D*) with correlations of −0.27 and −0.49; the average is
   * (AᵀC⁻¹A)⁻¹AᵀC⁻¹m with the covariance of all four.
   */
  @Test
  void averageMindsCorrelationsWithOtherObservables() {
    List<String> four =
        List.of("R(D)@BaBar:2013", "R(D*)@BaBar:2013", "R(D)@Belle:2015", "R(D*)@Belle:2015");
    DrawnMeasurement average =
        drawn("R(D*)", four, List.of("R(D)@HFAG:2016", "R(D*)@HFAG:2016")).get(0);

    double[] sigma = {
      Math.hypot(0.058, 0.042), Math.hypot(0.024, 0.018),
      Math.hypot(0.064, 0.026), Math.hypot(0.038, 0.015)
    };
    double[] theory = {0.017, 0.003};
    double[][] covariance = new double[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        double rho = i == j ? 1 : i / 2 != j / 2 ? 0 : i < 2 ? -0.27 : -0.49;
        covariance[i][j] = rho * sigma[i] * sigma[j];
        covariance[i][j] += i % 2 == j % 2 ? theory[i % 2] * theory[i % 2] : 0;
      }
    }
    RealMatrix design = new Array2DRowRealMatrix(new double[][] {{1, 0}, {0, 1}, {1, 0}, {0, 1}});
    RealVector measured = new ArrayRealVector(new double[] {0.44, 0.332, 0.375, 0.293});
    RealMatrix weights =
        design.transpose().multiply(MatrixUtils.inverse(new Array2DRowRealMatrix(covariance)));
    RealMatrix variance = MatrixUtils.inverse(weights.multiply(design));
    assertThat(average.value())
        .isCloseTo(variance.multiply(weights).operate(measured).getEntry(1), within(1e-12));
    assertThat(average.sigma()).isCloseTo(Math.sqrt(variance.getEntry(1, 1)), within(1e-12));
  }

  @Test
  void averageOfVeryManyStandsAlone() {
    Measurement known = DATASET.measurement("R(Xc)@PDG-LEP:2014").orElseThrow();
    List<Measurement> seven = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      seven.add(like(known, "R(Xc)@Lab:" + i, Optional.empty(), SharedData.NONE));
    }
    List<DrawnMeasurement> drawn = DrawnMeasurements.of(Likelihood.of(with(seven)), "R(Xc)");
    assertThat(forms(drawn)).containsExactly(Form.BAND);
    assertThat(drawn.get(0).source()).isEqualTo("7 combined");
    // 0.022/√7 and the common 0.005.
    assertThat(drawn.get(0).sigma())
        .isCloseTo(Math.hypot(0.022 / Math.sqrt(7), 0.005), within(1e-12));
    List<DrawnMeasurement> six =
        DrawnMeasurements.of(Likelihood.of(with(seven.subList(0, 6))), "R(Xc)");
    assertThat(six).hasSize(7);
  }

  @Test
  void limitIsALineAtItsValue() {
    DrawnMeasurement counted = drawn("BR(tau->3mu)").get(0);
    assertThat(counted.form()).isEqualTo(Form.LINE);
    assertThat(counted.limit()).contains(new UpperLimit(2.1e-8, 0.9));
    assertThat(counted.isCounted()).isTrue();

    DrawnMeasurement left = drawn("BR(tau->muee)").get(0);
    assertThat(left.form()).isEqualTo(Form.LINE);
    assertThat(left.isCounted()).isFalse();
  }

  @Test
  void limitsAreNotAveragedAmongThemselves() {
    Measurement known = DATASET.measurement("BR(tau->3mu)@Belle:2010").orElseThrow();
    Measurement other = like(known, "BR(tau->3mu)@B:1", Optional.empty(), SharedData.NONE);
    assertThat(
            forms(DrawnMeasurements.of(Likelihood.of(with(List.of(known, other))), "BR(tau->3mu)")))
        .containsExactly(Form.LINE, Form.LINE);
  }

  @Test
  void membersOfAnAverageAndSupersededResultsAreHidden() {
    Optional<String> whyNot = Optional.of("an example");
    Measurement known = DATASET.measurement("R(D*)@Belle:2016").orElseThrow();
    List<Measurement> measurements =
        List.of(
            like(known, "R(D*)@member:1", whyNot, SharedData.NONE),
            like(
                known,
                "R(D*)@average:2",
                whyNot,
                new SharedData(Optional.empty(), List.of("R(D*)@member:1"))),
            like(
                known,
                "R(D*)@old:3",
                whyNot,
                new SharedData(Optional.of("R(D*)@average:2"), List.of())));
    List<DrawnMeasurement> drawn = DrawnMeasurements.of(Likelihood.of(with(measurements)), "R(D*)");
    assertThat(drawn).hasSize(1);
    assertThat(drawn.get(0).measurements()).containsExactly("R(D*)@average:2");
  }

  @Test
  void noObservableOfTheDataSetsHasMoreThatDoesNotCountThanIsDrawn() {
    for (Dataset dataset : List.of(DATASET, BundledData.current())) {
      Likelihood likelihood = Likelihood.of(dataset);
      for (String observable : dataset.catalogue().names()) {
        List<String> shown =
            DrawnMeasurements.of(likelihood, observable).stream()
                .flatMap(known -> known.measurements().stream())
                .toList();
        for (Measurement measurement : dataset.measurements()) {
          boolean hidden =
              measurement.observable().equals(observable) && !shown.contains(measurement.name());
          boolean explained =
              !measurement.sharedData().supersededBy().isEmpty()
                  || dataset.selection(List.of(), List.of()).stream()
                      .anyMatch(counted -> counted.observable().equals(observable));
          assertThat(hidden && !explained).as(measurement.name()).isFalse();
        }
      }
    }
  }

  @Test
  void observablesWithoutMeasurementsAreLeftOut() {
    assertThat(
            DrawnMeasurements.of(
                    Likelihood.of(DATASET), Arrays.asList("R(D*)", "zeta", "C9_e", "R_K[1,6]"))
                .keySet())
        .containsExactly("R(D*)", "R_K[1,6]");
  }

  @Test
  void numbersThatCannotBeDrawnAreRejected() {
    assertThatThrownBy(
            () ->
                new DrawnMeasurement(
                    "R_e",
                    List.of("R_e@A:1"),
                    Form.BAND,
                    20,
                    0,
                    Optional.empty(),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[R_e@A:1] is 20.0 ± 0.0");
    assertThatThrownBy(
            () ->
                new DrawnMeasurement(
                    "R_e", List.of("R_e@A:1"), Form.LINE, 0, 1, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be drawn as LINE");
  }
}

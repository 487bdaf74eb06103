package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Correlation;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.Reliability;
import org.junit.jupiter.api.Test;

class LikelihoodTest {

  private static final Dataset DATASET = BundledData.dataset2016();

  private static Stream<String> names(Constraint constraint) {
    return constraint.measurements().stream().map(Measurement::name);
  }

  private static Constraint holding(Likelihood likelihood, String measurement) {
    return likelihood.constraints().stream()
        .filter(constraint -> names(constraint).anyMatch(measurement::equals))
        .findFirst()
        .orElseThrow();
  }

  private static Dataset withCorrelations(Correlation... correlations) {
    return new Dataset(
        DATASET.name(),
        DATASET.description(),
        DATASET.digest(),
        DATASET.running(),
        DATASET.inputs(),
        DATASET.inputValues(),
        DATASET.catalogue(),
        DATASET.standardModel(),
        DATASET.measurements(),
        List.of(correlations));
  }

  private static Correlation correlation(String first, String second, double coefficient) {
    return new Correlation(
        first + " and " + second,
        List.of(first, second),
        new double[][] {{1, coefficient}, {coefficient, 1}},
        "made up",
        Reliability.UNVERIFIED);
  }

  @Test
  void everyMeasurementInTheFitStandsInOneConstraint() {
    Likelihood likelihood = Likelihood.of(DATASET);
    assertThat(likelihood.constraints().stream().flatMap(LikelihoodTest::names))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            DATASET.selection(List.of(), List.of()).stream().map(Measurement::name).toList());
    assertThat(likelihood.observationCount()).isEqualTo(46);
  }

  @Test
  void correlatedMeasurementsFormOneConstraint() {
    Likelihood likelihood = Likelihood.of(DATASET);
    assertThat(names(holding(likelihood, "R(D)@HFAG:2016")))
        .containsExactly("R(D)@HFAG:2016", "R(D*)@HFAG:2016");
    assertThat(names(holding(likelihood, "m_W@TevEWWG:2012"))).hasSize(1);
  }

  /** Two results for D → Kμν over D → Keν share the error of 0.001 of the Standard Model value. */
  @Test
  void measurementsOfOneObservableShareTheUncertaintyOfTheStandardModel() {
    Constraint constraint =
        holding(Likelihood.of(DATASET), "Gamma(D->K mu)/Gamma(D->K e)@PDG-D0:2014");
    assertThat(names(constraint)).hasSize(2);
    Measurement first = constraint.measurements().get(0);
    double theory = DATASET.standardModel(first.observable()).uncertainty();
    assertThat(theory).isEqualTo(0.001);
    assertThat(constraint.sigma(0))
        .isCloseTo(Math.hypot(first.uncertainty().sigma(), theory), within(1e-16));
  }

  @Test
  void constraintsStandInTheOrderOfTheirFirstMeasurement() {
    List<String> all = DATASET.measurementNames();
    List<Integer> first =
        Likelihood.of(DATASET).constraints().stream()
            .map(constraint -> all.indexOf(names(constraint).findFirst().orElseThrow()))
            .toList();
    assertThat(first).isSorted();
    for (Constraint constraint : Likelihood.of(DATASET).constraints()) {
      assertThat(names(constraint).map(all::indexOf).toList()).isSorted();
    }
  }

  @Test
  void measurementsCanBeIncludedAndExcluded() {
    String ratio = "R_K[1,6]@LHCb:2014";
    Likelihood more = Likelihood.of(DATASET, List.of(ratio), List.of());
    assertThat(more.observationCount()).isEqualTo(47);
    assertThat(names(holding(more, ratio))).containsExactly(ratio);
    Likelihood fewer = Likelihood.of(DATASET, List.of(), List.of("R(D)@HFAG:2016"));
    assertThat(fewer.observationCount()).isEqualTo(45);
    assertThat(names(holding(fewer, "R(D*)@HFAG:2016"))).containsExactly("R(D*)@HFAG:2016");
  }

  @Test
  void chainsOfCorrelationsFormOneConstraint() {
    Dataset chain =
        withCorrelations(
            correlation("m_W@TevEWWG:2012", "GammaW@PDG:2014", 0.2),
            correlation("GammaW@PDG:2014", "A_s@SLD:2000", 0.2));
    // A_s comes before m_W and GammaW in the data set.
    assertThat(names(holding(Likelihood.of(chain), "m_W@TevEWWG:2012")))
        .containsExactly("A_s@SLD:2000", "m_W@TevEWWG:2012", "GammaW@PDG:2014");
  }

  @Test
  void correlationsThatContradictEachOtherAreRejectedWithTheMeasurements() {
    Dataset contradiction =
        withCorrelations(
            correlation("m_W@TevEWWG:2012", "GammaW@PDG:2014", 0.95),
            correlation("GammaW@PDG:2014", "A_s@SLD:2000", 0.95));
    assertThatThrownBy(() -> Likelihood.of(contradiction))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the covariance of [A_s@SLD:2000, m_W@TevEWWG:2012, GammaW@PDG:2014] is not positive"
                + " definite");
  }

  @Test
  void blocksHoldAllConstraints() {
    Likelihood likelihood = Likelihood.of(DATASET);
    assertThat(likelihood.blocks().values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(likelihood.constraints());
  }
}

package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.g221.engine.g221.G221Model;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.model.Finding;
import org.g221.engine.model.Finding.Outcome;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final Likelihood PAPER = Likelihood.of(BundledData.dataset2016());

  /** conf/points/joint-explanation.yaml. */
  private static final ParameterPoint JOINT =
      new ParameterPoint(
          G221Texture.ENTRIES,
          Map.of(
              G221Parameter.G2_OVER_G1, 3.0,
              G221Parameter.MASS_WPRIME_GEV, 700.0,
              G221Parameter.ZETA, 0.0,
              G221Parameter.DELTA_Q_22, -0.11,
              G221Parameter.DELTA_Q_33, 0.99,
              G221Parameter.DELTA_Q_23, -0.0044,
              G221Parameter.DELTA_L_22, 0.086,
              G221Parameter.DELTA_L_33, 0.43,
              G221Parameter.DELTA_L_23, 0.01));

  private static List<Finding> findings(ParameterPoint point, Likelihood likelihood) {
    Evaluation evaluation =
        PointEvaluator.suitedTo(G221Model.INSTANCE, point, likelihood).evaluate(point);
    return Findings.of(G221Model.INSTANCE, likelihood, evaluation);
  }

  private static Finding finding(List<Finding> findings, String beginning) {
    return findings.stream()
        .filter(known -> known.condition().startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no finding '" + beginning + "' in " + findings));
  }

  /** x12_D is 12 there (docs/physics.md): not in χ², and off by thousands of σ. */
  @Test
  void whatIsMeasuredNotCountedAndFarOffStandsAtTheTop() {
    Finding first = findings(JOINT, PAPER).get(0);
    assertThat(first.condition()).isEqualTo("x12_D@HFAG:2014, which chi-square does not hold");
    assertThat(first.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(first.because())
        .startsWith("11.76 ")
        .contains("predicted, 0.0041 +- 0.00145 measured")
        .endsWith("sigma (Standard Model: 0.0)");
  }

  @Test
  void supersededAveragedAndCountedMeasurementsAreNotComparedAgain() {
    ParameterPoint far = JOINT.with(G221Parameter.DELTA_L_33, 0.99);
    assertThat(findings(far, PAPER))
        .filteredOn(known -> known.condition().endsWith("which chi-square does not hold"))
        .extracting(Finding::condition)
        .noneMatch(text -> text.startsWith("R(D*)") || text.startsWith("R(D)"));
  }

  /** χ² 61.6437 and 85.6143 with running: docs/statistics.md, flavio and wilson give 85.5. */
  @Test
  void changeByRunningIsStated() {
    Finding running = finding(findings(JOINT, PAPER), "electroweak running changes little");
    assertThat(running.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(running.because()).isEqualTo("chi-square 62.31, with running 91.28: +28.97");
    Finding contained =
        finding(
            findings(JOINT, PAPER.withRunning(Running.ELECTROWEAK)),
            "electroweak running is in the predictions");
    assertThat(contained.outcome()).isEqualTo(Outcome.HOLDS);
    assertThat(contained.because()).isEqualTo("chi-square 91.28, without running 62.31");
  }

  /** Masses of vector-like quarks up to 1133 GeV: docs/model.md. */
  @Test
  void conditionsOfTheFullModelAreAmongThem() {
    List<Finding> findings = findings(JOINT, PAPER);
    assertThat(finding(findings, "g1 and g2 below").outcome()).isEqualTo(Outcome.HOLDS);
    assertThat(finding(findings, "vacuum").because()).isEqualTo("u = 639.14 GeV");
    assertThat(finding(findings, "two vector-like families").outcome()).isEqualTo(Outcome.FAILS);
    Finding heavy = finding(findings, "vector-like quarks heavier");
    assertThat(heavy.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(heavy.because()).startsWith("at most 1133 GeV");
    assertThat(finding(findings, "next order in kappa").outcome()).isEqualTo(Outcome.HOLDS);
  }

  /** At ζ = 1 and 700 GeV leading order is off by much more than a percent. */
  @Test
  void nextOrderInKappaFailsWhereMixingIsLarge() {
    Finding order =
        finding(findings(JOINT.with(G221Parameter.ZETA, 1), PAPER), "next order in kappa");
    assertThat(order.outcome()).isEqualTo(Outcome.FAILS);
    assertThat(order.because()).contains("off the exact tree level by");
  }

  @Test
  void whatFailsComesBeforeWhatIsOpenAndWhatHolds() {
    assertThat(findings(JOINT, PAPER))
        .isSortedAccordingTo((a, b) -> a.outcome().compareTo(b.outcome()));
  }

  @Test
  void limitsAreComparedWithPredictions() {
    Finding limits = finding(findings(JOINT, PAPER), "other upper limits");
    assertThat(limits.outcome()).isEqualTo(Outcome.HOLDS);
    assertThat(limits.because()).startsWith("3 of 3 respected; closest: ").contains("BR(tau->3mu)");
    ParameterPoint mixing = JOINT.with(G221Parameter.DELTA_L_23, 0.3);
    assertThat(finding(findings(mixing, PAPER), "other upper limits").outcome())
        .isEqualTo(Outcome.FAILS);
    assertThat(finding(findings(JOINT, PAPER), "direct searches").outcome())
        .isEqualTo(Outcome.OPEN);
  }

  @Test
  void standardModelPointHasNeitherMixingNorLightFermions() {
    ParameterPoint standard = G221Model.INSTANCE.standardModel();
    assertThat(findings(standard, PAPER)).extracting(Finding::outcome).contains(Outcome.HOLDS);
    assertThat(finding(findings(standard, PAPER), "D mixing").outcome()).isEqualTo(Outcome.HOLDS);
    assertThat(finding(findings(standard, PAPER), "vector-like quarks heavier").outcome())
        .isEqualTo(Outcome.HOLDS);
  }

  @Test
  void excludedPointSaysWhy() {
    List<Finding> findings = findings(JOINT.with(G221Parameter.DELTA_L_33, 1.5), PAPER);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).outcome()).isEqualTo(Outcome.FAILS);
    assertThat(findings.get(0).because()).isNotEmpty();
  }
}

package org.g221.job.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ProfilePlotTest {

  private static final double EMPTY = Double.POSITIVE_INFINITY;

  @Test
  void plotIsWellFormedAndGivesIntervalsInWords() {
    // Δχ² = ((x − 5)/1)², so 68.27 % is from 4 to 6 and 95.45 % from 3 to 7.
    ProfileLikelihood parabola =
        MadeUpPlots.line(
            ProfileAxis.ofQuantity("R_e", 0, 0, 10, 2000),
            x -> MadeUpPlots.BEST + (x - 5) * (x - 5));

    Document svg = WellFormed.parse(ProfilePlot.of(parabola, MadeUpPlots.complete()).standalone());

    assertThat(WellFormed.elements(svg, "desc").get(0).getTextContent())
        .isEqualTo("68.27\u00a0%: 4 to 6; 95.45\u00a0%: 3 to 7.");
  }

  @Test
  void thresholdsAreForOneDegreeOfFreedom() {
    assertThat(ProfilePlot.of(line(0, 1, 2), MadeUpPlots.complete()).standalone())
        .contains("68.27\u00a0%: Δχ² ≤ 1.00 (1 d.o.f.)")
        .contains("95.45\u00a0%: Δχ² ≤ 4.00 (1 d.o.f.)");
  }

  @Test
  void curveIsInterruptedWhereNoNodeFell() {
    String path = curve(line(0, 1, EMPTY, 2, 3));

    assertThat(path.chars().filter(command -> command == 'M')).hasSize(2);
    assertThat(path.chars().filter(command -> command == 'L')).hasSize(2);
  }

  @Test
  void binWithoutNeighboursIsADot() {
    Document svg =
        WellFormed.parse(
            ProfilePlot.of(line(EMPTY, 1, EMPTY, 2, 3), MadeUpPlots.complete()).standalone());

    assertThat(WellFormed.elements(svg, "circle")).hasSize(1);
  }

  @Test
  void curveRunsFromLeftToRightWhateverTheOrderOfNodes() {
    ProfileLikelihood descending =
        MadeUpPlots.line(
            ProfileAxis.ofGridAxis("zeta", 0, new double[] {0.3, 0.1, 0}),
            x -> MadeUpPlots.BEST + x);

    assertThat(curve(descending)).startsWith("M78,300L244,");
  }

  @Test
  void nodesAtEqualRatiosAreDrawnAtEqualDistances() {
    ProfileLikelihood masses =
        MadeUpPlots.line(
            ProfileAxis.ofGridAxis("mass-wprime-gev", 0, new double[] {1000, 2000, 4000}),
            x -> MadeUpPlots.BEST + 16);
    // The frame reaches from 78 to 576 pixels.
    assertThat(curve(masses)).isEqualTo("M78,30L327,30L576,30");
  }

  @Test
  void axisEndsAtSixteenHoweverHighTheCurve() {
    Document svg =
        WellFormed.parse(ProfilePlot.of(line(0, 8, 500), MadeUpPlots.complete()).standalone());

    // Half of 16 is half of the 270 pixels below the top at 30.
    assertThat(WellFormed.ofClass(svg, "curve").get(0).getAttribute("d")).contains("327,165");
  }

  @Test
  void profileInTwoQuantitiesIsRejected() {
    assertThatThrownBy(() -> ProfilePlot.of(MadeUpPlots.starPlane(), MadeUpPlots.complete()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two axes");
  }

  private static String curve(ProfileLikelihood profile) {
    String svg = ProfilePlot.of(profile, MadeUpPlots.complete()).standalone();
    return WellFormed.ofClass(WellFormed.parse(svg), "curve").get(0).getAttribute("d");
  }

  /** Δχ² in equal bins of an observable of which nothing else is known. */
  private static ProfileLikelihood line(double... deltas) {
    ProfileAxis axis = ProfileAxis.ofQuantity("R_e", 0, 0, deltas.length, deltas.length);
    return MadeUpPlots.line(axis, x -> MadeUpPlots.BEST + deltas[(int) x]);
  }
}

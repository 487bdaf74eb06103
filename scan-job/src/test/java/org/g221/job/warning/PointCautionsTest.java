package org.g221.job.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.job.SampleScan;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;

class PointCautionsTest {

  /** Without leptons χ² hardly depends on anything, so that all six nodes are inside. */
  private static final String BROAD =
      """
      format-version: 1
      scan-id: broad
      dataset: current
      running: none
      texture: entries
      fixed: { g2-over-g1: 5.2, zeta: 0.0 }
      axes:
        - { parameter: mass-wprime-gev, values: [2000, 3000, 4000] }
        - { parameter: delta-q-33, values: [0.0, 0.9] }
      profiles:
        - { x: mass-wprime-gev, y: delta-q-33 }
      """;

  private static List<String> cautions(GridPlan plan, int... best) {
    ScanAccumulator scan = SampleScan.evaluate(plan);
    BestFit known = new BestFit(scan.bestFit().chiSquare(), plan.grid().gridIndex(best));
    return new PointCautions(plan, plan, known, scan.profiles()).all();
  }

  @Test
  void shareOfTheRegionsIsThatOfTheirNodes() {
    assertThat(cautions(SampleScan.plan(BROAD), 0, 0))
        .containsExactly(
            "In 50 % of the 95 % regions: at worst the width of the heavy vectors is 19 % of their"
                + " mass, more than 15 %, so that cross sections in narrow width are rough.",
            "In 33 % of the 95 % regions: sigma(Z'->tautau)@CMS:2022 costs nothing, as it has"
                + " limits for 60 to 3500 GeV alone.",
            "In 67 % of the 95 % regions: sigma(Z'->tautau)@ATLAS:2020 costs nothing, as it has"
                + " limits for 200 to 2250 GeV alone.");
  }

  @Test
  void bestFitIsNamed() {
    assertThat(cautions(SampleScan.plan(BROAD), 2, 1))
        .hasSize(3)
        .allMatch(text -> text.startsWith("At the best fit and in "));
  }

  @Test
  void whatIsNarrowAndSearchedForNeedsNoWarning() {
    String narrow =
        SampleScan.with(SampleScan.with(BROAD, "5.2", "2.0"), "[2000, 3000, 4000]", "[1500, 2000]");
    assertThat(cautions(SampleScan.plan(narrow), 0, 0)).isEmpty();
  }

  @Test
  void dataSetWithoutSearchesNeedsNoWarningOfThem() {
    String paper =
        SampleScan.with(
            SampleScan.with(BROAD, "5.2", "2.0"), "dataset: current", "dataset: \"2016\"");
    assertThat(cautions(SampleScan.plan(paper), 0, 0)).isEmpty();
  }
}

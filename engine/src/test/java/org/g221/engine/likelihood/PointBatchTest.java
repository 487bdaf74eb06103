package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.g221.engine.g221.G221Model;
import org.g221.engine.likelihood.Evaluation.Block;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class PointBatchTest {

  private static final Likelihood LIKELIHOOD = Likelihood.of(BundledData.dataset2016());

  /** More than fit into a strip, so that the last one is not full. */
  private static final List<ParameterPoint> POINTS =
      IntStream.range(0, 700).mapToObj(PointBatchTest::point).toList();

  private final PointBatch batch =
      new PointBatch(
          G221Model.INSTANCE,
          LIKELIHOOD,
          G221Texture.ENTRIES,
          POINTS.get(0).values().keySet(),
          List.of("kappa", "R(D*)", "zeta"));

  private final PointBatch.Values values = batch.evaluate(POINTS);

  private static ParameterPoint point(int number) {
    return new ParameterPoint(
        G221Texture.ENTRIES,
        Map.of(
            G221Parameter.G2_OVER_G1, 3.0,
            G221Parameter.MASS_WPRIME_GEV, 1500.0 + number,
            G221Parameter.ZETA, 0.0002 * number,
            G221Parameter.DELTA_Q_33, 0.7,
            G221Parameter.DELTA_Q_23, -0.01,
            G221Parameter.DELTA_L_33, 0.4));
  }

  @Test
  void valuesAreThoseOfSinglePointsToTheLastBit() {
    for (int i : new int[] {0, 511, 512, 699}) {
      ParameterPoint point = POINTS.get(i);
      Evaluation single =
          PointEvaluator.suitedTo(G221Model.INSTANCE, point, LIKELIHOOD).evaluate(point);
      assertThat(values.chiSquare()[i]).isEqualTo(single.chiSquare());
      assertThat(values.quantities().get("kappa")[i]).isEqualTo(single.derived().get("kappa"));
      assertThat(values.quantities().get("zeta")[i]).isEqualTo(0.0002 * i);
      assertThat(values.quantities().get("R(D*)")[i])
          .isEqualTo(
              single.predictions().stream()
                  .filter(known -> known.observable().equals("R(D*)"))
                  .findFirst()
                  .orElseThrow()
                  .value());
      for (Block block : single.blocks()) {
        assertThat(values.blocks().get(block.name())[i]).isEqualTo(block.chiSquare());
      }
    }
  }

  @Test
  void blocksAddUpToChiSquare() {
    for (int i = 0; i < POINTS.size(); i++) {
      int point = i;
      assertThat(values.blocks().values().stream().mapToDouble(block -> block[point]).sum())
          .isCloseTo(values.chiSquare()[i], within(1e-9));
    }
  }

  @Test
  void columnsCountWhatEachPointGets() {
    assertThat(batch.columns()).isEqualTo(1 + values.blocks().size() + 3);
    assertThat(values.chiSquare()).hasSameSizeAs(values.quantities().get("kappa")).hasSize(700);
  }

  @Test
  void noPointsHaveNoValues() {
    assertThat(batch.evaluate(List.of()).chiSquare()).isEmpty();
  }
}

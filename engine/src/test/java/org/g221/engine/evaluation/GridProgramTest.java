package org.g221.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.GridTile;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.search.BestFitSearch;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class GridProgramTest {

  private static SmallScan scan(Map<Parameter, Double> fixed, Axis... axes) {
    return new SmallScan(G221Texture.ENTRIES, new ScanGrid(List.of(axes)), fixed);
  }

  private static final SmallScan SCAN =
      scan(
          Map.of(
              G221Parameter.G2_OVER_G1, 3.0,
              G221Parameter.DELTA_Q_33, 0.5,
              G221Parameter.DELTA_Q_23, -0.01,
              G221Parameter.DELTA_L_22, 0.1),
          Axis.linear(G221Parameter.MASS_WPRIME_GEV, 800, 3000, 5),
          Axis.linear(G221Parameter.ZETA, 0, 1, 4),
          Axis.linear(G221Parameter.DELTA_L_33, 0, 1.1, 300));

  private static List<Double> results(GridProgram program) {
    List<Double> results = new ArrayList<>();
    GridTile tile = new GridTile(0, 0, program.layout().blockCount(), SCAN.grid().size());
    TileEvaluator evaluator = new TileEvaluator(program);
    evaluator.evaluate(
        tile,
        strip -> {
          for (int i = 0; i < strip.count(); i++) {
            results.add(strip.chiSquare()[i]);
            results.add(strip.quantity(0, i));
          }
        });
    ExclusionCounts excluded = evaluator.excluded();
    excluded.byReason(program.rules()).values().forEach(count -> results.add((double) count));
    return results;
  }

  @Test
  void programSurvivesSerialisation() throws Exception {
    GridProgram program = SCAN.compile("R(D*)");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(program);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      GridProgram copy = (GridProgram) in.readObject();
      assertThat(results(copy)).isEqualTo(results(program)).hasSizeGreaterThan(6000);
      assertThat(copy.quantities()).containsExactly("R(D*)");
      assertThat(copy.rules()).isEqualTo(program.rules()).hasSize(6);
      assertThat(BestFitSearch.search(copy, SCAN.grid()))
          .isEqualTo(BestFitSearch.search(program, SCAN.grid()));
    }
  }

  /** With ζ = 0 the whole Z pole is a constant, which the innermost loop must not pay for. */
  @Test
  void whatAFixedParameterSwitchesOffCostsNothing() {
    Axis mass = Axis.linear(G221Parameter.MASS_WPRIME_GEV, 800, 3000, 5);
    Axis tau = Axis.linear(G221Parameter.DELTA_L_33, 0, 1, 300);
    Map<Parameter, Double> none =
        Map.of(
            G221Parameter.G2_OVER_G1, 3.0, G221Parameter.ZETA, 0.0, G221Parameter.DELTA_Q_33, 0.5);
    Map<Parameter, Double> some =
        Map.of(
            G221Parameter.G2_OVER_G1, 3.0, G221Parameter.ZETA, 0.5, G221Parameter.DELTA_Q_33, 0.5);
    assertThat(scan(none, mass, tau).compile().operationsPerNode() * 4)
        .isLessThan(scan(some, mass, tau).compile().operationsPerNode());
  }

  @Test
  void axisOnWhichNothingDependsIsAllowed() {
    SmallScan scan =
        scan(
            Map.of(G221Parameter.G2_OVER_G1, 3.0, G221Parameter.ZETA, 0.2),
            Axis.linear(G221Parameter.MASS_WPRIME_GEV, 800, 3000, 5),
            Axis.linear(G221Parameter.DELTA_L_23_PHASE, -1, 1, 7));
    GridProgram program = scan.compile();
    GridTile tile = new GridTile(0, 0, program.layout().blockCount(), 35);
    List<Double> chiSquares = new ArrayList<>();
    new TileEvaluator(program)
        .evaluate(
            tile,
            strip -> {
              for (int i = 0; i < strip.count(); i++) {
                chiSquares.add(strip.chiSquare()[i]);
              }
            });
    assertThat(chiSquares).hasSize(35);
    assertThat(chiSquares.stream().distinct()).hasSize(1);
  }

  @Test
  void unknownQuantityIsRejected() {
    assertThatThrownBy(() -> SCAN.compile("R(D+)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no quantity R(D+)");
  }
}

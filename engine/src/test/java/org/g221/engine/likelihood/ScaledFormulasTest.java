package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.ProgramRun;
import org.g221.engine.formula.Real;
import org.g221.engine.formula.Work;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.Running;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScaledFormulasTest {

  private static final Likelihood PAPER = Likelihood.of(BundledData.dataset2016());
  private static final Likelihood CURRENT = Likelihood.of(BundledData.current());
  private static final Set<G221Parameter> REAL_AT_ZETA_0 =
      Set.of(G221Parameter.ZETA, G221Parameter.DELTA_Q_23_PHASE);

  static List<ScaledFormulas> everyCase() {
    List<ScaledFormulas> cases = new ArrayList<>();
    for (Likelihood likelihood : List.of(PAPER, CURRENT)) {
      for (Running running : Running.values()) {
        for (G221Texture texture : G221Texture.values()) {
          cases.add(new ScaledFormulas(likelihood.withRunning(running), texture, Set.of()));
          cases.add(new ScaledFormulas(likelihood.withRunning(running), texture, REAL_AT_ZETA_0));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void expressionsWithoutPowersHaveTheSameValues(ScaledFormulas scaled) {
    List<Real> before = scaled.outputs();
    List<Real> after = scaled.rewritten(before);
    ProgramRun first = Program.forPoints(scaled.graph(), before).newRun(1);
    ProgramRun second = Program.forPoints(scaled.graph(), after).newRun(1);
    SplittableRandom random = new SplittableRandom(20160412);
    for (int i = 0; i < 200; i++) {
      double[] point = scaled.point(random);
      compute(first, point);
      compute(second, point);
      for (int output = 0; output < before.size(); output++) {
        double expected = first.output(output, 0);
        if (Double.isFinite(expected)) {
          assertThat(Math.abs(second.output(output, 0) - expected))
              .as("output %d", output)
              .isLessThan(1e-13 * Math.max(1000, Math.abs(expected)));
        }
      }
    }
  }

  private static void compute(ProgramRun run, double[] point) {
    for (int input = 0; input < point.length; input++) {
      run.setBlockInput(input, new double[] {point[input]}, 1);
    }
    run.computeAll(1);
  }

  /**
   * At leading order and ζ = 0 the scale is left in the running of the mixing operator alone, and
   * where the heavy vectors themselves are produced.
   */
  @Test
  void scaleDropsOutOfAllObservablesButMixing() {
    ScaledFormulas scaled = new ScaledFormulas(PAPER, G221Texture.ENTRIES, REAL_AT_ZETA_0);
    List<String> names =
        PAPER.dataset().catalogue().names().stream()
            .filter(name -> !name.startsWith("sigma("))
            .filter(name -> dependsOnScale(scaled, scaled.formulas().prediction(name).function()))
            .toList();
    assertThat(names).containsExactlyInAnyOrder("DeltaM_s", "phi_s", "x12_D", "x12Im_D");
  }

  private static boolean dependsOnScale(ScaledFormulas scaled, Real expression) {
    Real rewritten = scaled.rewritten(List.of(expression)).get(0);
    return scaled.graph().inputNames(rewritten).contains("s");
  }

  /** Operations of all residuals that depend on the scale. */
  @ParameterizedTest
  @CsvSource({
    "ENTRIES, NONE, true, 21",
    "ENTRIES, NONE, false, 21",
    "VECTOR_LIKE_MIXING, NONE, true, 149",
    "ENTRIES, ELECTROWEAK, true, 1130",
    "ENTRIES, ELECTROWEAK, false, 1330"
  })
  void fewOperationsDependOnTheScale(
      G221Texture texture, Running running, boolean zetaIsZero, int atMost) {
    ScaledFormulas scaled =
        new ScaledFormulas(
            PAPER.withRunning(running), texture, zetaIsZero ? REAL_AT_ZETA_0 : Set.of());
    List<Real> rows = scaled.formulas().residuals().rows();
    assertThat(ofScale(scaled.graph(), scaled.rewritten(rows)))
        .isBetween(1, Math.min(atMost, ofScale(scaled.graph(), rows) - 1));
  }

  private static int ofScale(FormulaGraph graph, List<Real> rows) {
    int position = graph.inputNames().indexOf("s");
    return Work.of(rows).stream()
        .filter(work -> (work.inputs() >>> position & 1) != 0)
        .mapToInt(Work::operations)
        .sum();
  }
}

package org.g221.engine.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.relaxation.FormulaProblem;
import org.g221.engine.relaxation.Linearization;
import org.g221.engine.relaxation.QuantityBin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchCheckTest {

  private static final List<QuantityBin> CELL =
      List.of(new QuantityBin(0, 0, 1), new QuantityBin(1, 0, 1));

  /** χ² proved by a patch around (1/2, 1/2), x + y at most some number. */
  private static double proved(Function<Real, Real> second, double most, double size) {
    FormulaGraph graph = new FormulaGraph();
    Real x = graph.input("x");
    Real y = graph.input("y");
    FormulaProblem problem =
        new FormulaProblem(
            graph,
            new double[] {-5, -5},
            new double[] {5, 5},
            List.of(x.minus(0.5).times(2), y.plus(x)),
            7,
            List.of(graph.constant(most).minus(x).minus(y)),
            List.of(x, second.apply(y)));
    double half = 0.5 * size;
    Linearization forms = problem.newLinearization();
    forms.setBox(0, new double[] {0.5 - half, 0.5 - half}, new double[] {0.5 + half, 0.5 + half});
    forms.compute(1);
    return new PatchCheck(problem).chiSquare(forms, 0, new double[] {half, 0, 0, half}, CELL);
  }

  // (2 * 0.51)^2 + (1 + 2 * 0.51)^2 + 7 in a corner.
  @Test
  void worstChiSquareIsThatOfACorner() {
    double worst = 7 + 1.02 * 1.02 + 2.02 * 2.02;
    assertThat(proved(y -> y, 3, 1.02)).isCloseTo(worst, within(1e-9)).isGreaterThan(worst);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.99, 0.999999, 1})
  void patchesThatDoNotReachBeyondTheirCellProveNothing(double size) {
    assertThat(proved(y -> y, 3, size)).isInfinite();
  }

  @Test
  void patchesThatBreakARuleProveNothing() {
    assertThat(proved(y -> y, 2.03, 1.02)).isFinite();
    assertThat(proved(y -> y, 2.01, 1.02)).isInfinite();
  }

  // At the lower end of its side the quantity is -0.01 and between 0 and 0.026 more.
  @Test
  void quantitiesWhoseFormsAreTooWideProveNothing() {
    Function<Real, Real> bent = y -> y.plus(y.minus(0.5).squared().times(0.1));
    assertThat(proved(bent, 3, 1.02)).isInfinite();
    assertThat(proved(bent, 3, 1.1)).isFinite();
  }

  /** Only values 0.25 to 0.75 are attained. */
  @Test
  void valuesThatAreNotAttainedAreNotProved() {
    assertThat(proved(y -> y.times(0.5).plus(0.25), 3, 1.5)).isInfinite();
  }
}

package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Program;
import org.g221.engine.formula.Real;
import org.g221.engine.g221.G221Model;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.model.ParameterValues;
import org.g221.engine.model.RangeRule;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class ModelFormulasTest {

  private final FormulaGraph graph = new FormulaGraph();
  private final ModelFormulas formulas =
      new ModelFormulas(
          G221Model.INSTANCE,
          Likelihood.of(BundledData.dataset2016()),
          G221Texture.ENTRIES,
          ParameterValues.inputs(List.of(G221Parameter.TAN_BETA), graph));

  private Real quantity(String name) {
    return formulas.quantity(name).orElseThrow();
  }

  @Test
  void observablesParametersAndDerivedQuantitiesAreFoundByName() {
    assertThat(quantity("R(D*)")).isSameAs(formulas.prediction("R(D*)").value());
    assertThat(quantity("mass-wprime-gev")).isSameAs(graph.input("mass-wprime-gev"));
    assertThat(quantity("kappa")).isSameAs(formulas.point().derived("kappa"));
    assertThat(formulas.quantity("R(D+)")).isEmpty();
  }

  @Test
  void zetaFollowsFromTanBetaWhereThatIsGiven() {
    assertThat(graph.inputNames(quantity("zeta")))
        .containsExactlyInAnyOrder("g2-over-g1", "tan-beta");
  }

  @Test
  void predictionsDependOnWhatTheyShould() {
    assertThat(graph.inputNames(quantity("C9_mu")))
        .containsExactlyInAnyOrder(
            "g2-over-g1",
            "mass-wprime-gev",
            "tan-beta",
            "delta-q-23",
            "delta-q-23-phase",
            "delta-l-22");
    assertThat(graph.inputNames(quantity("DeltaM_s")))
        .containsExactlyInAnyOrder(
            "g2-over-g1", "mass-wprime-gev", "delta-q-23", "delta-q-23-phase");
    assertThat(graph.inputNames(quantity("A_tau")))
        .doesNotContain("delta-q-22", "delta-q-33", "delta-q-23");
  }

  /** ConservationLawsTest shows that they may leave it out. */
  @Test
  void nothingDependsOnThePhaseOfTheLeptonMixing() {
    assertThat(graph.inputNames(formulas.chiSquare())).doesNotContain("delta-l-23-phase");
    for (RangeRule rule : formulas.rules()) {
      assertThat(graph.inputNames(rule.margin())).doesNotContain("delta-l-23-phase");
    }
    for (String name : BundledData.dataset2016().catalogue().names()) {
      assertThat(graph.inputNames(quantity(name))).as(name).doesNotContain("delta-l-23-phase");
    }
  }

  /** So the catalogue may grow without slowing down scans. */
  @Test
  void predictionsThatAreNotAskedForAreNotCompiled() {
    int alone = operations(formulas.chiSquare());
    for (String name : BundledData.dataset2016().catalogue().names()) {
      formulas.prediction(name);
    }
    assertThat(operations(formulas.chiSquare())).isEqualTo(alone);
    assertThat(operations(formulas.chiSquare(), quantity("x12_D"))).isGreaterThan(alone);
  }

  private int operations(Real... outputs) {
    return Program.forPoints(graph, List.of(outputs)).innermostOperationCount();
  }

  @Test
  void chiSquareIsTheSameExpressionEachTime() {
    assertThat(formulas.chiSquare()).isSameAs(formulas.chiSquare());
  }

  @Test
  void unknownObservableIsRejected() {
    assertThatThrownBy(() -> formulas.prediction("R(D+)"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.g221.engine.triplet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.evaluation.GridFormulas;
import org.g221.engine.evaluation.GridProgram;
import org.g221.engine.evaluation.Stages;
import org.g221.engine.g221.G221Model;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.model.Model;
import org.g221.engine.model.ParameterRules;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.treelevel.G221Parameter;
import org.junit.jupiter.api.Test;

/** The seam between models and all else: a model of the tests, evaluated and put on a grid. */
class TripletModelTest {

  private static final Model TRIPLET = new TripletModel();

  /** At tree level, since couplings of this model do not say what their running needs. */
  private static final Likelihood LIKELIHOOD =
      Likelihood.of(BundledData.current().withRunning(Running.NONE));

  private static final double MASS_GEV = 1500;
  private static final double RATIO = 2;

  private static ParameterPoint point(Model model, Map<Parameter, Double> values) {
    return new ParameterPoint(new ParameterRules(model).textureOf(values.keySet()), values);
  }

  private static Evaluation evaluate(Model model, ParameterPoint point) {
    return PointEvaluator.suitedTo(model, point, LIKELIHOOD).evaluate(point);
  }

  /** The heavy vectors of G(221) couple with ĝ = gr times Δ. */
  private static Map<Parameter, Double> couplings(double unit) {
    Map<Parameter, Double> values = new HashMap<>();
    values.put(TripletParameter.MASS_GEV, MASS_GEV);
    values.put(TripletParameter.G_BB, 0.9 * unit);
    values.put(TripletParameter.G_SB, -0.005 * unit);
    values.put(TripletParameter.G_MUMU, 0.1 * unit);
    values.put(TripletParameter.G_TAUTAU, 0.8 * unit);
    values.put(TripletParameter.G_MUTAU, 0.15 * unit);
    return values;
  }

  private static ParameterPoint triplet() {
    double unit = BundledData.current().inputs().weakCoupling() * RATIO;
    return point(TRIPLET, couplings(unit));
  }

  private static ParameterPoint g221() {
    return point(
        G221Model.INSTANCE,
        Map.of(
            G221Parameter.G2_OVER_G1, RATIO,
            G221Parameter.MASS_WPRIME_GEV, MASS_GEV,
            G221Parameter.ZETA, 0.0,
            G221Parameter.DELTA_Q_33, 0.9,
            G221Parameter.DELTA_Q_23, -0.005,
            G221Parameter.DELTA_L_22, 0.1,
            G221Parameter.DELTA_L_33, 0.8,
            G221Parameter.DELTA_L_23, 0.15));
  }

  /** Without gauge mixing the two are the same, so that rates from amplitudes meet shorter ways. */
  @Test
  void predictionsAreThoseOfG221WithoutGaugeMixing() {
    Evaluation ours = evaluate(TRIPLET, triplet());
    Evaluation theirs = evaluate(G221Model.INSTANCE, g221());
    assertThat(ours.exclusion()).isEmpty();
    assertThat(ours.predictions()).hasSameSizeAs(theirs.predictions()).isNotEmpty();
    for (int i = 0; i < ours.predictions().size(); i++) {
      double expected = theirs.predictions().get(i).value();
      assertThat(ours.predictions().get(i).value())
          .as(ours.predictions().get(i).observable())
          .isCloseTo(expected, within(1e-11 * Math.abs(expected) + 1e-20));
    }
    assertThat(ours.chiSquare()).isCloseTo(theirs.chiSquare(), withPercentage(1e-8));
    assertThat(ours.derived()).containsOnlyKeys("strength");
  }

  @Test
  void withoutCouplingsItIsTheStandardModel() {
    Evaluation ours = evaluate(TRIPLET, TRIPLET.standardModel());
    Evaluation theirs = evaluate(G221Model.INSTANCE, G221Model.INSTANCE.standardModel());
    assertThat(ours.chiSquare()).isCloseTo(theirs.chiSquare(), within(1e-9));
  }

  @Test
  void whatOnlyTheOtherModelSaysIsLeftOut() {
    assertThat(evaluate(TRIPLET, triplet()).truncation()).isEmpty();
    assertThat(TRIPLET.exact()).isEmpty();
    assertThat(TRIPLET.matching(triplet(), BundledData.current().inputs())).isEmpty();
  }

  @Test
  void pointsThatBreakARuleAreExcludedByItsReason() {
    ParameterPoint light = triplet().with(TripletParameter.MASS_GEV, 150);
    assertThat(evaluate(TRIPLET, light).exclusion()).hasValue("the vectors are too light");
  }

  @Test
  void gridsComputeNoMoreThanTheirAxesNeed() {
    ScanGrid grid =
        new ScanGrid(
            List.of(
                Axis.linear(TripletParameter.MASS_GEV, 1000, 3000, 5),
                Axis.linear(TripletParameter.G_TAUTAU, -1, 1, 301)));
    GridFormulas formulas =
        new GridFormulas(
            TRIPLET,
            LIKELIHOOD,
            TRIPLET.textures().get(0),
            grid,
            Map.of(TripletParameter.G_SB, 0.01),
            List.of("R(D*)", "strength", "g-tautau"));
    GridProgram program = new GridProgram(formulas, formulas.cheapestOrder(), Stages.BY_LOOP);
    assertThat(program.operationsPerNode())
        .isPositive()
        .isLessThan(program.operationsWithoutStages());
    assertThat(formulas.chiSquareDependsOn(TripletParameter.G_TAUTAU)).isTrue();
    assertThat(formulas.chiSquareDependsOn(TripletParameter.G_MUMU)).isFalse();
  }
}

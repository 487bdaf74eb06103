package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.exact.ExactModel.Point;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.TheoryInputs;
import org.junit.jupiter.api.Test;

class PointModelTest {

  private static final TheoryInputs INPUTS = BundledData.dataset2016().inputs();

  private static Point point(double ratio, double massGev, double zeta, HermitianMatrix deltaL) {
    return new Point(ratio, massGev, zeta, Deltas.of(0.9, 0.36, new Complex(-0.24, 0)), deltaL);
  }

  private static List<String> unmet(PointModel model) {
    return model.checks().stream().filter(check -> !check.met()).map(Check::name).toList();
  }

  @Test
  void ordinaryPointMeetsAllChecksWithAsManyFamiliesAsItsTexturesNeed() {
    PointModel model =
        new PointModelBuilder(point(2, 1500, 0.3, Deltas.of(0.1, 0.8, Complex.ZERO)), INPUTS)
            .build();
    assertThat(unmet(model)).isEmpty();
    assertThat(model.content().families()).isEqualTo(3);
    assertThat(Deltas.distance(model.quarks().orElseThrow().delta(2), model.point().deltaQ()))
        .isLessThan(1e-12);
    assertThat(Deltas.distance(model.leptons().orElseThrow().delta(2), model.point().deltaL()))
        .isLessThan(1e-12);
  }

  /** By default heavy masses are u; twice the mass means twice the Yukawa couplings. */
  @Test
  void massOfVectorLikeFermionsCanBeChosen() {
    Point point = point(2, 1500, 0.3, Deltas.of(0.1, 0.8, Complex.ZERO));
    PointModel usual = new PointModelBuilder(point, INPUTS).build();
    double u = usual.exact().orElseThrow().gauge().vacuum().uGev();
    PointModel heavy = new PointModelBuilder(point, INPUTS).heavyMassGev(2 * u).build();
    assertThat(heavy.quarks().orElseThrow().heavyStates().get(0).massGev())
        .isCloseTo(2 * u, within(1e-6));
    assertThat(heavy.leptons().orElseThrow().largestYukawa())
        .isCloseTo(2 * usual.leptons().orElseThrow().largestYukawa(), withinPercentage(1e-8));
    assertThat(PointModel.heaviestPerturbativeMassGev(heavy.leptons().orElseThrow()))
        .isCloseTo(
            PointModel.heaviestPerturbativeMassGev(usual.leptons().orElseThrow()),
            withinPercentage(1e-8));
  }

  @Test
  void tooHeavyVectorLikeFermionsAreNotPerturbative() {
    Point point = point(2, 1500, 0.3, Deltas.of(0.1, 0.8, Complex.ZERO));
    assertThat(unmet(new PointModelBuilder(point, INPUTS).heavyMassGev(20000).build()))
        .containsExactly(
            "quark Yukawa couplings below sqrt(4 pi)", "lepton Yukawa couplings below sqrt(4 pi)");
  }

  @Test
  void textureThatNothingProducesFailsAndSaysWhy() {
    PointModel model =
        new PointModelBuilder(point(2, 1500, 0.3, Deltas.of(0.1, 1.5, Complex.ZERO)), INPUTS)
            .build();
    assertThat(model.checks())
        .anySatisfy(
            check ->
                assertThat(check.detail())
                    .contains("Delta has the eigenvalue 1.5 outside [-1/r^2, 1]"));
    assertThat(model.exact()).isEqualTo(Optional.empty());
    assertThat(model.leptons()).isEmpty();
  }

  @Test
  void strongCouplingAndMixingOutOfRangeAreBothReported() {
    HermitianMatrix delta = Deltas.of(0, 0.8, Complex.ZERO);
    assertThat(unmet(new PointModelBuilder(point(6, 1500, 1.2, delta), INPUTS).build()))
        .contains("g1 and g2 below sqrt(4 pi)", "gauge mixing zeta between -1/r^2 and 1");
  }

  private static String vacuum(PointModel model) {
    return model.checks().stream()
        .filter(check -> check.name().startsWith("vacuum"))
        .map(Check::detail)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void vacuumIsLookedForInsideTheRangesOnly() {
    HermitianMatrix delta = Deltas.of(0, 0.8, Complex.ZERO);
    assertThat(vacuum(new PointModelBuilder(point(6, 1500, 1.2, delta), INPUTS).build()))
        .isEqualTo("not looked for outside the ranges");
    assertThat(vacuum(new PointModelBuilder(point(2, 200, 1, delta), INPUTS).build()))
        .isEqualTo("none found");
    assertThat(vacuum(new PointModelBuilder(point(2, 1500, 0.3, delta), INPUTS).build()))
        .matches("u = \\d+(\\.\\d+)? GeV");
  }

  @Test
  void tooFewFamiliesAreReported() {
    Point point = point(2, 1500, 0.3, Deltas.of(0.1, 0.8, Complex.ZERO));
    PointModel model = new PointModelBuilder(point, INPUTS).families(2).build();
    assertThat(unmet(model)).containsExactly("enough vector-like families");
    assertThat(model.exact()).isPresent();
    assertThat(model.quarks()).isEmpty();
  }

  /** Running starts with the exact couplings at M_W'; SU(2)1 with three families grows. */
  @Test
  void runningStartsAtTheHeavyMass() {
    Point point = point(2, 1500, 0.3, Deltas.of(0.1, 0.8, Complex.ZERO));
    PointModel model = new PointModelBuilder(point, INPUTS).build();
    RunningCoupling first = model.running().get(0);
    assertThat(first.startGev()).isEqualTo(1500);
    assertThat(first.start()).isEqualTo(model.couplings().first());
    assertThat(first.landauPoleLog10Gev()).isPresent();
    assertThat(model.running().get(1).landauPoleLog10Gev()).isEmpty();
  }

  /** λ, M → Δ at the u of the exact vacuum → λ, M: the same up to the basis of vector-like ones. */
  @Test
  void givenFermionsLeadToAConsistentPoint() {
    Complex[][] yukawas = {
      {new Complex(1.5, 0), Complex.ZERO},
      {Complex.ZERO, new Complex(0.4, 0.1)},
      {Complex.ZERO, new Complex(1.1, 0)}
    };
    double[] masses = {800, 1200};
    Point point =
        SelfConsistentPoint.of(
                2,
                1500,
                0.6,
                u -> new VectorLikeFermions(yukawas, masses, u).delta(2),
                u -> new VectorLikeFermions(yukawas, masses, u).delta(2),
                INPUTS)
            .orElseThrow();
    double u = ExactModel.of(point, INPUTS).orElseThrow().gauge().vacuum().uGev();
    VectorLikeFermions fermions = new VectorLikeFermions(yukawas, masses, u);
    assertThat(Deltas.distance(point.deltaL(), fermions.delta(2))).isLessThan(1e-11);
    double[] heavy =
        fermions.heavyStates().stream()
            .sorted((a, b) -> Double.compare(b.chiralShare(), a.chiralShare()))
            .mapToDouble(VectorLikeFermions.HeavyState::massGev)
            .toArray();
    VectorLikeFermions back = TextureInversion.producing(point.deltaL(), 2, u, heavy);
    assertThat(back.diracMassesGev()).containsExactly(masses, within(1e-6));
    assertThat(back.yukawa(3, 2).abs()).isCloseTo(1.1, within(1e-9));
  }

  @Test
  void fermionsOfAPointWithoutVacuumLeadNowhere() {
    HermitianMatrix delta = Deltas.of(0, 0.8, Complex.ZERO);
    assertThat(SelfConsistentPoint.of(3, 150, 1, u -> delta, u -> delta, INPUTS)).isEmpty();
  }
}

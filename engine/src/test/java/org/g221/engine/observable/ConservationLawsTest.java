package org.g221.engine.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.coupling.Fermion.UP_QUARK;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.ZCouplings;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.CkmMatrix;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.ConstantPoint;

/** What symmetries demand of every observable of the catalogue. */
class ConservationLawsTest {

  private static final Catalogue CATALOGUE = BundledData.dataset2016().catalogue();
  private static final double ROUNDING = 1e-12;

  private static List<String> names(Family family) {
    return CATALOGUE.observables().stream()
        .filter(observable -> observable.family() == family)
        .map(Observable::name)
        .toList();
  }

  /** R_K, R_K* and R_φ. */
  private static boolean isRatioOfRareDecays(String name) {
    return name.startsWith("R_K") || name.startsWith("R_phi");
  }

  private static double standardModel(String name) {
    return BundledData.dataset2016().standardModel(name).value();
  }

  private static void assertSame(PredictionsAt ours, PredictionsAt expected, String name) {
    double value = expected.value(name);
    // Phases and small imaginary parts are differences of numbers of order one.
    double tolerance = ROUNDING * Math.max(Math.abs(value), Math.abs(standardModel(name)));
    assertThat(ours.value(name)).as(name).isCloseTo(value, within(tolerance + 1e-15));
  }

  /** Unitarity: Δℓ ∝ 1 couples all leptons alike, whatever the quarks do. */
  @Property(tries = 50, seed = "20160401")
  void leptonMatrixProportionalToOneKeepsLeptonUniversality(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double delta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double delta22,
      @ForAll @Scale(6) @DoubleRange(min = -0.02, max = 0.02) double delta23,
      @ForAll @Scale(6) @DoubleRange(min = -3, max = 3) double phase) {
    PredictionsAt at =
        new FreePoint(zeta)
            .leptonsProportionalToOne(delta)
            .quarks(delta22, 0.8, delta23, phase)
            .predictions();
    names(Family.LEPTON_UNIVERSALITY)
        .forEach(name -> assertThat(at.ratio(name)).as(name).isCloseTo(1, within(ROUNDING)));
    for (String name : names(Family.SEMILEPTONIC)) {
      if (!name.startsWith("BR")) {
        assertThat(at.ratio(name)).as(name).isCloseTo(1, within(ROUNDING));
      }
    }
    for (String kind : List.of("R_", "A_", "AFB_")) {
      assertThat(at.ratio(kind + "mu")).isCloseTo(at.ratio(kind + "e"), within(ROUNDING));
      assertThat(at.ratio(kind + "tau")).isCloseTo(at.ratio(kind + "e"), within(ROUNDING));
    }
    assertThat(at.ratio("BR(W->mu)")).isCloseTo(at.ratio("BR(W->e)"), within(ROUNDING));
    assertThat(at.ratio("BR(W->tau)")).isCloseTo(at.ratio("BR(W->e)"), within(ROUNDING));
    assertThat(at.complex("C9_mu")).isEqualTo(at.complex("C9_e"));
    assertThat(at.complex("C10_mu")).isEqualTo(at.complex("C10_e"));
    for (String name : names(Family.LEPTON_FLAVOUR_VIOLATION)) {
      assertThat(at.value(name)).as(name).isZero();
    }
  }

  /** Then R_K is 1 up to the masses of the leptons, which give 0.1 to 5 % of the coefficients. */
  @Property(tries = 50, seed = "20160402")
  void leptonMatrixProportionalToOneKeepsRatiosOfRareDecays(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double delta,
      @ForAll @Scale(6) @DoubleRange(min = -0.002, max = 0.002) double delta23) {
    PredictionsAt at =
        new FreePoint(0).leptonsProportionalToOne(delta).quarks(0, 0.5, delta23, 0).predictions();
    double shift = at.complex("C9_mu").abs();
    for (String name : CATALOGUE.names()) {
      if (isRatioOfRareDecays(name)) {
        assertThat(at.ratio(name)).as(name).isCloseTo(1, within(0.01 * shift + ROUNDING));
      }
    }
  }

  /** Unitarity: Δq ∝ 1 changes no flavour, since V V† = 1. */
  @Property(tries = 50, seed = "20160403")
  void quarkMatrixProportionalToOneChangesNoFlavour(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double delta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.5) double delta22,
      @ForAll @Scale(6) @DoubleRange(min = -0.3, max = 0.3) double delta23) {
    PredictionsAt at =
        new FreePoint(zeta)
            .quarksProportionalToOne(delta)
            .leptons(delta22, 0.6, delta23, 0.4)
            .predictions();
    for (String name : names(Family.RARE_B)) {
      assertThat(at.value(name)).as(name).isEqualTo(standardModel(name));
    }
    for (String name : names(Family.MIXING)) {
      assertThat(at.value(name)).as(name).isCloseTo(standardModel(name), within(1e-20));
    }
    for (String name : names(Family.LEPTON_FLAVOUR_VIOLATION)) {
      if (name.startsWith("BR(B")) {
        assertThat(at.value(name)).as(name).isZero();
      }
    }
  }

  /** Then all quarks enter charged currents alike: one ratio of muons to electrons for all. */
  @Property(tries = 50, seed = "20160404")
  void quarkMatrixProportionalToOneGivesOneRatioOfLeptonsForAllHadrons(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double delta) {
    PredictionsAt at =
        new FreePoint(zeta).quarksProportionalToOne(delta).leptons(0.3, 0.6, 0.2, 0).predictions();
    double kaon = at.ratio("Gamma(K->pi mu)/Gamma(K->pi e)");
    for (String name :
        List.of(
            "Gamma(D->K mu)/Gamma(D->K e)",
            "Gamma(B->D mu)/Gamma(B->D e)",
            "Gamma(B->D* mu)/Gamma(B->D* e)")) {
      assertThat(at.ratio(name)).as(name).isCloseTo(kaon, within(ROUNDING));
    }
    assertThat(at.ratio("Gamma(tau->K)/Gamma(K->mu)"))
        .isCloseTo(at.ratio("Gamma(Ds->tau)/Gamma(Ds->mu)"), within(ROUNDING));
  }

  /** Muon and tau numbers are conserved where Δℓ is diagonal. */
  @Property(tries = 50, seed = "20160405")
  void diagonalLeptonMatrixForbidsLeptonFlavourViolation(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double delta22,
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double delta33,
      @ForAll @Scale(6) @DoubleRange(min = -0.2, max = 0.2) double quark23) {
    PredictionsAt at =
        new FreePoint(zeta)
            .leptons(delta22, delta33, 0, 0)
            .quarks(0.3, 0.6, quark23, 0.5)
            .predictions();
    for (String name : names(Family.LEPTON_FLAVOUR_VIOLATION)) {
      assertThat(at.value(name)).as(name).isZero();
    }
  }

  /** Phases of fields are conventions: V_ij e^{i(α_i−β_j)} goes with Δq_23 e^{i(β_2−β_3)}. */
  @Property(tries = 50, seed = "20160406")
  void predictionsDependOnNoPhaseOfAField(
      @ForAll @Size(6) List<@Scale(6) @DoubleRange(min = -3.14, max = 3.14) Double> phases,
      @ForAll @Scale(6) @DoubleRange(min = -3.14, max = 3.14) double leptonPhase) {
    double[] up = {phases.get(0), phases.get(1), phases.get(2)};
    double[] down = {phases.get(3), phases.get(4), phases.get(5)};
    TheoryInputs inputs = BundledData.dataset2016().inputs();
    TheoryInputs turned = FreePoint.inputsWith(inputs.ckm().rephased(up, down));
    PredictionsAt plain =
        new FreePoint(0.4).quarks(0.3, 0.6, 0.02, 0.7).leptons(0.2, 0.7, 0.1, 0.3).predictions();
    PredictionsAt other =
        new FreePoint(0.4, turned)
            .quarks(0.3, 0.6, 0.02, 0.7 + down[1] - down[2])
            .leptons(0.2, 0.7, 0.1, 0.3 + leptonPhase)
            .predictions();
    for (Observable observable : CATALOGUE.observables()) {
      assertSame(other, plain, observable.name());
      plain
          .prediction(observable.name())
          .imaginary()
          .ifPresent(
              imaginary ->
                  assertThat(other.complex(observable.name()).getImaginary())
                      .isCloseTo(imaginary.constantValue(), within(ROUNDING)));
    }
  }

  /**
   * CP: with all phases reversed, those of the CKM matrix included, rates stay and asymmetries
   * change sign. The rates of B → K(*)ℓℓ are averages over CP for one CKM phase, with coefficients
   * of Im C9 of up to 9e-4; those of Bs → φℓℓ are integrated over time, with 1.1e-3 of Im C10.
   */
  @Property(tries = 50, seed = "20160407")
  void reversedPhasesReverseAsymmetriesAlone(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -3.14, max = 3.14) double phase) {
    PredictionsAt plain = conjugate(zeta, phase, 1);
    PredictionsAt reversed = conjugate(zeta, phase, -1);
    for (Observable observable : CATALOGUE.observables()) {
      String name = observable.name();
      double sm = standardModel(name);
      if (name.equals("phi_s") || name.equals("x12Im_D")) {
        assertThat(reversed.value(name) - sm).isCloseTo(sm - plain.value(name), within(ROUNDING));
      } else if (plain.prediction(name).imaginary().isPresent()) {
        Complex expected = plain.complex(name).conjugate();
        assertThat(reversed.complex(name).subtract(expected).abs()).isLessThan(ROUNDING);
      } else if (isRatioOfRareDecays(name)) {
        double absorptive =
            2e-3 * plain.complex("C9_mu").abs() + 2e-3 * plain.complex("C9_e").abs();
        absorptive += 3e-3 * plain.complex("C10_mu").abs() + 3e-3 * plain.complex("C10_e").abs();
        assertThat(reversed.ratio(name)).isCloseTo(plain.ratio(name), within(absorptive + 1e-15));
      } else {
        assertSame(reversed, plain, name);
      }
    }
  }

  private static PredictionsAt conjugate(double zeta, double phase, int sign) {
    CkmMatrix ckm = CkmMatrix.ofWolfenstein(0.22543, 0.80679, 0.12528, sign * 0.40385);
    return new FreePoint(zeta, FreePoint.inputsWith(ckm))
        .quarks(0.02, 0.6, 0.004, sign * phase)
        .leptons(0.2, 0.7, 0.1, sign * phase)
        .predictions();
  }

  /** Hermiticity: Z → c ū and Z → u c̄ have conjugate couplings, diagonal ones are real. */
  @Property(tries = 50, seed = "20160408")
  void couplingsOfUpQuarksAreHermitian(
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 0.9) double delta22,
      @ForAll @Scale(6) @DoubleRange(min = -0.5, max = 0.5) double delta23,
      @ForAll @Scale(6) @DoubleRange(min = -3.14, max = 3.14) double phase) {
    ZCouplings z =
        new FreePoint(1).quarks(delta22, 0.5, delta23, phase).predictions().couplings().z();
    for (int i = 1; i <= 3; i++) {
      for (int j = 1; j <= 3; j++) {
        Complex there = ConstantPoint.number(z.left(UP_QUARK, i, j));
        Complex back = ConstantPoint.number(z.left(UP_QUARK, j, i));
        assertThat(there.subtract(back.conjugate()).abs()).isLessThan(1e-16);
      }
    }
  }

  /** Gauge mixing does not enter ΔF = 2 at this order, nor do leptons. */
  @Property(tries = 50, seed = "20160409")
  void mixingOfMesonsIsIndependentOfGaugeMixingAndLeptons(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double delta22) {
    PredictionsAt plain = new FreePoint(0).quarks(0.1, 0.6, 0.02, 0.7).predictions();
    PredictionsAt other =
        new FreePoint(zeta)
            .quarks(0.1, 0.6, 0.02, 0.7)
            .leptons(delta22, 0.5, 0.1, 0.2)
            .predictions();
    for (String name : names(Family.MIXING)) {
      assertThat(other.value(name)).as(name).isEqualTo(plain.value(name));
    }
  }

  @Property(tries = 200, seed = "20160410")
  void noRateIsNegative(
      @ForAll @Scale(6) @DoubleRange(min = -0.11, max = 1) double zeta,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double delta22,
      @ForAll @Scale(6) @DoubleRange(min = -0.1, max = 1) double delta33,
      @ForAll @Scale(6) @DoubleRange(min = -0.3, max = 0.3) double quark23) {
    PredictionsAt at =
        new FreePoint(zeta)
            .quarks(delta33, delta22, quark23, 0)
            .leptons(delta22, delta33, 0.3, 0)
            .predictions();
    for (String name : CATALOGUE.names()) {
      if (name.startsWith("BR(") || name.startsWith("Gamma")) {
        assertThat(at.value(name)).as(name).isNotNegative();
      }
    }
  }
}

package org.g221.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.g221.engine.treelevel.ConstantPoint.number;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.coupling.Fermion;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.CkmMatrix;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.ConstantPoint;
import org.g221.engine.treelevel.G221Couplings;
import org.g221.engine.treelevel.G221Matching;
import org.g221.engine.treelevel.G221Parameter;

/**
 * Low-energy amplitudes that are computed from the Wilson coefficients, by the usual formulas of
 * the effective theory, against those of the model: they are of first order in κ both ways.
 */
class G221MatchingTest {

  private static final TheoryInputs INPUTS = BundledData.dataset2016().inputs();
  private static final CkmMatrix CKM = INPUTS.ckm();
  private static final double V2 = Math.pow(INPUTS.vacuumValueGev(), 2);
  private static final double S2 = INPUTS.sin2ThetaEff();
  private static final double ROUNDING = 1e-13;

  private record Pair(G221Couplings couplings, G221Matching warsaw) {}

  /** A point with phases whose κ is 0.058; nothing here asks for the ranges of eigenvalues. */
  private static Pair point(double zeta, double entry, double mixing, double phase) {
    Map<Parameter, Double> values = new LinkedHashMap<>();
    values.put(G221Parameter.G2_OVER_G1, 3.0);
    values.put(G221Parameter.MASS_WPRIME_GEV, 1000.0);
    values.put(G221Parameter.ZETA, zeta);
    values.put(G221Parameter.DELTA_Q_22, entry * mixing);
    values.put(G221Parameter.DELTA_Q_33, entry);
    values.put(G221Parameter.DELTA_Q_23, mixing);
    values.put(G221Parameter.DELTA_Q_23_PHASE, phase);
    values.put(G221Parameter.DELTA_L_22, 0.3 - entry);
    values.put(G221Parameter.DELTA_L_33, 0.7 * entry);
    values.put(G221Parameter.DELTA_L_23, 0.2 + mixing);
    values.put(G221Parameter.DELTA_L_23_PHASE, 1 - phase);
    G221Couplings couplings = ConstantPoint.couplings(values, INPUTS);
    return new Pair(couplings, new G221Matching(couplings.point(), INPUTS));
  }

  private static Complex ckm(int up, int down) {
    return new Complex(CKM.re(up, down), CKM.im(up, down));
  }

  private static Complex delta(int i, int j) {
    return i == j ? Complex.ONE : Complex.ZERO;
  }

  private static void assertSame(Complex one, Complex other) {
    assertThat(one.subtract(other).abs()).isLessThan(ROUNDING * (1 + other.abs()));
  }

  @Property(tries = 50)
  void coefficientsAreHermitian(
      @ForAll @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @DoubleRange(min = -1, max = 1) double mixing,
      @ForAll @DoubleRange(min = -3, max = 3) double phase) {
    G221Matching warsaw = point(zeta, 0.4, mixing, phase).warsaw();
    for (WarsawOperator operator : WarsawOperator.values()) {
      for (FlavourIndices flavours : FlavourIndices.all(operator.indexCount())) {
        Complex value = number(operator.coefficient(warsaw, flavours));
        Complex conjugate = number(operator.coefficient(warsaw, flavours.conjugate()));
        assertThat(conjugate.subtract(value.conjugate()).abs()).isZero();
        for (FlavourIndices same : operator.sameOperator(flavours)) {
          Complex exchanged = number(operator.coefficient(warsaw, same));
          assertThat(exchanged.subtract(value).abs()).isZero();
        }
      }
    }
  }

  /** C9 = N'[C_lq3 − (1−4s²)C_Hq3], C10 = N'[−C_lq3 + C_Hq3], N' = πv²/(αλ_t). */
  @Property(tries = 50)
  void wilsonCoefficientsOfBottomToStrangeFollow(
      @ForAll @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @DoubleRange(min = -1, max = 1) double mixing,
      @ForAll @DoubleRange(min = -3, max = 3) double phase) {
    Pair pair = point(zeta, 0.8, mixing, phase);
    Complex lambdaT = ckm(3, 3).multiply(ckm(3, 2).conjugate());
    Complex factor = new Complex(Math.PI * V2 * INPUTS.alphaInverse()).divide(lambdaT);
    Complex higgs = number(pair.warsaw().higgsQuark(2, 3));
    for (int lepton = 1; lepton <= 3; lepton++) {
      Complex contact = number(pair.warsaw().leptonQuark(lepton, lepton, 2, 3));
      assertSame(
          factor.multiply(contact.subtract(higgs.multiply(1 - 4 * S2))),
          number(pair.couplings().neutral().c9(lepton)));
      assertSame(
          factor.multiply(higgs.subtract(contact)), number(pair.couplings().neutral().c10(lepton)));
    }
  }

  /** Σ_b |δ_ab − v²(V C_lq3)_ij/V_ij + v²[δ_ab (V C_Hq3)_ij/V_ij + C_Hl3]|². */
  @Property(tries = 20)
  void chargedCurrentsFollow(
      @ForAll @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double mixing,
      @ForAll @DoubleRange(min = -3, max = 3) double phase) {
    Pair pair = point(zeta, 0.8, mixing, phase);
    for (int up = 1; up <= 3; up++) {
      for (int down = 1; down <= 3; down++) {
        for (int lepton = 1; lepton <= 3; lepton++) {
          double rate = 0;
          for (int neutrino = 1; neutrino <= 3; neutrino++) {
            double modulus = chargedAmplitude(pair.warsaw(), up, down, lepton, neutrino).abs();
            rate += modulus * modulus;
          }
          var charged = pair.couplings().charged();
          double expected = charged.rate(up, down, lepton).constantValue();
          assertThat(rate).isCloseTo(expected, within(1e-12 * (1 + expected)));
        }
      }
    }
  }

  private static Complex chargedAmplitude(
      G221Matching warsaw, int up, int down, int lepton, int neutrino) {
    Complex shift = number(warsaw.higgsLepton(lepton, neutrino));
    for (int k = 1; k <= 3; k++) {
      Complex contact = number(warsaw.leptonQuark(lepton, neutrino, k, down));
      Complex higgs = number(warsaw.higgsQuark(k, down)).multiply(delta(lepton, neutrino));
      Complex weight = ckm(up, k).divide(ckm(up, down));
      shift = shift.add(weight.multiply(higgs.subtract(contact)));
    }
    return delta(lepton, neutrino).add(shift.multiply(V2));
  }

  /** Σ_cd |δ_ad δ_cb − v²C_ll[ab,cd] + v²(C_Hl3[ad] δ_cb + δ_ad C_Hl3[cb] − ½C_Hl3[ab] δ_cd)|². */
  @Property(tries = 20)
  void leptonicDecaysFollow(
      @ForAll @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @DoubleRange(min = -1, max = 1) double mixing,
      @ForAll @DoubleRange(min = -3, max = 3) double phase) {
    Pair pair = point(zeta, 0.8, mixing, phase);
    int[][] decays = {{2, 1}, {3, 1}, {3, 2}};
    for (int[] decay : decays) {
      int b = decay[0];
      int a = decay[1];
      double rate = 0;
      for (int c = 1; c <= 3; c++) {
        for (int d = 1; d <= 3; d++) {
          Complex contact = number(pair.warsaw().leptonLepton(a, b, c, d));
          Complex mixed =
              number(pair.warsaw().higgsLepton(a, d))
                  .multiply(delta(c, b))
                  .add(number(pair.warsaw().higgsLepton(c, b)).multiply(delta(a, d)))
                  .subtract(
                      number(pair.warsaw().higgsLepton(a, b)).multiply(delta(c, d)).divide(2));
          Complex amplitude =
              delta(a, d).multiply(delta(c, b)).add(mixed.subtract(contact).multiply(V2));
          rate += Math.pow(amplitude.abs(), 2);
        }
      }
      assertThat(rate)
          .isCloseTo(pair.couplings().leptonic().rate(b, a).constantValue(), within(1e-12));
    }
  }

  /** δg_L = −(v²/2)C_Hl3 for charged leptons, +(v²/2)(V C_Hq3 V†) for up quarks. */
  @Property(tries = 20)
  void couplingsOfTheZBosonFollow(
      @ForAll @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @DoubleRange(min = -1, max = 1) double mixing,
      @ForAll @DoubleRange(min = -3, max = 3) double phase) {
    Pair pair = point(zeta, 0.8, mixing, phase);
    for (Fermion fermion : Fermion.values()) {
      for (int i = 1; i <= 3; i++) {
        for (int j = 1; j <= 3; j++) {
          double s2 = S2 + pair.couplings().z().sin2Shift().constantValue();
          Complex expected =
              delta(i, j)
                  .multiply(fermion.isospin() - fermion.charge() * s2)
                  .add(higgs(pair.warsaw(), fermion, i, j).multiply(V2 * fermion.isospin()));
          assertSame(expected, number(pair.couplings().z().left(fermion, i, j)));
        }
      }
    }
  }

  private static Complex higgs(G221Matching warsaw, Fermion fermion, int i, int j) {
    return switch (fermion) {
      case NEUTRINO, CHARGED_LEPTON -> number(warsaw.higgsLepton(i, j));
      case DOWN_QUARK -> number(warsaw.higgsQuark(i, j));
      case UP_QUARK -> {
        Complex sum = Complex.ZERO;
        for (int k = 1; k <= 3; k++) {
          for (int l = 1; l <= 3; l++) {
            Complex rotation = ckm(i, k).multiply(ckm(j, l).conjugate());
            sum = sum.add(rotation.multiply(number(warsaw.higgsQuark(k, l))));
          }
        }
        yield sum;
      }
    };
  }

  /** −(v²/2)C_qq3[23,23] η/(λ_t² R_loop). */
  @Property(tries = 20)
  void mixingOfStrangeMesonsFollows(
      @ForAll @DoubleRange(min = -0.1, max = 0.1) double mixing,
      @ForAll @DoubleRange(min = -3, max = 3) double phase) {
    Pair pair = point(0.3, 0.8, mixing, phase);
    Complex lambdaT = ckm(3, 3).multiply(ckm(3, 2).conjugate());
    double running = ConstantPoint.runningToBottom(pair.couplings());
    Complex shift =
        number(pair.warsaw().quarkQuark(2, 3, 2, 3))
            .multiply(-V2 / 2 * running / INPUTS.bsMixingLoop())
            .divide(lambdaT.multiply(lambdaT));
    assertSame(shift, number(ConstantPoint.bsMixing(pair.couplings())));
  }

  /** τ → μ ℓ_c ℓ̄_c: the contact term −(v²/2)(C_ll + C_ll exchanged), and the Z boson. */
  @Property(tries = 20)
  void leptonFlavourViolationFollows(
      @ForAll @DoubleRange(min = -0.1, max = 1) double zeta,
      @ForAll @DoubleRange(min = -1, max = 1) double mixing,
      @ForAll @DoubleRange(min = -3, max = 3) double phase) {
    Pair pair = point(zeta, 0.8, mixing, phase);
    Complex z = number(pair.warsaw().higgsLepton(2, 3)).multiply(-V2);
    for (int generation = 1; generation <= 2; generation++) {
      Complex contact = number(pair.warsaw().leptonLepton(2, 3, generation, generation));
      Complex exchanged = number(pair.warsaw().leptonLepton(generation, generation, 2, 3));
      Complex left = contact.add(exchanged).multiply(-V2 / 2).add(z.multiply(S2 - 0.5));
      assertSame(left, number(pair.couplings().neutral().threeLeptonsLeft(3, 2, generation)));
    }
    assertSame(z.multiply(S2), number(pair.couplings().neutral().threeLeptonsRight(3, 2, 1)));
  }
}

package org.g221.engine.running;

import java.util.Map;
import java.util.function.BiFunction;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.Generation;
import org.g221.engine.coupling.TripletExchange;
import org.g221.engine.formula.Complex;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.CkmMatrix;

/**
 * The flavour matrices and numbers that coefficients at low energy consist of.
 *
 * <p>Of all Yukawa couplings that of the top quark alone counts, so that flavour enters through L =
 * Δℓ, Q = Δq and T = V†P₃V, the projector on the doublet of the top. The running of Yukawa
 * couplings turns the basis of down quarks by an angle proportional to K, which is T above the
 * diagonal and −T below it. As the first family does not couple to the triplet, products of these
 * matrices reduce to their entries, traces and determinants; S = Q_ss and B = Q_bb.
 */
final class FlavourStructures {

  private final FlavourMatrix ckm;
  private final FlavourMatrix top;
  private final FlavourMatrix leptons;
  private final FlavourMatrix quarks;
  private final FlavourMatrix upQuarks;
  private final Map<String, Real> numbers;

  FlavourStructures(TripletExchange heavy, CkmMatrix ckm) {
    this.leptons = heavy.leptons();
    this.quarks = heavy.quarks();
    this.ckm = FlavourMatrix.of(ckm, heavy.kappa().graph());
    FlavourMatrix toTop = this.ckm.where((i, j) -> i == 3);
    this.top = toTop.adjoint().times(toTop);
    this.upQuarks = quarks.rotated(this.ckm);
    this.numbers = numbers(heavy.zeta());
  }

  private Map<String, Real> numbers(Real zeta) {
    Real strange = quarks.diagonal(Generation.STRANGE);
    Real bottom = quarks.diagonal(Generation.BOTTOM);
    return Map.of(
        "z", zeta,
        "trL", trace(leptons),
        "trQ", trace(quarks),
        "trTQ", upQuarks.diagonal(3),
        "trLL", traceOfSquare(leptons),
        "trQQ", traceOfSquare(quarks),
        "S", strange,
        "B", bottom,
        "detQ", determinant(quarks));
  }

  private static Real trace(FlavourMatrix matrix) {
    return matrix.diagonal(2).plus(matrix.diagonal(3));
  }

  /** The determinant of the families that couple. */
  private static Real determinant(FlavourMatrix matrix) {
    return matrix.diagonal(2).times(matrix.diagonal(3)).minus(matrix.at(2, 3).squaredModulus());
  }

  private static Real traceOfSquare(FlavourMatrix matrix) {
    return trace(matrix).squared().minus(determinant(matrix).times(2));
  }

  /**
   * Numbers by name: ζ, traces, where T stands for a projection on the top quark, and entries of Q.
   */
  Map<String, Real> numbers() {
    return numbers;
  }

  FlavourMatrix ckm() {
    return ckm;
  }

  /** L. */
  FlavourMatrix leptons() {
    return leptons;
  }

  /** tr L. */
  Real leptonTrace() {
    return trace(leptons);
  }

  /** tr LL. */
  Real squaredLeptonTrace() {
    return traceOfSquare(leptons);
  }

  /** det L of the families that couple: LL is L tr L less this for both. */
  Real leptonDeterminant() {
    return determinant(leptons);
  }

  /** Q. */
  FlavourMatrix quarks() {
    return quarks;
  }

  /** Q_sb. */
  Complex quarkElement() {
    return quarks.at(Generation.STRANGE, Generation.BOTTOM);
  }

  /** T_sb. */
  Complex topElement() {
    return top.at(Generation.STRANGE, Generation.BOTTOM);
  }

  /** VQV†. */
  FlavourMatrix upQuarks() {
    return upQuarks;
  }

  /** (VQV†)_ij times a constant. */
  Complex upElement(int i, int j, Complex constant) {
    return sum((k, l) -> ckm.at(i, k).times(ckm.at(j, l).conjugate()).times(constant));
  }

  /** (V[K,Q]V†)_ij times a constant. */
  Complex turnedUpElement(int i, int j, Complex constant) {
    FlavourMatrix turn = top.where((k, l) -> k < l).minus(top.where((k, l) -> k > l));
    FlavourMatrix turned = ckm.times(turn);
    return sum(
        (k, l) ->
            turned
                .at(i, k)
                .times(ckm.at(j, l).conjugate())
                .plus(ckm.at(i, k).times(turned.at(j, l).conjugate()))
                .times(constant));
  }

  /** Σ_kl c_kl Q_kl. */
  private Complex sum(BiFunction<Integer, Integer, Complex> constant) {
    Complex sum = Complex.of(quarks.diagonal(1).graph().zero());
    for (int k = 1; k <= Generation.COUNT; k++) {
      for (int l = 1; l <= Generation.COUNT; l++) {
        sum = sum.plus(constant.apply(k, l).times(quarks.at(k, l)));
      }
    }
    return sum;
  }
}

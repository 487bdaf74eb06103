package org.g221.engine.running;

import java.util.Map;
import org.g221.engine.coupling.FlavourMatrix;
import org.g221.engine.coupling.TripletExchange;
import org.g221.engine.formula.Real;
import org.g221.engine.parameter.CkmMatrix;

/**
 * The flavour matrices and numbers that coefficients at low energy consist of.
 *
 * <p>Of all Yukawa couplings that of the top quark alone counts, so that flavour enters through L =
 * Δℓ, Q = Δq and T = V†P₃V, the projector on the doublet of the top. The running of Yukawa
 * couplings turns the basis of down quarks by an angle proportional to K, which is T above the
 * diagonal and −T below it.
 */
final class FlavourStructures {

  private final FlavourMatrix ckm;
  private final FlavourMatrix top;
  private final FlavourMatrix turn;
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
    this.turn = top.where((i, j) -> i < j).minus(top.where((i, j) -> i > j));
    this.upQuarks = quarks.rotated(this.ckm);
    this.numbers =
        Map.of(
            "z", heavy.zeta(),
            "trL", trace(leptons),
            "trQ", trace(quarks),
            "trTQ", upQuarks.diagonal(3),
            "trLL", trace(leptonsSquared()),
            "trQQ", trace(quarksSquared()),
            "trTQQ", upQuarksSquared().diagonal(3),
            "Q_bb", quarks.diagonal(3));
  }

  private static Real trace(FlavourMatrix matrix) {
    return matrix.diagonal(1).plus(matrix.diagonal(2)).plus(matrix.diagonal(3));
  }

  /** Numbers by name: ζ and traces, where T stands for a projection on the top quark. */
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

  /** LL. */
  FlavourMatrix leptonsSquared() {
    return leptons.times(leptons);
  }

  /** Q. */
  FlavourMatrix quarks() {
    return quarks;
  }

  /** VQV†. */
  FlavourMatrix upQuarks() {
    return upQuarks;
  }

  /** T. */
  FlavourMatrix top() {
    return top;
  }

  /** QQ. */
  FlavourMatrix quarksSquared() {
    return quarks.times(quarks);
  }

  /** VQQV†. */
  FlavourMatrix upQuarksSquared() {
    return quarksSquared().rotated(ckm);
  }

  /** {T,Q}. */
  FlavourMatrix withTop() {
    return top.times(quarks).plus(quarks.times(top));
  }

  /** QTQ. */
  FlavourMatrix throughTop() {
    return quarks.times(top).times(quarks);
  }

  /** [K,M]. */
  FlavourMatrix turned(FlavourMatrix matrix) {
    return turn.times(matrix).minus(matrix.times(turn));
  }
}

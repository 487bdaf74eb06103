package org.g221.engine.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.math3.complex.Complex;
import org.g221.engine.exact.ModelClass.Verdict;
import org.junit.jupiter.api.Test;

class ClassificationTest {

  private static final double WEAK = 0.653;

  private static ModelClass named(int families, String title) {
    return Classification.of(families, WEAK).stream()
        .filter(known -> known.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** Table I. */
  @Test
  void onlyYukawaCouplingsWithYBreakingAreViable() {
    assertThat(Classification.of(2, WEAK))
        .extracting(ModelClass::title, ModelClass::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("g-NU/L-BP", Verdict.DISFAVOURED),
            org.assertj.core.groups.Tuple.tuple("g-NU/Y-BP", Verdict.DISFAVOURED),
            org.assertj.core.groups.Tuple.tuple("y-NU/L-BP", Verdict.DISFAVOURED),
            org.assertj.core.groups.Tuple.tuple("y-NU/Y-BP", Verdict.VIABLE));
  }

  @Test
  void oneVectorLikeFamilyIsNotEnough() {
    assertThat(named(1, "y-NU/Y-BP").verdict()).isEqualTo(Verdict.DISFAVOURED);
    assertThat(named(3, "y-NU/Y-BP").verdict()).isEqualTo(Verdict.VIABLE);
  }

  /** g2 < √(4π): r² < 4π/g² − 1 = 28.5; instantons g2 < 1.3 and 1.6: r < 1.72 and 2.24. */
  @Test
  void hierarchyIsLimitedByTheBoundsOnTheCoupling() {
    CouplingHierarchy hierarchy = new CouplingHierarchy(WEAK);
    assertThat(hierarchy.largestRatio(GaugeCouplings.PERTURBATIVE_LIMIT))
        .isCloseTo(5.336, within(1e-3));
    assertThat(hierarchy.largestRatio(1.3)).isCloseTo(1.7214, within(1e-4));
    assertThat(hierarchy.largestRatio(1.6)).isCloseTo(2.2368, within(1e-4));
    assertThat(named(2, "g-NU/Y-BP").reasons())
        .anySatisfy(reason -> assertThat(reason).contains("electrons with at least 3.5 %"));
  }

  /** With a larger limit on g2 than √(4π) the class would be viable: the verdict is computed. */
  @Test
  void weakerCouplingWouldAllowTheHierarchy() {
    assertThat(
            Classification.of(2, 0.4).stream()
                .filter(known -> known.title().equals("g-NU/Y-BP"))
                .findFirst()
                .orElseThrow()
                .verdict())
        .isEqualTo(Verdict.VIABLE);
  }

  /** Δ = U diag(1, −1/r², −1/r²)U†: no row is shorter than min(1/r², 1). */
  @Property(tries = 300, seed = "1604")
  void electronsAlwaysCoupleWithGaugeNonUniversality(
      @ForAll long seed, @ForAll @Scale(6) @DoubleRange(min = 0.3, max = 8) double ratio) {
    Random random = new Random(seed);
    Complex[] direction = new Complex[3];
    double norm = 0;
    for (int i = 0; i < 3; i++) {
      direction[i] = new Complex(random.nextGaussian(), random.nextGaussian());
      norm += direction[i].abs() * direction[i].abs();
    }
    double inverseSquare = 1 / (ratio * ratio);
    double sum = 0;
    for (int j = 0; j < 3; j++) {
      Complex entry =
          direction[0].multiply(direction[j].conjugate()).multiply((1 + inverseSquare) / norm);
      sum += Math.pow(entry.subtract(j == 0 ? inverseSquare : 0).abs(), 2);
    }
    assertThat(Math.sqrt(sum))
        .isGreaterThanOrEqualTo(CouplingHierarchy.leastCoupling(ratio) * (1 - 1e-12));
  }

  @Test
  void onlyRightHandedQuarksFitIntoOneDoublet() {
    List<HeavyMultiplets.Doublet> doublets =
        HeavyMultiplets.doublets(ParticleContent.withVectorLikeFamilies(0));
    assertThat(doublets).extracting(HeavyMultiplets.Doublet::title).containsExactly("(uR, dR)");
  }

  /** T3H + H alike means T3H alike, which W' does not connect. */
  @Test
  void noTransitionOfTheWPrimeKeepsTheHypercharge() {
    ParticleContent content = ParticleContent.withVectorLikeFamilies(2);
    assertThat(HeavyMultiplets.protectedTransitions(content.field("qL"))).isZero();
    assertThat(HeavyMultiplets.protectedTransitions(content.field("lL"))).isZero();
  }

  @Test
  void vectorLikeDoubletsHaveTheChargesOfTheirPartners() {
    ParticleContent content = ParticleContent.withVectorLikeFamilies(2);
    assertThat(HeavyMultiplets.hasChargesOf(content.field("QL"), content.field("qL"))).isTrue();
    assertThat(HeavyMultiplets.hasChargesOf(content.field("QL"), content.field("lL"))).isFalse();
    assertThat(HeavyMultiplets.hasChargesOf(content.field("QL"), content.field("uR"))).isFalse();
  }
}

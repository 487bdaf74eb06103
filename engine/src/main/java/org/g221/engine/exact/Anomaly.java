package org.g221.engine.exact;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A gauge anomaly, as a sum over left-handed minus right-handed fermions in exact arithmetic.
 *
 * <p>With T = ½ for a doublet or triplet. SU(2)³ vanishes for any content, as SU(2) has no
 * symmetric invariant of three generators. The last two are Witten's global anomalies (Phys. Lett.
 * B117 (1982) 324): the number of doublets has to be even, so the sum is that number modulo 2.
 */
public enum Anomaly {
  SU3_CUBED("SU(3)^3", "sum of (number of triplets)"),
  SU3_SQUARED_U1("SU(3)^2 U(1)", "sum of T(SU(3)) Y"),
  SU2_1_SQUARED_U1("SU(2)1^2 U(1)", "sum of T(SU(2)1) Y"),
  SU2_2_SQUARED_U1("SU(2)2^2 U(1)", "sum of T(SU(2)2) Y"),
  U1_CUBED("U(1)^3", "sum of Y^3"),
  GRAVITY_SQUARED_U1("gravity^2 U(1)", "sum of Y"),
  WITTEN_SU2_1("Witten, SU(2)1", "number of doublets modulo 2"),
  WITTEN_SU2_2("Witten, SU(2)2", "number of doublets modulo 2");

  private static final BigFraction INDEX = new BigFraction(1, 2);

  private final String title;
  private final String formula;

  Anomaly(String title, String formula) {
    this.title = title;
    this.formula = formula;
  }

  /** The usual notation, such as {@code SU(2)1^2 U(1)}. */
  public String title() {
    return title;
  }

  /** The summand, in plain text. */
  public String formula() {
    return formula;
  }

  /** The sum over all fermions; the theory is consistent where it is zero. */
  public BigFraction of(ParticleContent content) {
    BigFraction sum = BigFraction.ZERO;
    for (Field field : content.fermions()) {
      sum = sum.add(term(field));
    }
    boolean global = this == WITTEN_SU2_1 || this == WITTEN_SU2_2;
    return global ? new BigFraction(sum.getNumeratorAsInt() & 1) : sum;
  }

  /** Whether all sums vanish. */
  public static boolean allVanish(ParticleContent content) {
    return Arrays.stream(values())
        .allMatch(anomaly -> anomaly.of(content).equals(BigFraction.ZERO));
  }

  private BigFraction term(Field field) {
    BigFraction y = field.hypercharge();
    return switch (this) {
      case SU3_CUBED -> new BigFraction(field.chirality() * copies(field, field.colours(), 3));
      case SU3_SQUARED_U1 -> index(field, field.colours(), 3).multiply(y);
      case SU2_1_SQUARED_U1 -> index(field, field.dimension1(), 2).multiply(y);
      case SU2_2_SQUARED_U1 -> index(field, field.dimension2(), 2).multiply(y);
      case U1_CUBED -> y.multiply(y).multiply(y).multiply(field.chiralComponents());
      case GRAVITY_SQUARED_U1 -> y.multiply(field.chiralComponents());
      case WITTEN_SU2_1 -> new BigFraction(copies(field, field.dimension1(), 2));
      case WITTEN_SU2_2 -> new BigFraction(copies(field, field.dimension2(), 2));
    };
  }

  private static BigFraction index(Field field, int dimension, int fundamental) {
    return INDEX.multiply(field.chirality() * copies(field, dimension, fundamental));
  }

  /** The number of fundamental multiplets of one group in a field; none for a singlet. */
  private static int copies(Field field, int dimension, int fundamental) {
    return dimension == fundamental ? field.generations() * field.components() / fundamental : 0;
  }
}

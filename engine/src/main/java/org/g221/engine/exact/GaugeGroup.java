package org.g221.engine.exact;

import org.apache.commons.math3.fraction.BigFraction;

/** The factors of the gauge group, with their one-loop coefficients. */
public enum GaugeGroup {
  SU2_1("SU(2)1", 2),
  SU2_2("SU(2)2", 2),
  U1_Y("U(1)Y", 0),
  SU3("SU(3)", 3);

  private static final BigFraction INDEX = new BigFraction(1, 2);
  private static final BigFraction PER_VECTOR = new BigFraction(-11, 3);
  private static final BigFraction PER_WEYL_FERMION = new BigFraction(2, 3);
  private static final BigFraction PER_COMPLEX_SCALAR = new BigFraction(1, 3);
  private static final BigFraction PER_REAL_SCALAR = new BigFraction(1, 6);

  private final String title;
  private final int casimir;

  GaugeGroup(String title, int casimir) {
    this.title = title;
    this.casimir = casimir;
  }

  public String title() {
    return title;
  }

  /**
   * b of dg/d ln μ = b g³/(16π²): −11/3 C₂ + 2/3 Σ T (Weyl fermions) + 1/3 Σ T (complex scalars).
   *
   * <p>Source: Machacek, Vaughn, Nucl. Phys. B222 (1983) 83, eq. (2.1). For U(1), T is Y², without
   * the normalisation of unified theories.
   */
  public BigFraction betaCoefficient(ParticleContent content) {
    BigFraction sum = PER_VECTOR.multiply(casimir);
    for (Field field : content.fields()) {
      sum = sum.add(weight(field).multiply(index(field)).multiply(field.generations()));
    }
    return sum;
  }

  private static BigFraction weight(Field field) {
    return switch (field.kind()) {
      case LEFT_HANDED, RIGHT_HANDED -> PER_WEYL_FERMION;
      case COMPLEX_SCALAR -> PER_COMPLEX_SCALAR;
      case SELF_DUAL_SCALAR -> PER_REAL_SCALAR;
    };
  }

  /** Σ T over the components of one generation. */
  private BigFraction index(Field field) {
    return switch (this) {
      case SU2_1 -> fundamentals(field, field.dimension1());
      case SU2_2 -> fundamentals(field, field.dimension2());
      case SU3 -> fundamentals(field, field.colours());
      case U1_Y -> field.hypercharge().multiply(field.hypercharge()).multiply(field.components());
    };
  }

  private BigFraction fundamentals(Field field, int dimension) {
    return dimension == casimir ? INDEX.multiply(field.components() / dimension) : BigFraction.ZERO;
  }
}

package org.g221.engine.exact;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * A field of the model with its representation; one row of Table II of arXiv:1604.03088.
 *
 * @param name such as {@code qL}
 * @param kind handedness of a fermion, or scalar
 * @param generations number of copies
 * @param colours dimension under SU(3)
 * @param dimension1 dimension under SU(2)1
 * @param dimension2 dimension under SU(2)2
 * @param hypercharge U(1) charge Y; the electric charge is T3 + Y
 * @param added whether it is added to the Standard Model
 */
public record Field(
    String name,
    Kind kind,
    int generations,
    int colours,
    int dimension1,
    int dimension2,
    BigFraction hypercharge,
    boolean added) {

  /** The kind of a field. */
  public enum Kind {
    LEFT_HANDED,
    RIGHT_HANDED,
    COMPLEX_SCALAR,
    /** A bidoublet with Φ = σ₂Φ*σ₂: four real fields instead of eight. */
    SELF_DUAL_SCALAR
  }

  public Field {
    if (generations < 0) {
      throw new IllegalArgumentException(
          "generations of " + name + " are " + generations + " but must be at least 0");
    }
  }

  public boolean isFermion() {
    return kind == Kind.LEFT_HANDED || kind == Kind.RIGHT_HANDED;
  }

  /** +1 for left-handed, −1 for right-handed fermions, 0 for scalars: the sign in anomalies. */
  int chirality() {
    return switch (kind) {
      case LEFT_HANDED -> 1;
      case RIGHT_HANDED -> -1;
      case COMPLEX_SCALAR, SELF_DUAL_SCALAR -> 0;
    };
  }

  /** Number of components of one generation. */
  int components() {
    return colours * dimension1 * dimension2;
  }

  /** All generations and components together, signed by chirality. */
  int chiralComponents() {
    return chirality() * generations * components();
  }
}

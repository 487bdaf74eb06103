package org.g221.engine.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Finds the multiplets of SU(2)_H that can hold the fermions of the Standard Model, where SU(2)_L ×
 * SU(2)_H × U(1)_H breaks to SU(2)_L × U(1)_Y with Y = T3_H + H.
 *
 * <p>Source: arXiv:1604.03088, Section III, with the charge formula of eq. (4).
 */
final class HeavyMultiplets {

  /** Largest dimension of the multiplets of SU(2)_H that are tried. */
  static final int LARGEST_DIMENSION = 7;

  private HeavyMultiplets() {}

  /**
   * Two fields that can form a doublet of SU(2)_H.
   *
   * @param upper the field with T3_H = ½
   * @param lower the field with T3_H = −½
   */
  record Doublet(Field upper, Field lower) {
    String title() {
      return "(" + upper.name() + ", " + lower.name() + ")";
    }

    boolean isLeftHanded() {
      return upper.kind() == Field.Kind.LEFT_HANDED;
    }
  }

  /** All doublets among the fermions of the Standard Model. */
  static List<Doublet> doublets(ParticleContent content) {
    List<Doublet> doublets = new ArrayList<>();
    for (Field upper : content.standardModelFermions()) {
      for (Field lower : content.standardModelFermions()) {
        boolean together =
            upper.kind() == lower.kind()
                && upper.colours() == lower.colours()
                && weakDimension(upper) == weakDimension(lower)
                && upper.hypercharge().subtract(lower.hypercharge()).equals(BigFraction.ONE);
        if (together) {
          doublets.add(new Doublet(upper, lower));
        }
      }
    }
    return doublets;
  }

  /** Dimension under SU(2)_L; no field is charged under both of the groups SU(2)_L comes from. */
  private static int weakDimension(Field field) {
    return field.dimension1() * field.dimension2();
  }

  /**
   * The number of pairs of states in a multiplet of SU(2)_H, over all dimensions and charges H,
   * connected by the W' and both with the hypercharge of {@code partner}.
   */
  static int protectedTransitions(Field partner) {
    int count = 0;
    for (int dimension = 2; dimension <= LARGEST_DIMENSION; dimension++) {
      for (int k = 0; k < dimension; k++) {
        // H gives state k the hypercharge of its partner.
        BigFraction charge = partner.hypercharge().subtract(isospin(dimension, k));
        for (int l = 0; l < dimension; l++) {
          boolean mediated =
              isospin(dimension, k).subtract(isospin(dimension, l)).abs().equals(BigFraction.ONE);
          boolean isProtected = isospin(dimension, l).add(charge).equals(partner.hypercharge());
          if (mediated && isProtected) {
            count++;
          }
        }
      }
    }
    return count;
  }

  /** T3 of state {@code k} of a multiplet, from the highest down. */
  private static BigFraction isospin(int dimension, int k) {
    return new BigFraction(dimension - 1 - 2 * k, 2);
  }

  /** Whether two fields have the same colour, weak isospin and hypercharge. */
  static boolean hasChargesOf(Field field, Field other) {
    return field.colours() == other.colours()
        && weakDimension(field) == weakDimension(other)
        && field.hypercharge().equals(other.hypercharge());
  }
}

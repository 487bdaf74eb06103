package org.g221.engine.treelevel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.model.Caution;

/** Derived quantities that say where results should not be trusted as they are. */
public final class G221Cautions {

  /** Γ/M up to which resonances are narrow. */
  public static final double LARGEST_WIDTH = 0.15;

  /**
   * What searches for pairs of vector-like quarks exclude in any case; up to 1.6 TeV, depending on
   * their decays.
   */
  public static final double EXCLUDED_VECTOR_LIKE_MASS_GEV = 1300;

  private static final Map<G221Quantity, Caution> ALL =
      Map.of(
          G221Quantity.WIDTH_OVER_MASS,
          new Caution(0, LARGEST_WIDTH, G221Cautions::wide),
          G221Quantity.VECTOR_LIKE_MASS_MAX_GEV,
          new Caution(EXCLUDED_VECTOR_LIKE_MASS_GEV, Double.MAX_VALUE, G221Cautions::light));

  private G221Cautions() {}

  static Optional<Caution> of(G221Quantity quantity) {
    return Optional.ofNullable(ALL.get(quantity));
  }

  private static String wide(double width) {
    return String.format(
        Locale.ROOT,
        "the width of the heavy vectors is %.0f %% of their mass, more than %.0f %%, so that cross"
            + " sections in narrow width are rough",
        100 * width,
        100 * LARGEST_WIDTH);
  }

  private static String light(double massGev) {
    return String.format(
        Locale.ROOT,
        "a vector-like fermion of at most %.0f GeV is needed, and searches for pairs of vector-like"
            + " quarks exclude masses up to %.0f to 1600 GeV",
        massGev,
        EXCLUDED_VECTOR_LIKE_MASS_GEV);
  }
}

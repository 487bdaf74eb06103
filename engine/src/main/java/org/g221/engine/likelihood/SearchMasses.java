package org.g221.engine.likelihood;

import java.util.List;
import java.util.Locale;
import org.g221.engine.formula.Window;
import org.g221.engine.quantity.SignificantDigits;

/**
 * The masses for which a search in χ² has limits; a point with another mass costs nothing in it.
 *
 * @param measurement the name of the search
 * @param massGev the masses
 */
public record SearchMasses(String measurement, Window massGev) {

  private static final int DIGITS = 6;

  /** Those of all searches that are counted, in their order. */
  public static List<SearchMasses> of(Likelihood likelihood) {
    return likelihood.constraints().stream()
        .filter(known -> known.search().isPresent())
        .map(
            known ->
                new SearchMasses(known.measurements().get(0).name(), known.search().get().window()))
        .toList();
  }

  /** Whether there is a limit for a mass. */
  public boolean contain(double mass) {
    return massGev.contains(mass);
  }

  /** Says in a clause that a mass is outside. */
  public String caution(double mass) {
    return String.format(
        Locale.ROOT,
        "%s has limits for %s, none for %s GeV, where it costs nothing",
        measurement,
        range(),
        text(mass));
  }

  /** The masses in words. */
  public String range() {
    return text(massGev.lower()) + " to " + text(massGev.upper()) + " GeV";
  }

  private static String text(double mass) {
    return SignificantDigits.of(mass, DIGITS);
  }
}

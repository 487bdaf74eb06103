package org.g221.engine.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a mistyped name was probably meant to be. */
public final class NearestName {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private NearestName() {}

  /** The valid name with the smallest edit distance, the first in order among equals. */
  public static Optional<String> among(Collection<String> valid, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return valid.stream()
        .min(
            Comparator.comparingInt(
                    (String candidate) -> DISTANCE.apply(candidate.toLowerCase(Locale.ROOT), lower))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The end of a message about an unknown name: {@code ; nearest is 'R(D*)'}. */
  public static String hint(Collection<String> valid, String name) {
    return among(valid, name).map(nearest -> "; nearest is '" + nearest + "'").orElse("");
  }

  /**
   * The middle and end of a message about an unknown name: {@code 'R(D+)', which is unknown;
   * nearest is 'R(D*)'}.
   */
  public static String unknown(String name, Collection<String> valid) {
    return mistaken(name, "unknown", valid);
  }

  /**
   * The same where more is known of what it should be.
   *
   * @param what what is wrong with it, such as {@code no parameter}
   */
  public static String mistaken(String name, String what, Collection<String> valid) {
    return "'" + name + "', which is " + what + hint(valid, name);
  }
}

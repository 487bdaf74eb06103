package org.g221.engine.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses the intended name behind a mistyped one. */
public final class NearestName {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private NearestName() {}

  /** The valid name with the smallest edit distance; of equals, the first in order. */
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
   * Same as {@link #unknown}, for cases where more is known about the expected name.
   *
   * @param what the mistake, such as {@code no parameter}
   */
  public static String mistaken(String name, String what, Collection<String> valid) {
    return "'" + name + "', which is " + what + hint(valid, name);
  }
}

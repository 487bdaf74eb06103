package org.g221.engine.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Guesses the intended name behind a mistyped one, where one is near enough to be meant. */
public final class NearestName {

  private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

  /** Fewer letters are the beginning of too many names. */
  private static final int SHORTEST_BEGINNING = 3;

  /** Where nothing is near, as many names can be listed without hiding the rest of the message. */
  private static final int MOST_LISTED = 8;

  /** What people write in place of a name of ours. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("error", "uncertainty"),
          Map.entry("sigma", "uncertainty"),
          Map.entry("mean", "value"),
          Map.entry("central", "value"),
          Map.entry("cl", "confidence-level"),
          Map.entry("from", "min"),
          Map.entry("to", "max"),
          Map.entry("points", "nodes"),
          Map.entry("steps", "nodes"),
          Map.entry("scale", "spacing"),
          Map.entry("source", "reference"),
          Map.entry("cite", "reference"));

  private NearestName() {}

  /**
   * The valid name that is meant: one that differs in nothing but letter case, signs and the like,
   * one that {@code name} begins or that begins it, or the one with the fewest edits, if less than
   * half of it has to change; of equals, the first in order.
   */
  public static Optional<String> among(Collection<String> valid, String name) {
    String synonym = SYNONYMS.get(name.toLowerCase(Locale.ROOT));
    if (synonym != null && valid.contains(synonym)) {
      return Optional.of(synonym);
    }
    return valid.stream()
        .filter(candidate -> cost(candidate, name) < 0.5)
        .min(
            Comparator.comparingDouble((String candidate) -> cost(candidate, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Between 0, the same, and 1, nothing in common. */
  private static double cost(String candidate, String name) {
    String one = candidate.toLowerCase(Locale.ROOT);
    String other = name.toLowerCase(Locale.ROOT);
    double whole = change(one, other);
    double letters = change(letters(one), letters(other));
    double beginning = 1;
    if (begins(one, other) || begins(other, one)) {
      // Below any real edit, and the less the more of the name is there.
      beginning = 0.2 * change(one, other);
    }
    return Math.min(whole, Math.min(letters + 0.01, beginning));
  }

  private static boolean begins(String beginning, String name) {
    return beginning.length() >= SHORTEST_BEGINNING && name.startsWith(beginning);
  }

  /** The share of the longer text that has to change. */
  private static double change(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return longer == 0 ? 1 : (double) DISTANCE.apply(one, other) / longer;
  }

  /** Letters and digits alone, as in the names of columns. */
  private static String letters(String name) {
    return name.replace("*", "star").replaceAll("[^a-z0-9]", "");
  }

  /** The end of a message about an unknown name: {@code ; nearest is 'R(D*)'}, if one is near. */
  public static String nearest(Collection<String> valid, String name) {
    return among(valid, name).map(near -> "; nearest is '" + near + "'").orElse("");
  }

  /**
   * The end of a message about an unknown name: the nearest, or all names if none is near and they
   * are few.
   */
  public static String hint(Collection<String> valid, String name) {
    String nearest = nearest(valid, name);
    if (!nearest.isEmpty() || valid.isEmpty() || valid.size() > MOST_LISTED) {
      return nearest;
    }
    String names = valid.stream().map(known -> "'" + known + "'").collect(Collectors.joining(", "));
    return (valid.size() == 1 ? "; there is only " : "; there are ") + names;
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
    return "'" + ShownText.value(name) + "', which is " + what + hint(valid, name);
  }
}

package org.g221.engine.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;

/** Reads the table of limits of a search. */
final class SearchReader {

  private static final String MASSES = "mass-gev";
  private static final String LIMITS = "upper-limit";

  private final YamlMapping entry;

  /**
   * @param entry a measurement with such a table
   */
  SearchReader(YamlMapping entry) {
    this.entry = entry;
  }

  /** Empty, with diagnostics, if it cannot be used. */
  Optional<Uncertainty> read() {
    double level = UncertaintyReader.confidenceLevel(entry);
    UncertaintyReader.refuse(
        entry,
        UncertaintyReader.SEARCH,
        "value",
        "uncertainty",
        "statistical",
        "systematic",
        "upper-limit",
        UncertaintyReader.ONE_SIDED);
    YamlMapping table =
        entry.require(UncertaintyReader.SEARCH).orElseThrow().mapping().allow(MASSES, LIMITS);
    List<Double> masses = column(table, MASSES);
    List<Double> limits = column(table, LIMITS);
    boolean usable = isAscending(table, masses) & haveEqualLengths(table, masses, limits);
    return usable && level > 0
        ? Optional.of(new LimitByMass(masses, limits, level))
        : Optional.empty();
  }

  /** Positive numbers; none, with diagnostics, if one is not. */
  private static List<Double> column(YamlMapping table, String key) {
    Optional<YamlValue> value = table.require(key);
    if (value.isEmpty()) {
      return List.of();
    }
    double[] numbers = value.get().numbers();
    for (int k = 0; k < numbers.length; k++) {
      if (numbers[k] <= 0) {
        table.error(key + "[" + k + "]", "is " + numbers[k] + " but must be positive");
        return List.of();
      }
    }
    if (numbers.length < 2) {
      table.error(key, "has fewer than two numbers");
      return List.of();
    }
    return Arrays.stream(numbers).boxed().toList();
  }

  private static boolean isAscending(YamlMapping table, List<Double> masses) {
    for (int k = 1; k < masses.size(); k++) {
      if (masses.get(k) <= masses.get(k - 1)) {
        table.error(
            MASSES + "[" + k + "]",
            "is " + masses.get(k) + " but must be above the one before, " + masses.get(k - 1));
        return false;
      }
    }
    return !masses.isEmpty();
  }

  private static boolean haveEqualLengths(
      YamlMapping table, List<Double> masses, List<Double> limits) {
    if (!masses.isEmpty() && !limits.isEmpty() && masses.size() != limits.size()) {
      table.error(
          LIMITS,
          "has "
              + limits.size()
              + " numbers but must have "
              + masses.size()
              + ", one for each mass");
      return false;
    }
    return !limits.isEmpty();
  }
}

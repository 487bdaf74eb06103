package org.g221.engine.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds measurements that must not enter χ² together because they contain the same data.
 *
 * <p>One measurement contains the data of another if it says so or supersedes it; it then also
 * contains whatever the other contains. Two that contain the data of a common third, such as the
 * two halves of an average, may be counted together if their correlation is known.
 */
public final class DoubleCounting {

  private final Map<String, Measurement> measurements;
  private final Collection<Correlation> correlations;

  DoubleCounting(Collection<Measurement> measurements, Collection<Correlation> correlations) {
    this.measurements =
        measurements.stream().collect(Collectors.toMap(Measurement::name, Function.identity()));
    this.correlations = List.copyOf(correlations);
  }

  /** The rules of a data set. */
  public static DoubleCounting in(Dataset dataset) {
    return new DoubleCounting(dataset.measurements(), dataset.correlations());
  }

  /**
   * Two measurements that share data.
   *
   * @param reason how they share data, in words that name both
   */
  public record Conflict(String first, String second, String reason) {

    /** Whether this conflict involves a measurement. */
    public boolean concerns(String measurement) {
      return first.equals(measurement) || second.equals(measurement);
    }
  }

  /** All conflicts among measurements that are counted together. */
  public List<Conflict> among(List<Measurement> counted) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      for (int j = i + 1; j < counted.size(); j++) {
        String first = counted.get(i).name();
        String second = counted.get(j).name();
        reason(first, second)
            .ifPresent(reason -> conflicts.add(new Conflict(first, second, reason)));
      }
    }
    return conflicts;
  }

  private Optional<String> reason(String first, String second) {
    Set<String> ofFirst = dataIn(first);
    Set<String> ofSecond = dataIn(second);
    if (ofFirst.contains(second)) {
      return Optional.of("'" + first + "' contains the data of '" + second + "'");
    }
    if (ofSecond.contains(first)) {
      return Optional.of("'" + second + "' contains the data of '" + first + "'");
    }
    boolean joined = correlations.stream().anyMatch(known -> known.joins(first, second));
    return ofFirst.stream()
        .filter(ofSecond::contains)
        .findFirst()
        .filter(common -> !joined)
        .map(
            common ->
                "'" + first + "' and '" + second + "' both contain the data of '" + common + "'");
  }

  private Set<String> dataIn(String name) {
    Set<String> found = new LinkedHashSet<>();
    collect(name, found);
    found.remove(name);
    return found;
  }

  private void collect(String name, Set<String> found) {
    if (!found.add(name)) {
      return;
    }
    if (measurements.containsKey(name)) {
      measurements.get(name).sharedData().usesDataOf().forEach(other -> collect(other, found));
    }
    for (Measurement other : measurements.values()) {
      if (other.sharedData().supersededBy().equals(Optional.of(name))) {
        collect(other.name(), found);
      }
    }
  }
}

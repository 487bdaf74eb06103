package org.g221.engine.measurement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
  private final Map<String, List<String>> supersededBy = new HashMap<>();
  private final Collection<Correlation> correlations;

  DoubleCounting(Collection<Measurement> measurements, Collection<Correlation> correlations) {
    this.measurements =
        measurements.stream().collect(Collectors.toMap(Measurement::name, Function.identity()));
    for (Measurement older : measurements) {
      older
          .sharedData()
          .supersededBy()
          .ifPresent(
              newer ->
                  supersededBy.computeIfAbsent(newer, name -> new ArrayList<>()).add(older.name()));
    }
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

  /**
   * All conflicts among measurements that are counted together, in their order.
   *
   * <p>Only pairs with data in common are looked at, so measurements that share none cost nothing.
   */
  public List<Conflict> among(List<Measurement> counted) {
    List<Set<String>> data = counted.stream().map(known -> dataIn(known.name())).toList();
    Map<String, List<Integer>> holders = new HashMap<>();
    for (int i = 0; i < counted.size(); i++) {
      holders.computeIfAbsent(counted.get(i).name(), name -> new ArrayList<>()).add(i);
      for (String held : data.get(i)) {
        holders.computeIfAbsent(held, name -> new ArrayList<>()).add(i);
      }
    }
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      String first = counted.get(i).name();
      for (int j : laterHolders(i, first, data.get(i), holders)) {
        String second = counted.get(j).name();
        reason(first, data.get(i), second, data.get(j))
            .ifPresent(reason -> conflicts.add(new Conflict(first, second, reason)));
      }
    }
    return conflicts;
  }

  /** The positions after {@code position} of measurements that share data with it, in order. */
  private static SortedSet<Integer> laterHolders(
      int position, String name, Set<String> data, Map<String, List<Integer>> holders) {
    SortedSet<Integer> later = new TreeSet<>(holders.get(name));
    data.forEach(held -> later.addAll(holders.get(held)));
    return later.tailSet(position + 1);
  }

  private Optional<String> reason(
      String first, Set<String> ofFirst, String second, Set<String> ofSecond) {
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
    supersededBy.getOrDefault(name, List.of()).forEach(other -> collect(other, found));
  }
}

package org.g221.engine.likelihood;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.measurement.Correlation;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;

/**
 * Covariances of the measurements of a data set: those of their uncertainties, plus the square of a
 * common Standard Model uncertainty.
 */
final class Covariances {

  private final Dataset dataset;
  private final Map<String, List<Correlation>> correlations = new HashMap<>();

  Covariances(Dataset dataset) {
    this.dataset = dataset;
    for (Correlation correlation : dataset.correlations()) {
      for (String name : correlation.measurements()) {
        correlations.computeIfAbsent(name, key -> new ArrayList<>()).add(correlation);
      }
    }
  }

  private List<Correlation> correlations(Measurement measurement) {
    return correlations.getOrDefault(measurement.name(), List.of());
  }

  /** The correlation that gives a coefficient for two measurements. */
  Optional<Correlation> correlation(Measurement first, Measurement second) {
    return correlations(first).stream().filter(known -> known.concerns(second.name())).findFirst();
  }

  /** Experimental ρσσ' plus the square of a common Standard Model uncertainty. */
  double covariance(Measurement first, Measurement second) {
    double coefficient =
        first.equals(second)
            ? 1
            : correlation(first, second)
                .map(known -> known.coefficient(first.name(), second.name()))
                .orElse(0.0);
    double experiment = coefficient * first.uncertainty().sigma() * second.uncertainty().sigma();
    return first.observable().equals(second.observable())
        ? experiment + theoryVariance(first)
        : experiment;
  }

  private double theoryVariance(Measurement measurement) {
    double uncertainty = dataset.standardModel(measurement.observable()).uncertainty();
    return uncertainty * uncertainty;
  }

  /** Where a limit begins to count, for one that costs nothing below. */
  Optional<Onset> onset(Measurement measurement) {
    return Onset.of(measurement, dataset.standardModel(measurement.observable()));
  }

  /** Whether a common Standard Model uncertainty links a measurement to others. */
  private boolean sharesTheory(Measurement measurement) {
    return theoryVariance(measurement) != 0
        && measurement.search().isEmpty()
        && onset(measurement).isEmpty();
  }

  /**
   * Divides measurements into groups that are independent of each other; limits that cost nothing
   * below their onset stand alone.
   *
   * <p>Both the groups and their members are in the order of the selection. Each measurement,
   * observable and coefficient is looked at once.
   */
  List<List<Measurement>> independentGroups(List<Measurement> selection) {
    Map<String, Measurement> left = new LinkedHashMap<>();
    Map<String, Integer> positions = new HashMap<>();
    Map<String, List<Measurement>> byObservable = new HashMap<>();
    for (Measurement measurement : selection) {
      left.put(measurement.name(), measurement);
      positions.put(measurement.name(), positions.size());
      if (sharesTheory(measurement)) {
        byObservable
            .computeIfAbsent(measurement.observable(), name -> new ArrayList<>())
            .add(measurement);
      }
    }
    List<List<Measurement>> groups = new ArrayList<>();
    for (Measurement measurement : selection) {
      if (left.containsKey(measurement.name())) {
        List<Measurement> group = groupOf(measurement, left, byObservable);
        group.sort((a, b) -> Integer.compare(positions.get(a.name()), positions.get(b.name())));
        groups.add(group);
      }
    }
    return groups;
  }

  /** Takes all that depend on a measurement, directly or not, out of those left. */
  private List<Measurement> groupOf(
      Measurement start,
      Map<String, Measurement> left,
      Map<String, List<Measurement>> byObservable) {
    List<Measurement> group = new ArrayList<>();
    Deque<Measurement> found = new ArrayDeque<>(List.of(start));
    while (!found.isEmpty()) {
      Measurement next = found.remove();
      if (left.remove(next.name()) == null) {
        continue;
      }
      group.add(next);
      if (sharesTheory(next)) {
        found.addAll(byObservable.getOrDefault(next.observable(), List.of()));
        byObservable.remove(next.observable());
      }
      for (Correlation correlation : correlations(next)) {
        for (String other : correlation.measurements()) {
          if (left.containsKey(other) && correlation.coefficient(next.name(), other) != 0) {
            found.add(left.get(other));
          }
        }
      }
    }
    return group;
  }
}

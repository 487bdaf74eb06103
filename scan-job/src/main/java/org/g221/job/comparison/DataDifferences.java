package org.g221.job.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.g221.engine.measurement.Correlation;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.InputValue;
import org.g221.engine.measurement.LimitByMass;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.StandardModelValue;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.job.scan.ScanPlan;

/**
 * In what the data of two scans differ, as they are today.
 *
 * @param measurements those that count in one of the scans, and not or otherwise in the other
 * @param standardModel values of observables in use
 * @param inputs measured inputs of predictions
 * @param correlations between measurements that count
 */
public record DataDifferences(
    List<Difference> measurements,
    List<Difference> standardModel,
    List<Difference> inputs,
    List<Difference> correlations) {

  private static final String NOT_COUNTED = "not counted";
  private static final String NOT_THERE = "not there";

  public DataDifferences {
    measurements = List.copyOf(measurements);
    standardModel = List.copyOf(standardModel);
    inputs = List.copyOf(inputs);
    correlations = List.copyOf(correlations);
  }

  static DataDifferences of(ScanPlan first, ScanPlan second) {
    return new DataDifferences(
        measurements(first, second),
        standardModel(first.dataset(), second.dataset()),
        inputs(first.dataset(), second.dataset()),
        correlations(first, second));
  }

  /** Whether χ² is the same function of the point in both. */
  public boolean areNone() {
    return measurements.isEmpty()
        && standardModel.isEmpty()
        && inputs.isEmpty()
        && correlations.isEmpty();
  }

  /** How many measurements count in the first scan alone. */
  public long onlyInFirst() {
    return measurements.stream().filter(known -> !counts(known.second())).count();
  }

  /** How many measurements count in the second scan alone. */
  public long onlyInSecond() {
    return measurements.stream().filter(known -> !counts(known.first())).count();
  }

  /** How many count in both, with other numbers. */
  public long changed() {
    return measurements.size() - onlyInFirst() - onlyInSecond();
  }

  private static boolean counts(String text) {
    return !text.equals(NOT_COUNTED) && !text.equals(NOT_THERE);
  }

  private static Map<String, Measurement> counted(ScanPlan plan) {
    Map<String, Measurement> counted = new LinkedHashMap<>();
    plan.likelihood()
        .constraints()
        .forEach(
            constraint ->
                constraint.measurements().forEach(known -> counted.put(known.name(), known)));
    return counted;
  }

  private static List<Difference> measurements(ScanPlan first, ScanPlan second) {
    Map<String, Measurement> one = counted(first);
    Map<String, Measurement> other = counted(second);
    List<Difference> differences = new ArrayList<>();
    for (String name : Difference.namesOf(one, other)) {
      Measurement before = one.get(name);
      Measurement after = other.get(name);
      if (before == null || after == null) {
        differences.add(new Difference(name, text(before, name, first), text(after, name, second)));
      } else if (!isSame(before, after)) {
        differences.add(changed(name, before, after));
      }
    }
    return differences;
  }

  private static boolean isSame(Measurement one, Measurement other) {
    return one.observable().equals(other.observable())
        && one.value() == other.value()
        && one.uncertainty().equals(other.uncertainty());
  }

  /** Errors that add up to the same are told apart by their parts. */
  private static Difference changed(String name, Measurement before, Measurement after) {
    boolean looksSame = text(before).equals(text(after));
    return looksSame
        ? new Difference(name, before.uncertainty().toString(), after.uncertainty().toString())
        : new Difference(name, text(before), text(after));
  }

  private static String text(Measurement counted, String name, ScanPlan plan) {
    if (counted != null) {
      return text(counted);
    }
    return plan.dataset().measurement(name).isPresent() ? NOT_COUNTED : NOT_THERE;
  }

  private static String text(Measurement known) {
    if (known.uncertainty() instanceof LimitByMass limits) {
      return "limits at " + limits.massesGev().size() + " masses";
    }
    if (known.uncertainty() instanceof UpperLimit limit) {
      return "< "
          + ComparisonTables.number(limit.limit())
          + " ("
          + ComparisonTables.number(100 * limit.confidenceLevel())
          + " %)";
    }
    return exact(known.value()) + " ± " + ComparisonTables.number(known.uncertainty().sigma());
  }

  private static List<Difference> standardModel(Dataset first, Dataset second) {
    Map<String, String> one = new LinkedHashMap<>();
    first.standardModel().forEach((name, value) -> one.put(name, text(value)));
    Map<String, String> other = new LinkedHashMap<>();
    second.standardModel().forEach((name, value) -> other.put(name, text(value)));
    return differences(one, other);
  }

  private static String text(StandardModelValue value) {
    return value.uncertainty() == 0
        ? exact(value.value())
        : exact(value.value()) + " ± " + exact(value.uncertainty());
  }

  private static List<Difference> inputs(Dataset first, Dataset second) {
    Map<String, String> one = new LinkedHashMap<>();
    first.inputValues().forEach((name, value) -> one.put(name, text(value)));
    Map<String, String> other = new LinkedHashMap<>();
    second.inputValues().forEach((name, value) -> other.put(name, text(value)));
    return differences(one, other);
  }

  private static String text(InputValue value) {
    return exact(value.value()) + (value.unit().isEmpty() ? "" : " " + value.unit());
  }

  private static List<Difference> correlations(ScanPlan first, ScanPlan second) {
    Set<String> both = counted(first).keySet();
    both.retainAll(counted(second).keySet());
    return differences(correlations(first, both), correlations(second, both));
  }

  /** Coefficients between measurements that count in both scans. */
  private static Map<String, String> correlations(ScanPlan plan, Set<String> names) {
    Map<String, String> coefficients = new TreeMap<>();
    for (Correlation known : plan.dataset().correlations()) {
      List<String> own = known.measurements().stream().filter(names::contains).toList();
      for (int i = 0; i < own.size(); i++) {
        for (String next : own.subList(i + 1, own.size())) {
          coefficients.put(own.get(i) + " and " + next, exact(known.coefficient(own.get(i), next)));
        }
      }
    }
    return coefficients;
  }

  private static List<Difference> differences(Map<String, String> one, Map<String, String> other) {
    List<Difference> differences = new ArrayList<>();
    for (String name : Difference.namesOf(one, other)) {
      String before = Optional.ofNullable(one.get(name)).orElse(NOT_THERE);
      String after = Optional.ofNullable(other.get(name)).orElse(NOT_THERE);
      if (!before.equals(after)) {
        differences.add(new Difference(name, before, after));
      }
    }
    return differences;
  }

  private static String exact(double value) {
    return Double.toString(value).replace('E', 'e');
  }
}

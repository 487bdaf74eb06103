package org.g221.engine.likelihood;

import static org.g221.engine.model.Finding.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.likelihood.Evaluation.Pull;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.measurement.Uncertainty.UpperLimit;
import org.g221.engine.model.Finding;
import org.g221.engine.observable.Catalogue;
import org.g221.engine.observable.Family;

/** Compares predictions with upper limits: direct searches and D mixing one by one, the rest. */
final class LimitFindings {

  private static final String SEARCHING = "direct searches for the heavy vectors";

  private static final String D_MIXING = "x12_D";

  private final Likelihood likelihood;
  private final Map<String, PredictedValue> predictions;
  private final Map<String, Pull> counted;
  private final Set<Measurement> told;

  /**
   * @param told measurements about which there is a finding already
   */
  LimitFindings(Likelihood likelihood, Evaluation evaluation, Set<Measurement> told) {
    this.likelihood = likelihood;
    this.told = Set.copyOf(told);
    this.predictions =
        evaluation.predictions().stream()
            .collect(Collectors.toMap(PredictedValue::observable, known -> known));
    this.counted =
        evaluation.pulls().stream().collect(Collectors.toMap(Pull::measurement, known -> known));
  }

  /** A measurement with a limit, and what is predicted. */
  private record Limited(Measurement measurement, UpperLimit limit, double predicted) {

    double share() {
      return predicted / limit.limit();
    }

    boolean isRespected() {
      return predicted <= limit.limit();
    }

    String text() {
      return String.format(
          Locale.ROOT,
          "%s predicted, limit %s of %s",
          number(predicted),
          MeasuredText.of(limit),
          measurement.name());
    }

    Finding finding(String condition) {
      return Finding.of(condition, isRespected(), text());
    }
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    List<Finding> outOfReach = searchesOfOtherMasses();
    all.addAll(outOfReach);
    if (outOfReach.isEmpty() || !limited(this::isSearch).isEmpty()) {
      all.addAll(each(this::isSearch, SEARCHING, "the data set has none of their limits"));
    }
    all.addAll(each(D_MIXING::equals, "D mixing", "the data set has no measurement"));
    rest().ifPresent(all::add);
    return all;
  }

  /** Searches in χ² that have no limit for the mass of the point. */
  private List<Finding> searchesOfOtherMasses() {
    return SearchMasses.of(likelihood).stream()
        .filter(masses -> counted.get(masses.measurement()).limit().isEmpty())
        .map(
            masses ->
                Finding.open(
                    SEARCHING + ": " + masses.measurement(),
                    "it has limits for " + masses.range() + " alone, none for this mass"))
        .toList();
  }

  private boolean isSearch(String observable) {
    Catalogue catalogue = likelihood.dataset().catalogue();
    return catalogue.get(observable).family() == Family.DIRECT_SEARCHES;
  }

  /** A finding for each limit on some observables, or that there is none. */
  private List<Finding> each(Predicate<String> observables, String subject, String none) {
    List<Limited> known = limited(observables);
    if (known.isEmpty()) {
      return List.of(Finding.open(subject, none + predicted(observables)));
    }
    return known.stream()
        .filter(one -> !told.contains(one.measurement()))
        .map(one -> one.finding(subject + ": " + one.measurement().observable()))
        .toList();
  }

  private String predicted(Predicate<String> observables) {
    List<String> values =
        predictions.values().stream()
            .filter(known -> observables.test(known.observable()))
            .map(known -> known.observable() + " = " + number(known.value()))
            .sorted()
            .toList();
    return values.isEmpty() ? "" : "; predicted: " + String.join(", ", values);
  }

  /** All other limits at once, with the one that is closest or exceeded most. */
  private Optional<Finding> rest() {
    List<Limited> known = limited(name -> !isSearch(name) && !name.equals(D_MIXING));
    return known.stream()
        .max(Comparator.comparingDouble(Limited::share))
        .map(
            closest ->
                Finding.of(
                    "other upper limits",
                    closest.isRespected(),
                    String.format(
                        Locale.ROOT,
                        "%d of %d respected; closest: %s",
                        known.stream().filter(Limited::isRespected).count(),
                        known.size(),
                        closest.text())));
  }

  private List<Limited> limited(Predicate<String> observables) {
    List<Limited> all = new ArrayList<>();
    for (Measurement measurement : likelihood.dataset().measurements()) {
      if (observables.test(measurement.observable())
          && measurement.sharedData().supersededBy().isEmpty()) {
        limit(measurement)
            .map(limit -> new Limited(measurement, limit, predicted(measurement)))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  /** The limit that χ² holds, which may depend on the point; else the published one. */
  private Optional<UpperLimit> limit(Measurement measurement) {
    return Optional.ofNullable(counted.get(measurement.name()))
        .flatMap(Pull::limit)
        .or(measurement::drawnLimit);
  }

  private double predicted(Measurement measurement) {
    return predictions.get(measurement.observable()).value();
  }
}

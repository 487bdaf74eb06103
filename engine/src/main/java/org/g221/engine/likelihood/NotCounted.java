package org.g221.engine.likelihood;

import static org.g221.engine.model.Finding.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.g221.engine.likelihood.Evaluation.PredictedValue;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.model.Finding;

/**
 * Compares predictions with what a data set lists but χ² does not hold. Left out are superseded
 * results, and those that share data with others that are compared: an average and its members say
 * the same.
 */
final class NotCounted {

  private final Dataset dataset;
  private final Covariances covariances;
  private final List<Measurement> counted;

  private NotCounted(Likelihood likelihood) {
    this.dataset = likelihood.dataset();
    this.covariances = new Covariances(dataset);
    this.counted =
        likelihood.constraints().stream()
            .flatMap(constraint -> constraint.measurements().stream())
            .toList();
  }

  /** What is further off than {@link Findings#FAR_OFF}, the furthest first. */
  static List<Compared> farOff(Likelihood likelihood, Evaluation evaluation) {
    NotCounted notCounted = new NotCounted(likelihood);
    return notCounted.compared(evaluation).stream()
        .filter(known -> Math.abs(known.pull()) > Findings.FAR_OFF)
        .sorted(Comparator.comparingDouble((Compared known) -> -Math.abs(known.pull())))
        .toList();
  }

  /**
   * A measurement and what is predicted.
   *
   * @param pull (measured − predicted)/σ
   * @param pullOfStandardModel the same for its prediction
   */
  record Compared(
      Measurement measurement, double predicted, double pull, double pullOfStandardModel) {

    Finding finding() {
      return Finding.of(
          measurement.name() + ", which chi-square does not hold",
          false,
          String.format(
              Locale.ROOT,
              "%s predicted, %s measured: %s sigma (Standard Model: %.1f)",
              number(predicted),
              MeasuredText.of(measurement),
              number(Math.rint(10 * Math.abs(pull)) / 10),
              Math.abs(pullOfStandardModel)));
    }
  }

  private List<Compared> compared(Evaluation evaluation) {
    List<Compared> all = new ArrayList<>();
    for (PredictedValue prediction : evaluation.predictions()) {
      for (Measurement measurement : dataset.measurements()) {
        if (measurement.observable().equals(prediction.observable()) && isOfItsOwn(measurement)) {
          compared(measurement, prediction).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  /** Nothing for a limit that excludes the Standard Model: χ² cannot hold it either. */
  private Optional<Compared> compared(Measurement measurement, PredictedValue prediction) {
    try {
      Constraint alone = Likelihood.constraint(covariances, List.of(measurement));
      return Optional.of(
          new Compared(
              measurement,
              prediction.value(),
              alone.pull(0, prediction.value()),
              alone.pull(0, prediction.standardModel())));
    } catch (InconsistentDataException e) {
      return Optional.empty();
    }
  }

  private boolean isOfItsOwn(Measurement measurement) {
    // The limits of a search depend on the mass; they are compared by themselves.
    return measurement.search().isEmpty()
        && measurement.sharedData().supersededBy().isEmpty()
        && dataset.measurements().stream()
            .noneMatch(other -> other.sharedData().usesDataOf().contains(measurement.name()))
        && counted.stream().noneMatch(other -> shareData(measurement, other));
  }

  /** Whether two are the same, one contains the other, or both contain a third. */
  private static boolean shareData(Measurement one, Measurement other) {
    return data(one).stream().anyMatch(data(other)::contains);
  }

  private static List<String> data(Measurement measurement) {
    List<String> data = new ArrayList<>(measurement.sharedData().usesDataOf());
    data.add(measurement.name());
    return data;
  }
}

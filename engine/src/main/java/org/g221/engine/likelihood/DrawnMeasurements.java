package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.g221.engine.likelihood.DrawnMeasurement.Form;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;

/**
 * Selects the measurements of an observable that pictures show.
 *
 * <ul>
 *   <li>Measurements in χ²: a single one as a band, several as the band of their average with each
 *       of them beside it, a limit as a line.
 *   <li>Measurements that a scan leaves out of χ² although its data set includes them, marked as
 *       such.
 *   <li>Measurements that the data set lists but does not count, marked as such, only if there is
 *       nothing else; superseded results and members of an average that is shown are left out.
 * </ul>
 *
 * <p>Limits of searches are not among them: they depend on a mass, so that no line shows them.
 */
public final class DrawnMeasurements {

  /** Beyond this number, only the band of the average is shown. */
  private static final int MOST_MEMBERS = 6;

  /** No observable of the data sets has more; the first ones are shown. */
  private static final int MOST_NOT_COUNTED = 3;

  private final Dataset dataset;
  private final String observable;
  private final List<Constraint> constraints;
  private final List<DrawnMeasurement> counted = new ArrayList<>();
  private final List<String> averaged = new ArrayList<>();

  private DrawnMeasurements(Likelihood likelihood, String observable) {
    this.dataset = likelihood.dataset();
    this.observable = observable;
    this.constraints =
        likelihood.constraints().stream()
            .filter(known -> known.concerns(observable) && known.search().isEmpty())
            .toList();
    constraints.forEach(this::collect);
  }

  /** The measurements drawn for each of these observables; observables without any are left out. */
  public static Map<String, List<DrawnMeasurement>> of(
      Likelihood likelihood, Collection<String> observables) {
    Map<String, List<DrawnMeasurement>> drawn = new LinkedHashMap<>();
    for (String observable : observables) {
      List<DrawnMeasurement> known = of(likelihood, observable);
      if (!known.isEmpty()) {
        drawn.put(observable, known);
      }
    }
    return drawn;
  }

  /** The measurements drawn for an observable, those in χ² first. */
  public static List<DrawnMeasurement> of(Likelihood likelihood, String observable) {
    DrawnMeasurements known = new DrawnMeasurements(likelihood, observable);
    List<DrawnMeasurement> drawn = new ArrayList<>(known.average());
    drawn.addAll(known.members());
    drawn.addAll(known.notCounted());
    return drawn;
  }

  /** A measurement of the data set by its name, in χ² or not; empty if there is none. */
  public static Optional<DrawnMeasurement> named(Likelihood likelihood, String measurement) {
    return likelihood
        .dataset()
        .measurement(measurement)
        .map(
            known -> {
              DrawnMeasurements all = new DrawnMeasurements(likelihood, known.observable());
              return all.counted.stream()
                  .filter(counted -> counted.measurements().contains(measurement))
                  .findFirst()
                  .orElseGet(() -> all.notCounted(known));
            });
  }

  private void collect(Constraint constraint) {
    for (int i = 0; i < constraint.measurements().size(); i++) {
      Measurement measurement = constraint.measurements().get(i);
      if (measurement.observable().equals(observable)) {
        counted.add(
            drawn(
                measurement,
                Form.BAND,
                constraint.value(i),
                constraint.sigma(i),
                Optional.empty()));
        if (!constraint.isOneSided()) {
          averaged.add(measurement.name());
        }
      }
    }
  }

  private static DrawnMeasurement drawn(
      Measurement measurement,
      Form form,
      double value,
      double sigma,
      Optional<String> whyNotCounted) {
    return new DrawnMeasurement(
        measurement.observable(),
        List.of(measurement.name()),
        measurement.drawnLimit().isPresent() ? Form.LINE : form,
        value,
        sigma,
        measurement.drawnLimit(),
        whyNotCounted);
  }

  /**
   * Limits alone have no average worth drawing: each is a measurement of 0. Those that cost nothing
   * up to some prediction are in no average.
   */
  private boolean isAveraged() {
    return averaged.size() > 1 && counted.stream().anyMatch(known -> known.form() == Form.BAND);
  }

  private List<DrawnMeasurement> average() {
    if (!isAveraged()) {
      return List.of();
    }
    Average average =
        Average.of(constraints.stream().filter(known -> !known.isOneSided()).toList(), observable);
    return List.of(
        new DrawnMeasurement(
            observable,
            averaged,
            Form.BAND,
            average.value(),
            average.sigma(),
            Optional.empty(),
            Optional.empty()));
  }

  private List<DrawnMeasurement> members() {
    if (!isAveraged()) {
      return counted;
    }
    return counted.size() > MOST_MEMBERS
        ? List.of()
        : counted.stream().map(DrawnMeasurements::asMember).toList();
  }

  private static DrawnMeasurement asMember(DrawnMeasurement known) {
    return new DrawnMeasurement(
        known.observable(),
        known.measurements(),
        known.form() == Form.BAND ? Form.ERROR_BAR : known.form(),
        known.value(),
        known.sigma(),
        known.limit(),
        known.whyNotCounted());
  }

  private List<DrawnMeasurement> notCounted() {
    List<Measurement> others =
        dataset.measurements().stream()
            .filter(known -> known.observable().equals(observable))
            .filter(known -> known.search().isEmpty())
            .filter(known -> known.sharedData().supersededBy().isEmpty())
            .filter(Predicate.not(this::isCounted))
            .toList();
    List<Measurement> leftOut = others.stream().filter(Measurement::inFit).toList();
    if (leftOut.isEmpty() && counted.isEmpty()) {
      leftOut = others.stream().filter(known -> !isPartOfOne(known, others)).toList();
    }
    return leftOut.stream().limit(MOST_NOT_COUNTED).map(this::notCounted).toList();
  }

  private boolean isCounted(Measurement measurement) {
    return counted.stream().anyMatch(known -> known.measurements().contains(measurement.name()));
  }

  private static boolean isPartOfOne(Measurement measurement, List<Measurement> others) {
    return others.stream()
        .anyMatch(other -> other.sharedData().usesDataOf().contains(measurement.name()));
  }

  private DrawnMeasurement notCounted(Measurement measurement) {
    double theory = dataset.standardModel(observable).uncertainty();
    return drawn(
        measurement,
        Form.OUTLINE,
        measurement.value(),
        Math.hypot(measurement.uncertainty().sigma(), theory),
        Optional.of(measurement.whyNotInFit().orElse("excluded by the scan")));
  }
}

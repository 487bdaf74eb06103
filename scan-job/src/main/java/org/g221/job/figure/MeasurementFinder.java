package org.g221.job.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.ShownText;
import org.g221.engine.likelihood.DrawnMeasurement;
import org.g221.engine.likelihood.DrawnMeasurement.Form;
import org.g221.engine.likelihood.DrawnMeasurements;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.Measurement;

/** Finds what was measured of the quantities of a figure, by the name of one or the other. */
final class MeasurementFinder {

  private final Likelihood likelihood;
  private final List<String> quantities;

  /**
   * @param quantities those along the sides
   */
  MeasurementFinder(Likelihood likelihood, List<String> quantities) {
    this.likelihood = likelihood;
    this.quantities = List.copyOf(quantities);
  }

  /** A value with its uncertainty; empty, after a report, if there is none. */
  Optional<DrawnMeasurement> band(String name, Consumer<String> error) {
    return find(
        name, known -> known.limit().isEmpty(), "has only an upper limit; show it as limit", error);
  }

  /** An upper limit; empty, after a report, if there is none. */
  Optional<DrawnMeasurement> limit(String name, Consumer<String> error) {
    return find(
        name, known -> known.limit().isPresent(), "has no upper limit; show it as band", error);
  }

  private Optional<DrawnMeasurement> find(
      String name, Predicate<DrawnMeasurement> wanted, String otherwise, Consumer<String> error) {
    List<DrawnMeasurement> known = known(name);
    if (known.isEmpty()) {
      error.accept(unknown(name));
      return Optional.empty();
    }
    Optional<DrawnMeasurement> found =
        known.stream()
            .filter(one -> one.form() != Form.ERROR_BAR || known.size() == 1)
            .filter(wanted)
            .findFirst();
    if (found.isEmpty()) {
      error.accept("is " + name + ", which " + otherwise);
    }
    return found;
  }

  /** The measurements of that name, or of that observable with their average first. */
  private List<DrawnMeasurement> known(String name) {
    if (quantities.contains(name)) {
      return DrawnMeasurements.of(likelihood, name);
    }
    return measurements(name).stream()
        .flatMap(known -> DrawnMeasurements.named(likelihood, known.name()).stream())
        .toList();
  }

  private List<Measurement> measurements(String name) {
    return measured().stream().filter(known -> known.name().equals(name)).toList();
  }

  /** All measurements of the quantities; limits of searches depend on a mass and are no lines. */
  private List<Measurement> measured() {
    return likelihood.dataset().measurements().stream()
        .filter(known -> quantities.contains(known.observable()))
        .filter(known -> known.search().isEmpty())
        .toList();
  }

  private String unknown(String name) {
    String dataset = likelihood.dataset().name();
    if (quantities.contains(name)) {
      return "is " + name + ", of which data set " + dataset + " has no measurement to draw";
    }
    List<String> valid = new ArrayList<>(quantities);
    measured().forEach(known -> valid.add(known.name()));
    return "is '"
        + ShownText.value(name)
        + "', which is neither a quantity of the figure nor a measurement of one in data set "
        + dataset
        + NearestName.hint(valid, name);
  }
}

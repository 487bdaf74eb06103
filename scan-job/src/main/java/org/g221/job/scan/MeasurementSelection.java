package org.g221.job.scan;

import java.util.List;
import java.util.Optional;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.DoubleCounting;
import org.g221.engine.measurement.Measurement;

/**
 * Measurements included and excluded by name, with checks of the selection.
 *
 * @param dataset the data set that holds them
 * @param include measurements to count although they are off by default
 * @param exclude measurements not to count
 */
public record MeasurementSelection(Dataset dataset, List<String> include, List<String> exclude) {

  /** A warning about a name under {@code include}, empty if there is none. */
  public Optional<String> supersededBy(String name) {
    return dataset
        .measurement(name)
        .flatMap(known -> known.sharedData().supersededBy())
        .filter(newer -> !exclude.contains(name))
        .map(newer -> "counts '" + name + "', which is superseded by '" + newer + "'");
  }

  /** The measurements that count. */
  List<Measurement> counted() {
    return dataset.selection(include, exclude);
  }

  /** The mistake that no measurement counts; empty if there is one. */
  public Optional<String> nothingCounted() {
    return counted().isEmpty()
        ? Optional.of("leaves no observation to count in chi-square")
        : Optional.empty();
  }

  /** One mistake for each pair of counted measurements that share data. */
  public List<String> doubleCounting() {
    return DoubleCounting.in(dataset).among(counted()).stream()
        .map(
            conflict ->
                "counts '"
                    + conflict.first()
                    + "' and '"
                    + conflict.second()
                    + "' together, but "
                    + conflict.reason()
                    + "; exclude one of them")
        .toList();
  }
}

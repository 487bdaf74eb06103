package org.g221.engine.measurement;

import java.util.List;
import java.util.Optional;

/**
 * Data that a measurement shares with others of its data set.
 *
 * @param supersededBy the newer result of the same experiment that takes its place
 * @param usesDataOf the measurements whose data it contains, wholly or in part, such as the members
 *     of an average
 */
public record SharedData(Optional<String> supersededBy, List<String> usesDataOf) {

  /** For a measurement that shares no data. */
  public static final SharedData NONE = new SharedData(Optional.empty(), List.of());

  public SharedData {
    usesDataOf = List.copyOf(usesDataOf);
  }
}

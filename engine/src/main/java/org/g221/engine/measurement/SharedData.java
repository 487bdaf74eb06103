package org.g221.engine.measurement;

import java.util.List;
import java.util.Optional;

/**
 * What a measurement has in common with others of its data set.
 *
 * @param supersededBy the newer result of the same experiment that takes its place
 * @param usesDataOf the measurements whose data it contains, wholly or in part, such as the members
 *     of an average
 */
public record SharedData(Optional<String> supersededBy, List<String> usesDataOf) {

  /** Of a measurement that shares its data with no other. */
  public static final SharedData NONE = new SharedData(Optional.empty(), List.of());

  public SharedData {
    usesDataOf = List.copyOf(usesDataOf);
  }
}

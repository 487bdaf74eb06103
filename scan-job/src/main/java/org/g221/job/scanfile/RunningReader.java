package org.g221.job.scanfile;

import java.util.List;
import java.util.Optional;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.parameter.Running;
import org.g221.engine.running.RunningInputs;

/** Reads how couplings are run, from a scan file or the file of a point. */
public final class RunningReader {

  private RunningReader() {}

  /** The running that a file states; empty, and reported if it is unknown, without one. */
  public static Optional<Running> read(YamlMapping file) {
    Optional<String> name = file.text(Running.KEY);
    Optional<Running> known = name.flatMap(Running::named);
    if (name.isPresent() && known.isEmpty()) {
      file.error(Running.KEY, "is " + NearestName.unknown(name.get(), Running.names()));
    }
    return known;
  }

  /** What a data set lacks for its running, one mistake each. */
  public static List<String> mistakes(Dataset dataset) {
    return switch (dataset.running()) {
      case ELECTROWEAK ->
          RunningInputs.mistakes(dataset.name(), dataset.inputs()).stream()
              .map(mistake -> "is " + dataset.running() + ", which " + mistake)
              .toList();
      case NONE -> List.of();
    };
  }
}

package org.g221.job.scan;

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

  /** Reports to a file that a data set lacks what its running needs. */
  static void check(Running running, Dataset dataset, YamlMapping file) {
    if (running == Running.ELECTROWEAK) {
      RunningInputs.mistakes(dataset.inputs())
          .forEach(
              mistake ->
                  file.error(Running.KEY, "is " + running + ", which " + of(dataset, mistake)));
    }
  }

  /** A mistake in the inputs of a data set, in words. */
  public static String of(Dataset dataset, String mistake) {
    return mistake.replaceFirst(
        "needs (\\S+) between", "needs the input $1 of data set " + dataset.name() + " between");
  }
}

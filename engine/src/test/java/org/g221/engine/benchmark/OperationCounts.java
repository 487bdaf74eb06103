package org.g221.engine.benchmark;

import org.g221.engine.document.Diagnostics;
import org.g221.engine.formula.Program;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.DatasetReader;
import org.g221.engine.parameter.Running;

/**
 * Prints what a χ² of {@link ChiSquareBenchmark} and of {@link RunningBenchmark} consists of, as
 * JSON for {@code scripts/bench}.
 */
final class OperationCounts {

  private OperationCounts() {}

  public static void main(String[] arguments) {
    Likelihood likelihood = likelihood("2016");
    RandomPoints phases = RandomPoints.withPhases(likelihood, 1);
    RandomPoints none = RandomPoints.withoutPhases(likelihood, 1);
    System.out.printf(
        "{\"observations\": %d, \"with-phases\": %d, \"without-phases\": %d,"
            + " \"operations\": {\"2016\": %s, \"current\": %s}}%n",
        likelihood.observationCount(),
        phases.program().innermostFloatingPointCount(),
        none.program().innermostFloatingPointCount(),
        operations("2016"),
        operations("current"));
  }

  private static String operations(String dataset) {
    return String.format(
        "{\"none\": %d, \"electroweak\": %d}",
        program(dataset, Running.NONE).innermostOperationCount(),
        program(dataset, Running.ELECTROWEAK).innermostOperationCount());
  }

  /** χ² of independent points without phases. */
  static Program program(String dataset, Running running) {
    return RandomPoints.withoutPhases(likelihood(dataset).withRunning(running), 1).program();
  }

  static Likelihood likelihood(String dataset) {
    return Likelihood.of(
        DatasetReader.read(ConfFiles.bundled(), dataset, new Diagnostics()).orElseThrow());
  }
}

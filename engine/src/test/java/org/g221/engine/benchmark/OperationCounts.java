package org.g221.engine.benchmark;

import org.g221.engine.document.Diagnostics;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.measurement.DatasetReader;

/**
 * Prints what a χ² of {@link ChiSquareBenchmark} consists of, as JSON for {@code scripts/bench}.
 */
final class OperationCounts {

  private OperationCounts() {}

  public static void main(String[] arguments) {
    Likelihood likelihood =
        Likelihood.of(
            DatasetReader.read(ConfFiles.bundled(), "2016", new Diagnostics()).orElseThrow());
    RandomPoints phases = RandomPoints.withPhases(likelihood, 1);
    RandomPoints none = RandomPoints.withoutPhases(likelihood, 1);
    System.out.printf(
        "{\"observations\": %d, \"with-phases\": %d, \"without-phases\": %d}%n",
        likelihood.observationCount(),
        phases.program().innermostFloatingPointCount(),
        none.program().innermostFloatingPointCount());
  }
}

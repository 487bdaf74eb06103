package org.g221.job.option;

import org.g221.engine.document.Diagnostics;
import org.g221.engine.enclosure.SearchGoal;
import picocli.CommandLine.Option;

/** How narrow an enclosure has to be, and what may be spent on it. */
public final class ProofOptions {

  private static final String TOLERANCE = "--tolerance";
  private static final String BUDGET = "--budget";

  @Option(
      names = TOLERANCE,
      paramLabel = "NUMBER",
      defaultValue = "0.001",
      description = "Width of the enclosure of chi-square (default: ${DEFAULT-VALUE}).")
  private Double tolerance;

  @Option(
      names = BUDGET,
      paramLabel = "BOXES",
      defaultValue = "1000000",
      description = "Largest number of boxes to bound (default: ${DEFAULT-VALUE}).")
  private Long budget;

  /** The goal; reports options that cannot be used. */
  public SearchGoal read(Diagnostics diagnostics) {
    boolean isUsable = tolerance > 0 && tolerance < Double.POSITIVE_INFINITY;
    if (!isUsable) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE, TOLERANCE, "is " + tolerance + " but must be positive");
    }
    if (budget < 1) {
      diagnostics.error(
          Diagnostics.COMMAND_LINE, BUDGET, "is " + budget + " but must be at least 1");
    }
    return SearchGoal.of(isUsable ? tolerance : SearchGoal.DEFAULT_TOLERANCE, Math.max(1, budget));
  }
}

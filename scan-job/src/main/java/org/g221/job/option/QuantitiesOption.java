package org.g221.job.option;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.g221.engine.document.Diagnostics;
import org.g221.job.result.FinishedScan;
import org.g221.job.scan.QuantityNames;
import picocli.CommandLine.Option;

/** Observables of a finished scan, named one by one. */
public final class QuantitiesOption {

  private static final String NAME = "--observable";

  @Option(
      names = NAME,
      split = "\\|",
      hideParamSyntax = true,
      paramLabel = "NAME",
      description =
          "An observable, derived quantity or parameter; may be repeated (default: all"
              + " observables).")
  private List<String> given = List.of();

  /** The names, in the order given; unknown ones are reported. */
  public List<String> read(FinishedScan scan, Diagnostics diagnostics) {
    if (given.isEmpty()) {
      return List.copyOf(scan.plan().dataset().catalogue().names());
    }
    Set<String> valid = scan.plan().quantityNames();
    Set<String> names = new LinkedHashSet<>();
    for (String name : given) {
      if (!valid.contains(name)) {
        diagnostics.error(
            Diagnostics.COMMAND_LINE, NAME, "is " + QuantityNames.mistaken(name, valid));
      } else if (!names.add(name)) {
        diagnostics.error(
            Diagnostics.COMMAND_LINE, NAME, "is '" + name + "', which is already given");
      }
    }
    return List.copyOf(names);
  }
}

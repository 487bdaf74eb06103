package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.option.PlaneOption;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.ResultWriter;
import org.g221.job.text.RegionsTable;
import org.g221.job.text.Terminal;
import org.g221.job.warning.ScanWarnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code g221 regions}: confidence regions of a finished scan, at any level. */
@Command(
    name = "regions",
    description = "Compute the confidence regions of a finished scan again, without scanning.",
    mixinStandardHelpOptions = true)
final class RegionsCommand extends RewritingCommand {

  @Mixin private PlaneOption plane;

  @Override
  FinishedScan.Part part() {
    return plane.isGiven() ? FinishedScan.Part.REGIONS : FinishedScan.Part.PROFILES;
  }

  @Override
  boolean needsData() {
    return false;
  }

  @Override
  List<ProfileLikelihood> profiles(FinishedScan scan, Diagnostics diagnostics) {
    return plane.choose(scan, diagnostics);
  }

  @Override
  void write(Chosen chosen, ResultWriter writer) throws IOException {
    writer.writeRegions(chosen.profiles(), chosen.levels());
  }

  @Override
  void print(Chosen chosen, String folder, PrintWriter out) {
    FinishedScan scan = chosen.scan();
    RegionsTable.print(chosen.profiles(), scan.bestFit().chiSquare(), chosen.levels(), out);
    Terminal terminal = Terminal.ofOutput();
    warnings(chosen).forEach(warning -> out.println(terminal.warning(warning)));
    out.println("written to " + folder + "/regions/regions.geojson");
  }

  private static List<String> warnings(Chosen chosen) {
    FinishedScan scan = chosen.scan();
    if (scan.hasData()) {
      return ScanWarnings.ofRegions(
          scan.plan(), scan.points(), scan.bestFit(), chosen.profiles(), chosen.levels());
    }
    return List.of(
        "data set '"
            + scan.plan().specification().dataset()
            + "' cannot be read: measurements in the file stay what they were, and whether the grid"
            + " shapes the regions is not known; --dataset names the data set");
  }
}

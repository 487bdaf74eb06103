package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Vertex;
import org.g221.job.option.PlaneOption;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.ResultWriter;
import org.g221.job.text.Numbers;
import org.g221.job.text.Terminal;
import org.g221.job.text.TextTable;
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
    printTable(scan, chosen.profiles(), chosen.levels(), out);
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

  private static void printTable(
      FinishedScan scan,
      List<ProfileLikelihood> profiles,
      List<ConfidenceLevel> levels,
      PrintWriter out) {
    TextTable table = new TextTable("profile", "level", "Δχ²", "region");
    for (ProfileLikelihood profile : profiles) {
      for (ConfidenceLevel level : levels) {
        int dimension = profile.definition().dimension();
        table.add(
            profile.definition().name(),
            Double.toString(level.probability()),
            Numbers.significant(level.deltaChiSquare(dimension), 5),
            dimension == 1
                ? intervals(profile, scan.bestFit().chiSquare(), level)
                : extent(profile, scan.bestFit().chiSquare(), level));
      }
    }
    table.print(out);
  }

  private static String intervals(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    List<String> shown =
        ConfidenceIntervals.of(profile, best, level).intervals().stream()
            .map(interval -> range(interval.lower(), interval.upper()))
            .toList();
    return shown.isEmpty() ? "empty" : String.join(" and ", shown);
  }

  private static String extent(ProfileLikelihood profile, double best, ConfidenceLevel level) {
    ConfidenceRegion region = ConfidenceRegion.of(profile, best, level);
    if (region.isEmpty()) {
      return "empty";
    }
    List<Vertex> points =
        region.polygons().stream().flatMap(polygon -> polygon.outer().stream()).toList();
    var x = points.stream().mapToDouble(Vertex::x).summaryStatistics();
    var y = points.stream().mapToDouble(Vertex::y).summaryStatistics();
    int pieces = region.polygons().size();
    return String.format(
        Locale.ROOT,
        "within %s x %s, %d piece%s",
        range(x.getMin(), x.getMax()),
        range(y.getMin(), y.getMax()),
        pieces,
        pieces == 1 ? "" : "s");
  }

  private static String range(double lower, double upper) {
    return "[" + Numbers.significant(lower, 5) + ", " + Numbers.significant(upper, 5) + "]";
  }
}

package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Vertex;
import org.g221.job.option.LevelsOption;
import org.g221.job.option.PlaneOption;
import org.g221.job.option.ScanFolder;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.ResultWriter;
import org.g221.job.result.ScanWarnings;
import org.g221.job.text.Numbers;
import org.g221.job.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code g221 regions}: confidence regions of a finished scan, at any level. */
@Command(
    name = "regions",
    description = "Compute the confidence regions of a finished scan again, without scanning.",
    mixinStandardHelpOptions = true)
final class RegionsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Folder of the scan.")
  private String folder;

  @Mixin private LevelsOption levels;

  @Mixin private PlaneOption plane;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Diagnostics diagnostics = new Diagnostics();
    List<ConfidenceLevel> asked = levels.read(diagnostics);
    Configuration configuration = new Configuration();
    FinishedScan scan =
        plane.isGiven()
            ? ScanFolder.readWithRegions(folder, configuration, diagnostics, spec)
            : ScanFolder.read(folder, configuration, diagnostics, spec);
    List<ProfileLikelihood> chosen = plane.choose(scan, diagnostics);
    List<ConfidenceLevel> used = LevelsOption.levels(asked, scan, chosen, diagnostics);
    diagnostics.throwIfErrors();
    try {
      ResultWriter writer = ResultWriter.of(scan, configuration);
      writer.writeRegions(chosen, used);
      writer.enter();
    } catch (IOException e) {
      throw new InvalidInputException(folder, "", "cannot be written: " + e.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    print(scan, chosen, used, out);
    ScanWarnings.ofRegions(scan.plan(), scan.bestFit(), chosen, used)
        .forEach(warning -> out.println("warning: " + warning));
    out.println("written to " + folder + "/regions/regions.geojson");
    out.flush();
    return ExitStatus.DONE;
  }

  private static void print(
      FinishedScan scan,
      List<ProfileLikelihood> profiles,
      List<ConfidenceLevel> levels,
      PrintWriter out) {
    TextTable table = new TextTable("profile", "level", "delta chi-square", "region");
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
    return "within %s x %s, %d piece%s"
        .formatted(
            range(x.getMin(), x.getMax()),
            range(y.getMin(), y.getMax()),
            pieces,
            pieces == 1 ? "" : "s");
  }

  private static String range(double lower, double upper) {
    return "[" + Numbers.significant(lower, 5) + ", " + Numbers.significant(upper, 5) + "]";
  }
}

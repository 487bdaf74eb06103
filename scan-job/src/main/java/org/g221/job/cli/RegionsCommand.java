package org.g221.job.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.document.NearestName;
import org.g221.engine.region.ConfidenceIntervals;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.engine.region.ConfidenceRegion;
import org.g221.engine.region.Point;
import org.g221.engine.region.ProfileAxis;
import org.g221.engine.region.ProfileLikelihood;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.ResultWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code g221 regions}: confidence regions of a finished scan, at any level. */
@Command(
    name = "regions",
    description = "Compute the confidence regions of a finished scan again, without scanning.",
    mixinStandardHelpOptions = true)
final class RegionsCommand implements Callable<Integer> {

  private static final String COMMAND_LINE = "command line";

  @Parameters(paramLabel = "DIR", description = "Folder of the scan.")
  private String folder;

  @Option(
      names = "--cl",
      split = ",",
      paramLabel = "LEVEL",
      description = "Confidence levels, such as 0.6827,0.9545 (default: those of the scan).")
  private List<Double> levels = List.of();

  @Option(
      names = "--plane",
      paramLabel = "X,Y",
      description = "Print only the profile in these quantities, or in one.")
  private String plane;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Diagnostics diagnostics = new Diagnostics();
    List<ConfidenceLevel> asked = levels(diagnostics);
    Configuration configuration = new Configuration();
    FinishedScan scan = scan(configuration, diagnostics);
    List<ProfileLikelihood> chosen = chosen(scan, diagnostics);
    diagnostics.throwIfErrors();
    List<ConfidenceLevel> used =
        asked.isEmpty() ? scan.plan().specification().confidenceLevels() : asked;
    try {
      ResultWriter writer = ResultWriter.of(scan, configuration);
      writer.writeRegions(used);
      writer.enter();
    } catch (IOException e) {
      throw new InvalidInputException(folder, "", "cannot be written: " + e.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    print(scan, chosen, used, out);
    out.println("written to " + folder + "/regions/regions.geojson");
    out.flush();
    return ExitStatus.DONE;
  }

  /** Reads the folder; if it is no result, what is wrong with the command line is said too. */
  private FinishedScan scan(Configuration configuration, Diagnostics commandLine) {
    Diagnostics diagnostics = new Diagnostics();
    try {
      return FinishedScan.read(folder, G221Command.conf(), configuration, diagnostics);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          Stream.concat(commandLine.errors().stream(), e.diagnostics().stream()).toList());
    } finally {
      G221Command.warn(diagnostics, spec.commandLine().getErr());
    }
  }

  private List<ConfidenceLevel> levels(Diagnostics diagnostics) {
    List<ConfidenceLevel> asked = new ArrayList<>();
    for (double level : levels) {
      if (level > 0 && level < 1) {
        asked.add(new ConfidenceLevel(level));
      } else {
        diagnostics.error(COMMAND_LINE, "--cl", "is " + level + " but must lie between 0 and 1");
      }
    }
    return asked;
  }

  private List<ProfileLikelihood> chosen(FinishedScan scan, Diagnostics diagnostics) {
    if (plane == null) {
      return scan.profiles();
    }
    List<String> names = new ArrayList<>();
    for (ProfileLikelihood profile : scan.profiles()) {
      String name =
          String.join(",", profile.definition().axes().stream().map(ProfileAxis::name).toList());
      if (name.equals(plane.replaceAll("\\s+", ""))) {
        return List.of(profile);
      }
      names.add(name);
    }
    diagnostics.error(
        COMMAND_LINE,
        "--plane",
        "is '" + plane + "', which is no profile of the scan" + NearestName.hint(names, plane));
    return List.of();
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
    List<Point> points =
        region.polygons().stream().flatMap(polygon -> polygon.outer().stream()).toList();
    var x = points.stream().mapToDouble(Point::x).summaryStatistics();
    var y = points.stream().mapToDouble(Point::y).summaryStatistics();
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

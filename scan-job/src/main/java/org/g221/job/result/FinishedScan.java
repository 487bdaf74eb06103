package org.g221.job.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.measurement.ConfFiles;
import org.g221.engine.region.BestFit;
import org.g221.engine.region.ProfileLikelihood;
import org.g221.job.run.Files;
import org.g221.job.run.ProfileTable;
import org.g221.job.scan.ScanFileReader;
import org.g221.job.scan.ScanPlan;

/**
 * The result of a scan, read again from its folder.
 *
 * @param folder where it is
 * @param plan what was scanned
 * @param bestFit the best node; none if all were excluded
 * @param profiles in the order of the plan
 * @param run the content of {@code run.yaml}, as text
 */
public record FinishedScan(
    Path folder, ScanPlan plan, BestFit bestFit, List<ProfileLikelihood> profiles, String run) {

  private static final String RUN_FILE = "run.yaml";
  private static final String BEST_CHI_SQUARE = "chi-square-min";
  private static final String BEST_NODE = "best-fit-grid-index";

  /**
   * Reads a folder; warnings go to {@code diagnostics}.
   *
   * @throws InvalidInputException with all errors of {@code diagnostics} if the folder holds no
   *     result, or one that cannot be used
   */
  public static FinishedScan read(
      String name, ConfFiles conf, Configuration configuration, Diagnostics diagnostics) {
    if (name.isBlank()) {
      diagnostics.error("command line", "DIR", "is empty");
      throw new InvalidInputException(diagnostics.errors());
    }
    try {
      return read(new Path(name), name, conf, configuration, diagnostics);
    } catch (FileNotFoundException e) {
      diagnostics.error(name, "", "is not the result of a scan: " + e.getMessage());
    } catch (IOException e) {
      diagnostics.error(name, "", "cannot be read: " + e.getMessage());
    }
    throw new InvalidInputException(diagnostics.errors());
  }

  private static FinishedScan read(
      Path folder,
      String name,
      ConfFiles conf,
      Configuration configuration,
      Diagnostics diagnostics)
      throws IOException {
    String text = Files.read(new Path(folder, RUN_FILE), configuration);
    Optional<YamlMapping> run = YamlDocument.parse(name + "/" + RUN_FILE, text, diagnostics);
    diagnostics.throwIfErrors();
    YamlMapping document = run.orElseThrow();
    document.requireFormatVersion(RunDocument.FORMAT_VERSION);
    Optional<ScanPlan> plan =
        document
            .require("configuration")
            .flatMap(value -> new ScanFileReader(conf, diagnostics).read(value.mapping()));
    diagnostics.throwIfErrors();
    checkDataset(document, plan.orElseThrow(), diagnostics);
    BestFit bestFit = bestFit(document, plan.get(), diagnostics);
    List<ProfileLikelihood> profiles =
        new ProfileTable(plan.get(), Map.of(), folder).read(configuration);
    return new FinishedScan(folder, plan.get(), bestFit, profiles, text);
  }

  private static BestFit bestFit(YamlMapping run, ScanPlan plan, Diagnostics diagnostics) {
    if (!run.has(BEST_CHI_SQUARE)) {
      return BestFit.NONE;
    }
    OptionalDouble chiSquare = run.number(BEST_CHI_SQUARE);
    run.require(BEST_NODE);
    OptionalLong node = run.integer(BEST_NODE);
    if (node.isPresent() && (node.getAsLong() < 0 || node.getAsLong() >= plan.grid().size())) {
      run.error(
          BEST_NODE,
          "is " + node.getAsLong() + " but the grid has " + plan.grid().size() + " nodes");
    }
    diagnostics.throwIfErrors();
    return new BestFit(chiSquare.orElseThrow(), node.orElseThrow());
  }

  private static void checkDataset(YamlMapping run, ScanPlan plan, Diagnostics diagnostics) {
    Optional<String> digest =
        run.get("dataset").map(YamlValue::mapping).flatMap(dataset -> dataset.text("sha256"));
    if (digest.isPresent() && !digest.get().equals(plan.dataset().digest())) {
      diagnostics.warning(
          run.file(),
          "dataset.sha256",
          "differs from that of data set "
              + plan.dataset().name()
              + " today; what is computed again uses today's");
    }
  }
}

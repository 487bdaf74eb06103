package org.g221.job.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
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

  /**
   * Reads a folder.
   *
   * @throws InvalidInputException if it holds no result, or one that cannot be used
   */
  public static FinishedScan read(
      String name, ConfFiles conf, Configuration configuration, Diagnostics diagnostics) {
    Path folder = new Path(name);
    try {
      String text = Files.read(new Path(folder, RUN_FILE), configuration);
      String file = name + "/" + RUN_FILE;
      Optional<YamlMapping> run = YamlDocument.parse(file, text, diagnostics);
      diagnostics.throwIfErrors();
      YamlMapping document = run.orElseThrow();
      document.requireFormatVersion(RunDocument.FORMAT_VERSION);
      Optional<ScanPlan> plan =
          document
              .require("configuration")
              .flatMap(value -> new ScanFileReader(conf, diagnostics).read(value.mapping()));
      diagnostics.throwIfErrors();
      checkDataset(document, plan.orElseThrow(), diagnostics);
      List<ProfileLikelihood> profiles =
          new ProfileTable(plan.get(), java.util.Map.of(), folder).read(configuration);
      return new FinishedScan(folder, plan.get(), bestFit(document), profiles, text);
    } catch (FileNotFoundException e) {
      throw new InvalidInputException(name, "", "is not the result of a scan: " + e.getMessage());
    } catch (IOException e) {
      throw new InvalidInputException(name, "", "cannot be read: " + e.getMessage());
    }
  }

  private static BestFit bestFit(YamlMapping run) {
    if (!run.has("chi-square-min")) {
      return BestFit.NONE;
    }
    return new BestFit(
        run.number("chi-square-min").orElseThrow(),
        run.integer("best-fit-grid-index").orElseThrow());
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

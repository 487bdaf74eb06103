package org.g221.job.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.YamlDocument;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;
import org.g221.engine.g221.TruncationError;
import org.g221.engine.likelihood.DrawnMeasurements;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.report.ReportContent;
import org.g221.job.scan.ScanPlan;

/** Gathers what a report says of a scan. */
final class ReportContents {

  private final ScanPlan plan;
  private final BestFit bestFit;
  private final List<ProfileLikelihood> profiles;

  ReportContents(ScanPlan plan, BestFit bestFit, List<ProfileLikelihood> profiles) {
    this.plan = plan;
    this.bestFit = bestFit;
    this.profiles = profiles;
  }

  ReportContent content(
      Optional<Evaluation> best,
      Evaluation standardModel,
      List<ConfidenceLevel> levels,
      String run,
      List<String> warnings) {
    return new ReportContent(
        plan.specification().scanId(),
        plan.dataset().name(),
        plan.dataset().description(),
        facts(run),
        profiles,
        bestFit.chiSquare(),
        levels,
        best,
        Optional.of(standardModel),
        DrawnMeasurements.of(plan.likelihood(), plan.profiledQuantities()),
        standardModelValues(),
        warnings(warnings, run),
        Documents.yaml(SpecificationDocument.of(plan.specification())));
  }

  private static Map<String, String> facts(String run) {
    Map<String, String> facts = new LinkedHashMap<>();
    YamlDocument.parse("run.yaml", run, new Diagnostics())
        .ifPresent(
            document -> {
              add(document, facts, "nodes", "nodes");
              add(document, facts, "excluded-nodes", "excluded nodes");
              document
                  .mapping("excluded-by-reason")
                  .forEach((reason, count) -> facts.put("  " + reason, count.text().orElse("")));
              add(document, facts, "rows", "rows kept");
              truncation(document)
                  .ifPresent(error -> facts.put("largest truncation error", error.description()));
              document
                  .get("run")
                  .map(YamlValue::mapping)
                  .ifPresent(
                      timing -> {
                        add(timing, facts, "started", "started");
                        add(timing, facts, "seconds", "seconds in all");
                        add(timing, facts, "nodes-per-second", "nodes per second");
                        add(timing, facts, "cores", "cores");
                      });
              add(document, facts, "code-version", "g221 version");
              document
                  .get("dataset")
                  .map(YamlValue::mapping)
                  .ifPresent(dataset -> add(dataset, facts, "sha256", "data set SHA-256"));
            });
    return facts;
  }

  /** The largest truncation error in the 95 % regions, as {@code run.yaml} has it. */
  private static Optional<TruncationError> truncation(YamlMapping run) {
    return run.get("truncation")
        .map(YamlValue::mapping)
        .flatMap(
            entry ->
                entry
                    .text("amplitude")
                    .map(
                        amplitude ->
                            new TruncationError(
                                entry.number("largest-deviation").orElse(Double.POSITIVE_INFINITY),
                                amplitude)));
  }

  private static void add(
      YamlMapping document, Map<String, String> facts, String key, String label) {
    document.text(key).ifPresent(text -> facts.put(label, text));
  }

  private Map<String, Double> standardModelValues() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String quantity : plan.profiledQuantities()) {
      if (plan.dataset().standardModel().containsKey(quantity)) {
        values.put(quantity, plan.dataset().standardModel(quantity).value());
      }
    }
    return values;
  }

  /** Warnings, and that leading order in κ does not suffice. */
  private static List<String> warnings(List<String> ofScan, String run) {
    List<String> warnings = new ArrayList<>(ofScan);
    YamlDocument.parse("run.yaml", run, new Diagnostics())
        .flatMap(ReportContents::truncation)
        .flatMap(TruncationSurvey::warning)
        .ifPresent(warnings::add);
    return warnings;
  }
}

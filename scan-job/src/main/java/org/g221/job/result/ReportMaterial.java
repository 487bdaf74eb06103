package org.g221.job.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.likelihood.DrawnMeasurements;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Findings;
import org.g221.engine.likelihood.Quantities;
import org.g221.engine.measurement.Reference;
import org.g221.engine.parameter.Running;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.report.Exploration;
import org.g221.job.report.ReportContent;
import org.g221.job.scan.ScanPlan;
import org.g221.job.written.Documents;
import org.g221.job.written.SpecificationDocument;

/** Gathers the content of the report on a scan. */
final class ReportMaterial {

  private final ScanPlan plan;
  private final BestFit bestFit;
  private final List<ProfileLikelihood> profiles;

  ReportMaterial(ScanPlan plan, BestFit bestFit, List<ProfileLikelihood> profiles) {
    this.plan = plan;
    this.bestFit = bestFit;
    this.profiles = profiles;
  }

  ReportContent content(
      Optional<Evaluation> best,
      Evaluation standardModel,
      List<ConfidenceLevel> levels,
      RunFacts facts,
      List<String> warnings,
      Optional<Exploration> exploration) {
    return ReportContent.of(plan.specification().scanId(), plan.dataset().name())
        .datasetDescription(plan.dataset().description())
        .facts(facts(facts, best))
        .profiles(profiles, bestFit.chiSquare(), levels)
        .bestFit(best)
        .standardModel(standardModel)
        .measurements(DrawnMeasurements.of(plan.likelihood(), plan.profiledQuantities()))
        .quantities(Quantities.of(plan.model(), plan.dataset().catalogue()))
        .standardModelValues(standardModelValues())
        .findings(
            best.map(known -> Findings.of(plan.model(), plan.likelihood(), known))
                .orElse(List.of()))
        .sources(sources())
        .statements(facts.statements())
        .warnings(warnings(warnings, facts))
        .exploration(exploration)
        .configuration(Documents.yaml(SpecificationDocument.of(plan.specification())))
        .build();
  }

  /** With χ² of the best fit for either running. */
  private Map<String, String> facts(RunFacts run, Optional<Evaluation> best) {
    Map<String, String> shown = new LinkedHashMap<>(run.labelled());
    shown.put(Running.KEY, plan.dataset().running().toString());
    best.map(Evaluation::chiSquareByRunning)
        .ifPresent(
            all ->
                all.forEach(
                    (running, value) ->
                        shown.put(
                            "χ² of the best fit, running: " + running,
                            Double.isNaN(value)
                                ? "not known for its mass"
                                : String.format(Locale.ROOT, "%.2f", value))));
    return shown;
  }

  private Map<String, Reference> sources() {
    Map<String, Reference> sources = new LinkedHashMap<>();
    for (String name : plan.dataset().measurementNames()) {
      plan.dataset()
          .measurement(name)
          .ifPresent(measurement -> sources.put(name, measurement.reference()));
    }
    return sources;
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

  /** All warnings, including that leading order in κ does not suffice. */
  private static List<String> warnings(List<String> ofScan, RunFacts facts) {
    List<String> warnings = new ArrayList<>(ofScan);
    facts.truncation().flatMap(TruncationSurvey::warning).ifPresent(warnings::add);
    return warnings;
  }
}

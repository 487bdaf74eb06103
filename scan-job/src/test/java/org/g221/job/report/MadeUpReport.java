package org.g221.job.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.g221.engine.likelihood.PointBatch;
import org.g221.engine.measurement.BibliographyEntry;
import org.g221.engine.measurement.Reference;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.plot.MadeUpPlots;
import org.g221.job.written.Documents;

/** A report with made-up numbers. */
final class MadeUpReport {

  private MadeUpReport() {}

  /** Profiles in one and two quantities, best fit and Standard Model. */
  static ReportContent complete() {
    return with(MadeUpPlots.profiles(), List.of());
  }

  /** The page of a report. */
  static String page(ReportContent content) {
    return HtmlReport.render(content, Documents::compactJson);
  }

  static ReportContent with(List<ProfileLikelihood> profiles, List<String> warnings) {
    return complete(profiles).warnings(warnings).build();
  }

  /** The same, to be changed. */
  static ReportContent.Builder complete(List<ProfileLikelihood> profiles) {
    return ReportContent.of("figure-2", "2016")
        .quantities(MadeUpPlots.QUANTITIES)
        .datasetDescription("Data as of 2016, as used in arXiv:1604.03088")
        .facts(facts())
        .profiles(profiles, MadeUpPlots.BEST, MadeUpPlots.LEVELS)
        .bestFit(Optional.of(MadeUpPlots.bestFit()))
        .standardModel(MadeUpPlots.standardModel())
        .measurements(MadeUpPlots.MEASUREMENTS)
        .standardModelValues(MadeUpPlots.STANDARD_MODEL_VALUES)
        .sources(
            Map.of(
                "R(D*)@HFAG:2016",
                Reference.cited("HFAG:2016", "HFAG winter 2016"),
                "m_W@PDG:2014",
                new Reference(
                    "PDG:2014",
                    "PDG, arXiv:1412.7515",
                    new BibliographyEntry("", "", "", "2014", "1412.7515", ""))))
        .exploration(Optional.of(exploration("")))
        .configuration(
            "format-version: 1\nscan-id: figure-2\ndataset: \"2016\"\nfixed: {zeta: 0.0}\n");
  }

  /** Two points, the first of which is the best fit, and one row. */
  static Exploration exploration(String whyNoRows) {
    ExploredPoints minima =
        new ExploredPoints(
            new long[] {0, 7},
            new int[][] {{0, 3}},
            new PointBatch.Values(
                new double[] {MadeUpPlots.BEST, MadeUpPlots.BEST + 1.5},
                Map.of("semileptonic", new double[] {8.21, 9}),
                Map.of(
                    "R(D*)", new double[] {0.27, 0.315},
                    "R_K[1,6]", new double[] {0.8, 0.66},
                    "kappa", new double[] {0.0091, 0.0091})));
    return new Exploration(
        Map.of("zeta", new double[] {-0.01, 0, 0.01, 0.02}),
        List.of("kappa"),
        minima,
        0,
        whyNoRows.isEmpty()
            ? new ExploredRows(Optional.of(minima), 2, 4, 9, "")
            : ExploredRows.none(whyNoRows),
        "format-version: 1\nparameters:\n");
  }

  /** A scan of which no node could be evaluated. */
  static ReportContent allExcluded() {
    ProfileLikelihood empty =
        MadeUpPlots.plane(
            MadeUpPlots.axisRatioStar(),
            MadeUpPlots.axisRatioK(),
            (x, y) -> Double.POSITIVE_INFINITY);
    return ReportContent.of("figure-2", "2016")
        .quantities(MadeUpPlots.QUANTITIES)
        .facts(facts())
        .profiles(List.of(empty), Double.POSITIVE_INFINITY, List.of(new ConfidenceLevel(0.95)))
        .standardModel(MadeUpPlots.standardModel())
        .configuration("scan-id: figure-2\n")
        .build();
  }

  private static Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Nodes", "41990400, of which 1204 excluded");
    facts.put("Format version", "1");
    facts.put("Software", "g221 0.1.0");
    return facts;
  }
}

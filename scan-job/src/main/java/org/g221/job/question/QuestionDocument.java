package org.g221.job.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.g221.engine.parameter.Running;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.result.FinishedScan;
import org.g221.job.written.Document;
import org.g221.job.written.RegionsDocument;

/** Answers as they are written to JSON; what is not known is null. */
public final class QuestionDocument {

  private QuestionDocument() {}

  /** A profile of rows. */
  public static Document of(RowProfile answer) {
    ProfileLikelihood profile = answer.profile();
    List<String> names = profile.definition().axes().stream().map(ProfileAxis::name).toList();
    double best = answer.scan().bestFit().chiSquare();
    return ofScan(answer.scan())
        .with("profile", profile.definition().name())
        .with("x", names.get(0))
        .withAny("y", names.stream().skip(1).findFirst())
        .with("rows", answer.rows())
        .with("rows-outside", answer.outside())
        .with("regions", RegionsDocument.features(profile, best, answer.levels()))
        .with("bins", bins(profile, best))
        .with("caveats", answer.caveats());
  }

  private static Document ofScan(FinishedScan scan) {
    return new Document()
        .with("scan-id", scan.plan().specification().scanId())
        .with("dataset", scan.plan().dataset().name())
        .with(Running.KEY, scan.plan().dataset().running().toString())
        .with("chi-square-min", scan.bestFit().chiSquare())
        .with("row-weight", scan.run().rowWeight())
        .with(
            "delta-chi-square-limit", number(scan.plan().specification().keep().deltaChiSquare()));
  }

  private static List<Document> bins(ProfileLikelihood profile, double best) {
    List<Document> bins = new ArrayList<>();
    boolean plane = profile.definition().dimension() == 2;
    for (int bin = 0; bin < profile.definition().bins(); bin++) {
      boolean reached = profile.gridIndex(bin) >= 0;
      bins.add(
          new Document()
              .with("x-center", profile.center(0, bin))
              .withAny("y-center", plane ? Optional.of(profile.center(1, bin)) : Optional.empty())
              .with("chi-square-min", number(profile.chiSquareMin(bin)))
              .with("delta-chi-square", number(profile.chiSquareMin(bin) - best))
              .with("grid-index", reached ? profile.gridIndex(bin) : null)
              .withAny(
                  "chi-square-lower-bound",
                  profile.isOpen(bin) ? Optional.of(profile.limit()) : Optional.empty()));
    }
    return bins;
  }

  /** Predictions. */
  public static Document of(Predictions answer) {
    List<Document> levels = new ArrayList<>();
    for (int k = 0; k < answer.levels().size(); k++) {
      ConfidenceLevel level = answer.levels().get(k);
      levels.add(
          new Document()
              .with("confidence-level", level.probability())
              .with("delta-chi-square", level.deltaChiSquare(1))
              .with("rows", answer.rows().get(k)));
    }
    return ofScan(answer.scan())
        .with("levels", levels)
        .with(
            "predictions",
            answer.predictions().stream().map(known -> prediction(known, answer.levels())).toList())
        .with("caveats", answer.caveats());
  }

  private static Document prediction(PredictedQuantity known, List<ConfidenceLevel> levels) {
    List<Document> ranges = new ArrayList<>();
    for (int k = 0; k < levels.size(); k++) {
      PredictedQuantity.Range range = known.ranges().get(k);
      ranges.add(
          new Document()
              .with("confidence-level", levels.get(k).probability())
              .with("lowest", number(range.lowest()))
              .with("highest", number(range.highest())));
    }
    Document entry =
        new Document()
            .with("quantity", known.quantity().name())
            .with("symbol", known.quantity().symbol());
    if (!known.quantity().unit().isEmpty()) {
      entry.with("unit", known.quantity().unit());
    }
    return entry
        .with("best-fit", number(known.bestFit()))
        .with(
            "standard-model",
            known.standardModel().isPresent() ? known.standardModel().getAsDouble() : null)
        .with("ranges", ranges);
  }

  /** JSON has no infinities. */
  private static Object number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}

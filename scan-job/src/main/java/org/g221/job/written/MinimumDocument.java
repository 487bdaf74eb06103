package org.g221.job.written;

import java.util.Locale;
import org.g221.engine.enclosure.Enclosure;
import org.g221.engine.parameter.Running;
import org.g221.engine.profile.BestFit;
import org.g221.job.scan.ScanMinimum;

/** The least χ² of a scan as written to JSON. */
public final class MinimumDocument {

  private MinimumDocument() {}

  /** The document; a number that is not known is null. */
  public static Document of(ScanMinimum minimum) {
    Enclosure enclosure = minimum.enclosure();
    Document ends = new Document();
    minimum
        .ends()
        .forEach(
            (parameter, end) -> ends.with(parameter.key(), end.name().toLowerCase(Locale.ROOT)));
    return new Document()
        .with("scan-id", minimum.plan().specification().scanId())
        .with("dataset", minimum.plan().dataset().name())
        .with(Running.KEY, minimum.plan().dataset().running().toString())
        .with("texture", minimum.plan().specification().texture().key())
        .with("observation-count", minimum.plan().likelihood().observationCount())
        .with("chi-square-lower-bound", number(enclosure.lower()))
        .with("chi-square", number(enclosure.upper()))
        .with("tolerance", minimum.goal().tolerance())
        .with("budget", minimum.goal().boxes())
        .with("boxes", enclosure.boxes())
        .with("status", status(enclosure))
        .withAny("parameters", minimum.point().map(EvaluationDocument::parameters))
        .with("ends", ends)
        .withAny("best-node", minimum.bestNode().map(MinimumDocument::node));
  }

  private static Document node(BestFit best) {
    return new Document().with("chi-square", best.chiSquare()).with("grid-index", best.gridIndex());
  }

  private static String status(Enclosure enclosure) {
    return enclosure.isProvedEmpty()
        ? "empty"
        : enclosure.isFinished() ? "enclosed" : "budget-ended";
  }

  /** JSON has no infinities. */
  private static Object number(double value) {
    return Double.isFinite(value) ? value : null;
  }
}

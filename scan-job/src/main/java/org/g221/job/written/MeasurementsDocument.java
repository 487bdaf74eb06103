package org.g221.job.written;

import java.util.List;
import java.util.Map;
import org.g221.engine.document.WrittenName;
import org.g221.engine.likelihood.DrawnMeasurement;

/** The measurements as drawn in plots, for other plotting programs. */
public final class MeasurementsDocument {

  private MeasurementsDocument() {}

  /** One entry for each drawn measurement. */
  public static List<Document> of(Map<String, List<DrawnMeasurement>> drawn) {
    return drawn.values().stream().flatMap(List::stream).map(MeasurementsDocument::entry).toList();
  }

  private static Document entry(DrawnMeasurement drawn) {
    Document entry =
        new Document()
            .with("observable", drawn.observable())
            .with("measurements", drawn.measurements())
            .with("source", drawn.source())
            .with("drawn-as", WrittenName.of(drawn.form()));
    drawn
        .limit()
        .ifPresentOrElse(
            limit ->
                entry
                    .with("limit", limit.limit())
                    .with("confidence-level", limit.confidenceLevel()),
            () -> entry.with("value", drawn.value()).with("sigma", drawn.sigma()));
    return entry.with("in-chi-square", drawn.isCounted()).withAny("why-not", drawn.whyNotCounted());
  }
}

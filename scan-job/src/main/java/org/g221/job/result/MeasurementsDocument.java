package org.g221.job.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.g221.engine.document.WrittenName;
import org.g221.engine.likelihood.DrawnMeasurement;

/** What pictures show of measurements, as nested maps, for programs that draw pictures too. */
final class MeasurementsDocument {

  private MeasurementsDocument() {}

  /** One entry for each thing that is drawn. */
  static List<Object> of(Map<String, List<DrawnMeasurement>> drawn) {
    List<Object> entries = new ArrayList<>();
    drawn.values().forEach(known -> known.forEach(one -> entries.add(entry(one))));
    return entries;
  }

  private static Map<String, Object> entry(DrawnMeasurement drawn) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("observable", drawn.observable());
    entry.put("measurements", drawn.measurements());
    entry.put("source", drawn.source());
    entry.put("drawn-as", WrittenName.of(drawn.form()));
    drawn
        .limit()
        .ifPresentOrElse(
            limit -> {
              entry.put("limit", limit.limit());
              entry.put("confidence-level", limit.confidenceLevel());
            },
            () -> {
              entry.put("value", drawn.value());
              entry.put("sigma", drawn.sigma());
            });
    entry.put("in-chi-square", drawn.isCounted());
    drawn.whyNotCounted().ifPresent(reason -> entry.put("why-not", reason));
    return entry;
  }
}

package org.g221.job.question;

import java.util.List;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.result.FinishedScan;

/**
 * What a scan predicts: best fit, Standard Model, and the ranges over kept rows.
 *
 * @param scan the scan
 * @param levels confidence levels within reach of the rows
 * @param rows number of rows within each level
 * @param predictions in the order asked for
 * @param caveats what the rows cannot tell, in sentences
 */
public record Predictions(
    FinishedScan scan,
    List<ConfidenceLevel> levels,
    List<Long> rows,
    List<PredictedQuantity> predictions,
    List<String> caveats) {

  public Predictions {
    levels = List.copyOf(levels);
    rows = List.copyOf(rows);
    predictions = List.copyOf(predictions);
    caveats = List.copyOf(caveats);
  }
}

package org.g221.job.question;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.evaluation.NodeQuantities;
import org.g221.engine.likelihood.Quantities;
import org.g221.engine.quantity.Quantity;
import org.g221.engine.region.ConfidenceLevel;
import org.g221.job.result.FinishedScan;
import org.g221.job.scan.GridPlan;

/** Asks what a scan predicts for quantities: at its best fit, and over its kept rows. */
public final class PredictionQuestion {

  private static final int ONE_QUANTITY = 1;

  private final FinishedScan scan;
  private final GridPlan plan;
  private final Configuration configuration;

  public PredictionQuestion(FinishedScan scan, Configuration configuration) {
    this.scan = scan;
    this.plan = scan.grid();
    this.configuration = configuration;
  }

  /**
   * The predictions. The best fit counts for every range, even if thinning has left it out.
   *
   * @param names quantities that the plan of the scan knows
   * @param levels confidence levels within reach of the rows
   * @throws org.g221.engine.document.InvalidInputException if rows cannot be read
   */
  public Predictions ask(List<String> names, List<ConfidenceLevel> levels) throws IOException {
    double[] limits =
        levels.stream().mapToDouble(level -> level.deltaChiSquare(ONE_QUANTITY)).toArray();
    double best = scan.bestFit().chiSquare();
    QuantityRanges ranges =
        new AskedRows(scan, names, configuration)
            .reduce(
                () -> new QuantityRanges(best, limits, names.size()),
                QuantityRanges::accept,
                QuantityRanges::combine);
    double[] atBestFit = atBestFit(names);
    for (int level = 0; level < limits.length; level++) {
      for (int quantity = 0; quantity < atBestFit.length; quantity++) {
        ranges.include(level, quantity, atBestFit[quantity]);
      }
    }
    return new Predictions(
        scan,
        levels,
        IntStream.range(0, limits.length).mapToObj(ranges::rows).toList(),
        predictions(names, atBestFit, ranges, limits.length),
        new RowCaveats(scan).ofPredictions());
  }

  private double[] atBestFit(List<String> names) {
    NodeQuantities.Run run = new NodeQuantities(plan.formulas(), names).newRun();
    run.compute(new long[] {scan.bestFit().gridIndex()}, 1);
    return IntStream.range(0, names.size()).mapToDouble(i -> run.value(i, 0)).toArray();
  }

  private List<PredictedQuantity> predictions(
      List<String> names, double[] atBestFit, QuantityRanges ranges, int levels) {
    Map<String, Quantity> known = Quantities.of(plan.model(), plan.dataset().catalogue());
    List<PredictedQuantity> predictions = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int quantity = i;
      predictions.add(
          new PredictedQuantity(
              known.get(names.get(i)),
              atBestFit[i],
              standardModel(names.get(i)),
              IntStream.range(0, levels)
                  .mapToObj(
                      level ->
                          new PredictedQuantity.Range(
                              ranges.lowest(level, quantity), ranges.highest(level, quantity)))
                  .toList()));
    }
    return predictions;
  }

  private OptionalDouble standardModel(String name) {
    return plan.dataset().standardModel().containsKey(name)
        ? OptionalDouble.of(plan.dataset().standardModel(name).value())
        : OptionalDouble.empty();
  }
}

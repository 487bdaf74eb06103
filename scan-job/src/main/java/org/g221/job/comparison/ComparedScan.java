package org.g221.job.comparison;

import java.util.Optional;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.job.result.FinishedScan;
import org.g221.job.result.RunFacts;
import org.g221.job.scan.ScanPlan;

/**
 * One of two scans that are compared.
 *
 * @param label how it is called beside the other, {@code A} or {@code B}
 * @param scan its result
 * @param bestFit its best fit with its own data; empty without a best fit or without data
 */
public record ComparedScan(String label, FinishedScan scan, Optional<Evaluation> bestFit) {

  static ComparedScan of(String label, FinishedScan scan) {
    Optional<Evaluation> bestFit =
        scan.hasData() ? point(scan).map(point -> evaluate(point, scan.plan())) : Optional.empty();
    return new ComparedScan(label, scan, bestFit);
  }

  private static Optional<ParameterPoint> point(FinishedScan scan) {
    return scan.bestFit().exists()
        ? Optional.of(scan.points().point(scan.bestFit().gridIndex()))
        : Optional.empty();
  }

  /** The point of the best fit. */
  public Optional<ParameterPoint> point() {
    return point(scan);
  }

  /** The best fit with the data of another scan; empty if it cannot be evaluated with them. */
  Optional<Evaluation> bestFitWith(ComparedScan other) {
    if (!other.scan.hasData()) {
      return Optional.empty();
    }
    return point()
        .map(point -> evaluate(point, other.scan.plan()))
        .filter(evaluation -> evaluation.exclusion().isEmpty());
  }

  /** Rules that a scan adds to those of the model say nothing of χ². */
  private static Evaluation evaluate(ParameterPoint point, ScanPlan plan) {
    return PointEvaluator.suitedTo(plan.model(), point, plan.likelihood()).evaluate(point);
  }

  /** The name of the scan. */
  public String scanId() {
    return scan.plan().specification().scanId();
  }

  /** The name of its data set. */
  public String datasetName() {
    return scan.plan().dataset().name();
  }

  /** Data set and running, in a few words. */
  public String data() {
    return "data set " + datasetName() + ", running: " + scan.plan().dataset().running();
  }

  /** The digest of the data set when the scan ran. */
  public String datasetDigest() {
    return RunFacts.parse(scan.run().facts())
        .datasetDigest()
        .orElse(scan.plan().dataset().digest());
  }
}

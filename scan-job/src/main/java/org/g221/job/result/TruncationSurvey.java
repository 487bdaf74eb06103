package org.g221.job.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.g221.engine.model.ExactCalculation;
import org.g221.engine.model.TruncationError;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanPoints;
import org.g221.job.warning.RegionNodes;
import org.g221.job.written.Document;
import org.g221.job.written.EvaluationDocument;

/**
 * The largest truncation error among the nodes that make up the 95 % regions of a scan.
 *
 * <p>Those nodes are the best fit and, for every bin of a profile inside the region of 95.45 %, the
 * node with the smallest χ² in that bin. Every value on the profile axes that is compatible with
 * the data is thus covered, but a node that no profile shows may be worse. Where there are more
 * than {@value #MOST_NODES}, those with the largest expected error are taken.
 *
 * @param error the largest error
 * @param gridIndex the node with this error; the lowest index if several have it
 * @param nodes number of nodes evaluated
 */
public record TruncationSurvey(TruncationError error, long gridIndex, int nodes) {

  static final int MOST_NODES = 1000;

  /**
   * The survey of a finished scan; empty if all its nodes were excluded, and for models without an
   * exact calculation.
   */
  public static Optional<TruncationSurvey> of(
      ScanPlan plan, ScanPoints points, BestFit bestFit, List<ProfileLikelihood> profiles) {
    Optional<ExactCalculation> exact = plan.model().exact();
    if (!bestFit.exists() || exact.isEmpty()) {
      return Optional.empty();
    }
    TheoryInputs inputs = plan.dataset().inputs();
    List<Long> nodes = chosen(plan, points, exact.get(), RegionNodes.of(bestFit, profiles));
    TruncationSurvey largest = null;
    for (long node : nodes) {
      TruncationError error = exact.get().truncationError(points.point(node), inputs);
      if (largest == null || error.largestDeviation() > largest.error.largestDeviation()) {
        largest = new TruncationSurvey(error, node, nodes.size());
      }
    }
    return Optional.of(largest);
  }

  private static List<Long> chosen(
      ScanPlan plan, ScanPoints points, ExactCalculation exact, SortedSet<Long> nodes) {
    List<Long> chosen = new ArrayList<>(nodes);
    if (chosen.size() > MOST_NODES) {
      Map<Long, Double> expected = new HashMap<>();
      TheoryInputs inputs = plan.dataset().inputs();
      chosen.forEach(
          node -> expected.put(node, exact.expectedTruncation(points.point(node), inputs)));
      // Sorting is stable, so equal elements stay in grid order.
      chosen.sort(Comparator.comparing((Long node) -> expected.get(node)).reversed());
      chosen = chosen.subList(0, MOST_NODES);
      chosen.sort(Comparator.naturalOrder());
    }
    return chosen;
  }

  /** The warning for a scan whose largest error is too large. */
  public Optional<String> warning() {
    return warning(error);
  }

  static Optional<String> warning(TruncationError largest) {
    return largest.isTooLarge()
        ? Optional.of("Within the 95 % regions " + largest.warning() + ".")
        : Optional.empty();
  }

  /** The entry in {@code run.yaml}. */
  Document document() {
    return EvaluationDocument.truncation(error)
        .with("grid-index", gridIndex)
        .with("nodes-evaluated", nodes);
  }
}

package org.g221.job.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.grid.Axis;
import org.g221.engine.likelihood.PointBatch;
import org.g221.engine.model.DerivedQuantity;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.profile.BestFit;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ProfileLikelihood;
import org.g221.job.report.Exploration;
import org.g221.job.report.ExploredPoints;
import org.g221.job.report.ExploredRows;
import org.g221.job.row.RowSample;
import org.g221.job.scan.GridPlan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scan.ScanPoints;
import org.g221.job.written.Document;
import org.g221.job.written.Documents;
import org.g221.job.written.EvaluationDocument;

/**
 * Gathers the points that the page of a scan lets its reader look into: those that attain the
 * minima of profiles, and a share of the kept rows.
 *
 * <p>Which ones depends on the result alone. Their values are computed again from their nodes.
 */
final class ExplorationMaterial {

  /** Most rows in a page; a picture of more looks no different. */
  static final int MOST_ROWS = 20_000;

  /** Room for what can be explored in a page, in bytes, so that it stays below 2 MB. */
  private static final int ROOM = 1_200_000;

  /** Some points have to be there, however many nodes and bins there are. */
  private static final int LEAST_ROOM = 120_000;

  /** In base 64: a number, a position on an axis, a node, a bin. */
  private static final double BYTES_OF_NUMBER = 16 / 3.0;

  private static final double BYTES_OF_POSITION = 4 / 3.0;
  private static final double BYTES_OF_NODE = 32 / 3.0;
  private static final double BYTES_OF_BIN = 8;

  private final ScanPlan plan;
  private final ScanPoints points;
  private final BestFit bestFit;
  private final List<ProfileLikelihood> profiles;
  private final List<String> derived;
  private final PointBatch batch;

  ExplorationMaterial(
      ScanPlan plan, ScanPoints points, BestFit bestFit, List<ProfileLikelihood> profiles) {
    this.plan = plan;
    this.points = points;
    this.bestFit = bestFit;
    this.profiles = profiles;
    this.derived =
        plan.model().derivedQuantities().stream()
            .filter(DerivedQuantity::profiled)
            .map(DerivedQuantity::key)
            .toList();
    this.batch =
        new PointBatch(
            plan.model(),
            plan.likelihood(),
            plan.specification().texture(),
            points.point(bestFit.gridIndex()).values().keySet(),
            List.copyOf(quantities()));
  }

  private Set<String> quantities() {
    Set<String> names = new LinkedHashSet<>(derived);
    names.addAll(plan.rowQuantities());
    return names;
  }

  Exploration exploration(KeptRowFiles files, Configuration configuration) {
    long[] minima = minima();
    AxisValues axes = AxisValues.of(plan, points, minima);
    return new Exploration(
        axes.values(),
        derived,
        points(minima, axes),
        bestFit.gridIndex(),
        rows(files, axes, configuration),
        head());
  }

  /** The best fit and the nodes of the lowest minima, as many as there is room for. */
  private long[] minima() {
    Map<Long, Double> chiSquare = new TreeMap<>();
    for (ProfileLikelihood profile : profiles) {
      for (int bin = 0; bin < profile.definition().bins(); bin++) {
        if (profile.gridIndex(bin) >= 0) {
          chiSquare.put(profile.gridIndex(bin), profile.chiSquareMin(bin));
        }
      }
    }
    chiSquare.put(bestFit.gridIndex(), bestFit.chiSquare());
    List<Long> nodes = new ArrayList<>(chiSquare.keySet());
    nodes.sort(Comparator.comparing(chiSquare::get));
    return sorted(nodes.subList(0, Math.min(nodes.size(), fitting(roomForPoints() / 3))));
  }

  private static long[] sorted(Collection<Long> nodes) {
    return nodes.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** What nodes and bins leave. */
  private int roomForPoints() {
    int nodes = plan instanceof GridPlan grid ? nodes(grid) : 0;
    int bins = plan.profiles().stream().mapToInt(ProfileDefinition::bins).sum();
    return (int) Math.max(LEAST_ROOM, ROOM - BYTES_OF_NODE * nodes - BYTES_OF_BIN * bins);
  }

  private static int nodes(GridPlan plan) {
    return plan.grid().axes().stream().mapToInt(Axis::size).sum();
  }

  /** How many points fit into so many bytes. */
  private int fitting(int room) {
    double ofAxis =
        plan instanceof GridPlan ? BYTES_OF_POSITION : BYTES_OF_POSITION + BYTES_OF_NUMBER;
    double size = batch.columns() * BYTES_OF_NUMBER + plan.varied().size() * ofAxis;
    return (int) (room / size);
  }

  private ExploredRows rows(KeptRowFiles files, AxisValues axes, Configuration configuration) {
    if (!(plan instanceof GridPlan)) {
      return ExploredRows.none("A continuous scan keeps no rows; its points are the minima.");
    }
    if (!plan.specification().keep().keepsRows()) {
      return ExploredRows.none("The scan kept no rows (keep: none).");
    }
    if (!files.flaw().isEmpty()) {
      return ExploredRows.none(files.flaw());
    }
    try {
      RowSample sample =
          RowSample.of(
              files.files(), Math.min(MOST_ROWS, fitting(2 * roomForPoints() / 3)), configuration);
      if (sample.rows() == 0) {
        return ExploredRows.none("The result holds no rows.");
      }
      return new ExploredRows(
          Optional.of(points(sample.gridIndices(), axes)),
          sample.rows(),
          files.weight(),
          plan.specification().keep().deltaChiSquare(),
          "");
    } catch (IOException e) {
      return ExploredRows.none("The kept rows cannot be read: " + e.getMessage() + ".");
    }
  }

  private ExploredPoints points(long[] numbers, AxisValues axes) {
    int[][] positions = new int[plan.varied().size()][numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int[] own = axes.positions(numbers[i]);
      for (int axis = 0; axis < own.length; axis++) {
        positions[axis][i] = own[axis];
      }
    }
    List<ParameterPoint> shown = LongStream.of(numbers).mapToObj(points::point).toList();
    return new ExploredPoints(numbers, positions, batch.evaluate(shown));
  }

  /** A point file up to the fixed parameters. */
  private String head() {
    Document document =
        new Document().with("format-version", 1).with("dataset", plan.dataset().name());
    if (!plan.specification().dataset().equals(plan.dataset().name())) {
      document.with("dataset-path", plan.specification().dataset());
    }
    document
        .with(Running.KEY, plan.dataset().running().toString())
        .with("texture", plan.specification().texture().key());
    Document fixed =
        EvaluationDocument.parameters(
            new ParameterPoint(plan.specification().texture(), plan.specification().fixed()));
    return Documents.yaml(document)
        + (fixed.entries().isEmpty()
            ? "parameters:\n"
            : Documents.yaml(new Document().with("parameters", fixed)));
  }
}

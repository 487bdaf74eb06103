package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.evaluation.SmallScan;
import org.g221.engine.g221.G221Model;
import org.g221.engine.grid.Axis;
import org.g221.engine.grid.ScanGrid;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.Parameter;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.parameter.Running;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class BoxOutlinesTest {

  private static final int BOXES = 6;
  private static final int POINTS = 8;
  private static final Likelihood CURRENT = Likelihood.of(BundledData.current());

  /** Every other one of data set current, whose limits have kinks. */
  private static SmallScan scan(long seed) {
    SmallScan scan = SmallScan.random(seed, 500);
    return (seed & 1) == 0
        ? scan
        : new SmallScan(scan.texture(), scan.grid(), scan.fixed(), CURRENT);
  }

  /** Bounds of boxes by their own shapes. */
  private static BoxOutlines bounded(BoundProgram program, boolean curved, Box... boxes) {
    List<Shape> shapes = shapes(program, curved, boxes);
    BoxOutlines outlines = program.newOutlines();
    for (int i = 0; i < boxes.length; i++) {
      outlines.set(i, boxes[i], shapes.get(i));
    }
    outlines.compute(boxes.length);
    return outlines;
  }

  private static List<Shape> shapes(BoundProgram program, boolean curved, Box... boxes) {
    BoxShapes shapes = program.newShapes();
    for (int i = 0; i < boxes.length; i++) {
      shapes.set(i, boxes[i]);
    }
    return shapes.compute(boxes.length, curved);
  }

  /**
   * Bounds of parts of a box by the shape of the whole, with a curvature or without, or by slopes
   * of their own and the curvature of the whole.
   */
  private static BoxOutlines bounded(
      BoundProgram program, Box whole, Box[] parts, SplittableRandom random) {
    Shape ofWhole = shapes(program, random.nextInt(3) > 0, whole).get(0);
    List<Shape> own = shapes(program, false, parts);
    boolean sloped = random.nextBoolean();
    BoxOutlines outlines = program.newOutlines();
    for (int i = 0; i < parts.length; i++) {
      Shape shape = sloped ? own.get(i).withKnown(ofWhole) : ofWhole.inPart();
      outlines.set(i, parts[i], shape);
    }
    outlines.compute(parts.length);
    return outlines;
  }

  /** Boxes of any size within the ranges of the axes, points anywhere in them, nodes or not. */
  @Property(seed = "20160412", tries = 60)
  void noPointOfABoxLiesOutsideItsBounds(@ForAll long seed) {
    SmallScan scan = scan(seed);
    SplittableRandom random = new SplittableRandom(seed);
    Box[] boxes = new Box[BOXES];
    Arrays.setAll(boxes, i -> box(scan.grid().axes(), random));
    BoxOutlines outlines =
        bounded(BoundProgram.of(scan.formulas("R(D*)", "kappa")), random.nextBoolean(), boxes);
    assertEnclose(outlines::box, scan, boxes, random);
  }

  /** Boxes within boxes of which the shape is known. */
  @Property(seed = "20160412", tries = 60)
  void noPointOfAPartLiesOutsideTheBoundsByTheShapeOfTheWhole(@ForAll long seed) {
    SmallScan scan = scan(seed);
    SplittableRandom random = new SplittableRandom(seed);
    Box whole = box(scan.grid().axes(), random);
    Box[] parts = parts(whole, random);
    BoundProgram program = BoundProgram.of(scan.formulas("R(D*)", "kappa"));
    assertEnclose(bounded(program, whole, parts, random)::box, scan, parts, random);
  }

  /** A scan of four parameters, at tree level and with running. */
  private static List<SmallScan> fineScans() {
    ScanGrid grid =
        new ScanGrid(
            List.of(
                Axis.linear(G221Parameter.MASS_WPRIME_GEV, 700, 2500, 40),
                Axis.linear(G221Parameter.DELTA_Q_23, -0.016, 0, 40),
                Axis.linear(G221Parameter.DELTA_L_22, 0, 0.5, 40),
                Axis.linear(G221Parameter.DELTA_L_33, 0, 1, 40)));
    Map<Parameter, Double> fixed =
        Map.of(
            G221Parameter.G2_OVER_G1, 3.0, G221Parameter.ZETA, 0.0, G221Parameter.DELTA_Q_33, 0.9);
    return Stream.of(Running.values())
        .map(
            running ->
                new SmallScan(
                    G221Texture.ENTRIES,
                    grid,
                    fixed,
                    Likelihood.of(BundledData.dataset2016()).withRunning(running)))
        .toList();
  }

  /**
   * The nodes up to a distance on each axis from one with so many positions less than the best one
   * on the last axis, delta-l-33.
   */
  private static Box nearBest(SmallScan scan, int less, int distance) {
    BestFitSearch.Candidate best = BestFitSearch.search(scan.compile(), scan.grid());
    int[] positions = scan.grid().positions(best.gridIndex());
    positions[positions.length - 1] -= less;
    double[] lower = new double[positions.length];
    double[] upper = new double[positions.length];
    for (int axis = 0; axis < positions.length; axis++) {
      double[] values = scan.grid().axes().get(axis).values();
      lower[axis] = values[Math.max(0, positions[axis] - distance)];
      upper[axis] = values[Math.min(values.length - 1, positions[axis] + distance)];
    }
    return new Box(lower, upper);
  }

  /** Where χ² has its minimum, slopes vanish, and what they may become is no good bound. */
  @Test
  void secondDerivativesTellMoreThanFirstOnesNearTheMinimum() {
    for (SmallScan scan : fineScans()) {
      BoundProgram program = BoundProgram.of(scan.formulas("kappa"));
      Box box = nearBest(scan, 0, 2);
      CentredBox bounds = bounded(program, true, box).box(0);
      double first = 0;
      for (int axis = 0; axis < box.axes(); axis++) {
        first += bounds.influence(axis);
      }
      BoxCentres centres = new BoxCentres(program);
      centres.set(0, box);
      centres.compute(1);
      double value = centres.value(BoxCentres.CHI_SQUARE, 0);
      assertThat(value - bounds.lowerChiSquare()).isBetween(0.0, 0.5 * first);
    }
  }

  /** Points of a box where a quantity lies in a range, against the bound for these alone. */
  @Property(seed = "20160412", tries = 60)
  void noPointWithinRangesLiesBelowTheBoundForThem(@ForAll long seed) {
    SmallScan scan = scan(seed);
    SplittableRandom random = new SplittableRandom(seed);
    Box whole = box(scan.grid().axes(), random);
    Box[] parts = parts(whole, random);
    BoxOutlines outlines =
        bounded(BoundProgram.of(scan.formulas("R(D*)", "kappa")), whole, parts, random);
    PointEvaluator points =
        PointEvaluator.suitedTo(G221Model.INSTANCE, scan.point(0), scan.likelihood());
    for (int i = 0; i < BOXES; i++) {
      List<Evaluation> inside = new ArrayList<>();
      for (int k = 0; k < POINTS; k++) {
        inside.add(points.evaluate(point(scan, parts[i], random)));
      }
      inside.removeIf(point -> point.exclusion().isPresent());
      for (Evaluation edge : inside) {
        assertBounded(outlines.box(i), rangesUpTo(quantities(edge), random), inside);
      }
    }
  }

  /** Ranges of which the values are an end, upper or lower. */
  private static List<QuantityRange> rangesUpTo(double[] values, SplittableRandom random) {
    List<QuantityRange> ranges = new ArrayList<>();
    for (int k = 0; k < values.length; k++) {
      double width = random.nextDouble() * Math.abs(values[k]);
      boolean isUpper = random.nextBoolean();
      ranges.add(
          new QuantityRange(
              k, values[k] - (isUpper ? width : 0), values[k] + (isUpper ? 0 : width)));
    }
    return random.nextBoolean() ? ranges : ranges.subList(0, 1);
  }

  private static void assertBounded(
      CentredBox box, List<QuantityRange> ranges, List<Evaluation> points) {
    double bound = box.lowerChiSquare(ranges);
    assertThat(bound < box.lowerChiSquare()).isFalse();
    for (Evaluation point : points) {
      double[] values = quantities(point);
      boolean within =
          ranges.stream()
              .allMatch(
                  range ->
                      range.lower() <= values[range.quantity()]
                          && values[range.quantity()] <= range.upper());
      assertThat(within && bound > point.chiSquare()).as("χ² in %s", ranges).isFalse();
    }
  }

  /**
   * Away from the minimum, χ² rises with the distance of R(D*) from what it prefers, though not
   * along each axis. The bound for the far half of the range of R(D*) knows a good part of this.
   */
  @Test
  void boundWithinARangeKnowsHowChiSquareRisesWithTheQuantity() {
    for (SmallScan scan : fineScans()) {
      Box box = nearBest(scan, 12, 1);
      CentredBox bounds = bounded(BoundProgram.of(scan.formulas("R(D*)")), true, box).box(0);
      List<Evaluation> points = evaluations(scan, box, 4000);
      double end = points.stream().mapToDouble(this::ratio).average().orElseThrow();
      double smallest =
          points.stream()
              .filter(point -> ratio(point) <= end)
              .mapToDouble(Evaluation::chiSquare)
              .min()
              .orElseThrow();
      double without = bounds.lowerChiSquare();
      double bound = bounds.lowerChiSquare(List.of(new QuantityRange(0, 0, end)));
      assertThat(bound).isBetween(without + 0.3 * (smallest - without), smallest);
    }
  }

  private double ratio(Evaluation point) {
    return quantities(point)[0];
  }

  private static List<Evaluation> evaluations(SmallScan scan, Box box, int count) {
    PointEvaluator points =
        PointEvaluator.suitedTo(G221Model.INSTANCE, scan.point(0), scan.likelihood());
    SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, count)
        .mapToObj(i -> points.evaluate(point(scan, box, random)))
        .toList();
  }

  private static void assertEnclose(
      IntFunction<CentredBox> bounds, SmallScan scan, Box[] boxes, SplittableRandom random) {
    PointEvaluator points =
        PointEvaluator.suitedTo(G221Model.INSTANCE, scan.point(0), scan.likelihood());
    for (int i = 0; i < boxes.length; i++) {
      for (int k = 0; k < POINTS; k++) {
        assertEncloses(bounds.apply(i), points.evaluate(point(scan, boxes[i], random)));
      }
    }
  }

  private static Box[] parts(Box whole, SplittableRandom random) {
    Box[] parts = new Box[BOXES];
    Arrays.setAll(parts, i -> part(whole, random));
    return parts;
  }

  private static Box part(Box whole, SplittableRandom random) {
    int axes = whole.axes();
    double[] lower = new double[axes];
    double[] upper = new double[axes];
    for (int axis = 0; axis < axes; axis++) {
      double range = whole.upper(axis) - whole.lower(axis);
      double share = random.nextInt(3) == 0 ? 1 : random.nextDouble();
      double first = whole.lower(axis) + random.nextDouble() * (1 - share) * range;
      lower[axis] = Math.min(first, whole.upper(axis));
      upper[axis] = Math.min(lower[axis] + share * range, whole.upper(axis));
    }
    return new Box(lower, upper);
  }

  private static Box box(List<Axis> axes, SplittableRandom random) {
    double[] lower = new double[axes.size()];
    double[] upper = new double[axes.size()];
    double share = Math.pow(random.nextDouble(), 4);
    for (int axis = 0; axis < lower.length; axis++) {
      double range = axes.get(axis).max() - axes.get(axis).min();
      lower[axis] = axes.get(axis).min() + random.nextDouble() * (1 - share) * range;
      upper[axis] = Math.min(lower[axis] + share * range, axes.get(axis).max());
    }
    return new Box(lower, upper);
  }

  private static ParameterPoint point(SmallScan scan, Box box, SplittableRandom random) {
    ParameterPoint point = scan.point(0);
    for (int axis = 0; axis < scan.grid().axes().size(); axis++) {
      double width = box.upper(axis) - box.lower(axis);
      double inside = Math.min(box.lower(axis) + random.nextDouble() * width, box.upper(axis));
      double value = random.nextInt(4) == 0 ? box.lower(axis) : inside;
      point = point.with(scan.grid().axes().get(axis).parameter(), value);
    }
    return point;
  }

  /** Written so that a bound that is not a number claims nothing. */
  private static void assertEncloses(BoundedBox box, Evaluation point) {
    if (point.exclusion().isPresent()) {
      return;
    }
    assertThat(box.failingRule()).isEqualTo(-1);
    assertThat(box.lowerChiSquare() > point.chiSquare()).as("χ²").isFalse();
    double[] quantities = quantities(point);
    for (int k = 0; k < quantities.length; k++) {
      assertThat(box.lowerQuantity(k) > quantities[k]).as("lower end of %d", k).isFalse();
      assertThat(box.upperQuantity(k) < quantities[k]).as("upper end of %d", k).isFalse();
    }
  }

  private static double[] quantities(Evaluation point) {
    double ratio =
        point.predictions().stream()
            .filter(prediction -> prediction.observable().equals("R(D*)"))
            .findFirst()
            .orElseThrow()
            .value();
    return new double[] {ratio, point.derived().get("kappa")};
  }

  /** In a box that is a point nothing moves χ², and the bounds are the point's own values. */
  @Property(seed = "20160412", tries = 30)
  void boundsOfASinglePointAreItsValues(@ForAll long seed) {
    SmallScan scan = SmallScan.random(seed, 500);
    double[] values = scan.grid().values(0);
    BoundedBox box =
        bounded(BoundProgram.of(scan.formulas("kappa")), true, new Box(values, values)).box(0);
    Evaluation point =
        PointEvaluator.suitedTo(G221Model.INSTANCE, scan.point(0), scan.likelihood())
            .evaluate(scan.point(0));
    for (int axis = 0; axis < box.axes(); axis++) {
      assertThat(box.influence(axis)).isZero();
    }
    if (point.exclusion().isEmpty()) {
      assertThat(box.lowerChiSquare()).isBetween(point.chiSquare() * (1 - 1e-6), point.chiSquare());
    } else {
      assertThat(box.failingRule()).isNotNegative();
    }
  }
}

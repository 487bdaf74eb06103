package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.g221.engine.evaluation.SmallScan;
import org.g221.engine.g221.G221Model;
import org.g221.engine.grid.Axis;
import org.g221.engine.likelihood.Evaluation;
import org.g221.engine.likelihood.Likelihood;
import org.g221.engine.likelihood.PointEvaluator;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.parameter.ParameterPoint;

class BoxBoundsTest {

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

  /** Boxes of any size within the ranges of the axes, points anywhere in them, nodes or not. */
  @Property(seed = "20160412", tries = 60)
  void noPointOfABoxLiesOutsideItsBounds(@ForAll long seed) {
    SmallScan scan = scan(seed);
    BoxBounds bounds = BoundProgram.of(scan.formulas("R(D*)", "kappa")).newBounds();
    SplittableRandom random = new SplittableRandom(seed);
    Box[] boxes = new Box[BOXES];
    for (int i = 0; i < BOXES; i++) {
      boxes[i] = box(scan.grid().axes(), random);
      bounds.set(i, boxes[i]);
    }
    bounds.compute(BOXES);
    assertEnclose(bounds::box, scan, boxes, random);
  }

  /** Boxes within boxes of which slopes are known. */
  @Property(seed = "20160412", tries = 60)
  void noPointOfAPartLiesOutsideTheBoundsBySlopesOfTheWhole(@ForAll long seed) {
    SmallScan scan = scan(seed);
    BoundProgram program = BoundProgram.of(scan.formulas("R(D*)", "kappa"));
    BoxBounds bounds = program.newBounds();
    BoxOutlines outlines = program.newOutlineBounds();
    SplittableRandom random = new SplittableRandom(seed);
    Box whole = box(scan.grid().axes(), random);
    bounds.set(0, whole);
    bounds.compute(1);
    Box[] parts = new Box[BOXES];
    for (int i = 0; i < BOXES; i++) {
      parts[i] = part(whole, random);
      outlines.set(i, parts[i], bounds.slopes(0));
    }
    outlines.compute(BOXES);
    assertEnclose(outlines::box, scan, parts, random);
  }

  /** With slopes of its own nothing is lost. */
  @Property(seed = "20160412", tries = 30)
  void boundsBySlopesOfTheBoxItselfAreItsBounds(@ForAll long seed) {
    SmallScan scan = scan(seed);
    BoundProgram program = BoundProgram.of(scan.formulas("R(D*)", "kappa"));
    BoxBounds bounds = program.newBounds();
    BoxOutlines outlines = program.newOutlineBounds();
    Box box = box(scan.grid().axes(), new SplittableRandom(seed));
    bounds.set(0, box);
    bounds.compute(1);
    outlines.set(0, box, bounds.slopes(0).inPart());
    outlines.compute(1);
    BoundedBox expected = bounds.box(0);
    BoundedBox found = outlines.box(0);
    assertThat(found.failingRule()).isEqualTo(expected.failingRule());
    assertThat(found.lowerChiSquare()).isEqualTo(expected.lowerChiSquare());
    for (int k = 0; k < 2; k++) {
      assertThat(found.lowerQuantity(k)).isEqualTo(expected.lowerQuantity(k));
      assertThat(found.upperQuantity(k)).isEqualTo(expected.upperQuantity(k));
    }
    for (int axis = 0; axis < found.axes(); axis++) {
      assertThat(found.influence(axis)).isEqualTo(expected.influence(axis));
    }
  }

  private static void assertEnclose(
      IntFunction<BoundedBox> bounds, SmallScan scan, Box[] boxes, SplittableRandom random) {
    PointEvaluator points =
        PointEvaluator.suitedTo(G221Model.INSTANCE, scan.point(0), scan.likelihood());
    for (int i = 0; i < boxes.length; i++) {
      for (int k = 0; k < POINTS; k++) {
        assertEncloses(bounds.apply(i), points.evaluate(point(scan, boxes[i], random)));
      }
    }
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
    double ratio =
        point.predictions().stream()
            .filter(prediction -> prediction.observable().equals("R(D*)"))
            .findFirst()
            .orElseThrow()
            .value();
    double[] quantities = {ratio, point.derived().get("kappa")};
    for (int k = 0; k < quantities.length; k++) {
      assertThat(box.lowerQuantity(k) > quantities[k]).as("lower end of %d", k).isFalse();
      assertThat(box.upperQuantity(k) < quantities[k]).as("upper end of %d", k).isFalse();
    }
  }

  /** In a box that is a point nothing moves χ², and the bounds are the point's own values. */
  @Property(seed = "20160412", tries = 30)
  void boundsOfASinglePointAreItsValues(@ForAll long seed) {
    SmallScan scan = SmallScan.random(seed, 500);
    BoxBounds bounds = BoundProgram.of(scan.formulas("kappa")).newBounds();
    double[] values = scan.grid().values(0);
    bounds.set(0, new Box(values, values));
    bounds.compute(1);
    BoundedBox box = bounds.box(0);
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

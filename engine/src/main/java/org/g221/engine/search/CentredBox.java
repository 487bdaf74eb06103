package org.g221.engine.search;

import java.util.List;
import org.g221.engine.evaluation.OutputPlaces;
import org.g221.engine.formula.IntervalRun;

/**
 * The bounds of one box, valid until the next boxes are bounded: natural ones, or those by slopes
 * from its centre, whichever are better.
 */
final class CentredBox implements BoundedBox {

  private final IntervalRun run;
  private final OutputPlaces places;
  private final BoxCentres centres;
  private final int index;
  private final Shape shape;
  private final double rough;
  private final Tangent chiSquare;
  private final Tangent[] quantities;
  private final double lowerChiSquare;

  /**
   * @param run has the bounds of rules
   * @param rough a lower bound of the part of χ² whose slopes are of no use
   * @param shape of this box or of one around it
   */
  CentredBox(
      IntervalRun run,
      OutputPlaces places,
      double rough,
      BoxCentres centres,
      int index,
      Shape shape) {
    this.run = run;
    this.places = places;
    this.rough = rough - Tangent.ROUNDING * rough;
    this.centres = centres;
    this.index = index;
    this.shape = shape;
    Tangent flat = Tangent.flat(centres, index, shape);
    this.chiSquare = shape.isCurved() ? Tangent.ofChiSquare(centres, index, shape) : flat;
    this.quantities = new Tangent[places.quantities()];
    double smooth = larger(chiSquare.lower(), flat.lower());
    this.lowerChiSquare = larger(smooth + this.rough, shape.lower()[BoxCentres.CHI_SQUARE]);
  }

  private Tangent tangent(int quantity) {
    if (quantities[quantity] == null) {
      quantities[quantity] = Tangent.ofQuantity(centres, 1 + quantity, index, shape);
    }
    return quantities[quantity];
  }

  @Override
  public double lowerChiSquare() {
    return lowerChiSquare;
  }

  @Override
  public double lowerChiSquare(List<QuantityRange> ranges) {
    // Without a curvature no slopes are known that could cancel.
    if (!shape.isCurved()) {
      return lowerChiSquare;
    }
    LagrangeBound bound = new LagrangeBound(chiSquare);
    for (QuantityRange range : ranges) {
      bound.restrict(range, tangent(range.quantity()));
    }
    return larger(bound.lower() + rough, lowerChiSquare);
  }

  @Override
  public double lowerQuantity(int quantity) {
    return larger(tangent(quantity).lower(), shape.lower()[1 + quantity]);
  }

  @Override
  public double upperQuantity(int quantity) {
    return -larger(-tangent(quantity).upper(), -shape.upper()[1 + quantity]);
  }

  /** A bound that is not a number compares as false: where there is no natural one, none is. */
  private static double larger(double centred, double natural) {
    return centred > natural ? centred : natural;
  }

  @Override
  public int failingRule() {
    for (int rule = 0; rule < places.rules(); rule++) {
      if (run.upperBounds(places.rule(rule))[index] < 0) {
        return rule;
      }
    }
    return -1;
  }

  @Override
  public int axes() {
    return centres.axes();
  }

  @Override
  public double influence(int axis) {
    double steepness = shape.steepness()[BoxCentres.CHI_SQUARE][axis];
    double influence = Tangent.change(steepness, centres.radius(index)[axis]);
    return Double.isNaN(influence) ? Double.POSITIVE_INFINITY : influence;
  }

  /** The share of what is not known of slopes in what χ² may change; 1 if nothing is known. */
  double unknownShare() {
    return chiSquare.unknownShare();
  }
}

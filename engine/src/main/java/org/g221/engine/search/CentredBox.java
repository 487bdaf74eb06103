package org.g221.engine.search;

import org.g221.engine.evaluation.OutputPlaces;
import org.g221.engine.formula.IntervalRun;

/**
 * The bounds of one box, valid until the next boxes are bounded: natural ones, or those by slopes
 * from its centre, whichever are better.
 *
 * @param run has the bounds of rules, and of the part of χ² whose slopes are of no use
 * @param rough the place of that part
 * @param slopes of this box or of one around it
 */
record CentredBox(
    IntervalRun run, OutputPlaces places, int rough, BoxCentres centres, int index, Slopes slopes)
    implements BoundedBox {

  /** Allowance for the rounding of sums. */
  private static final double ROUNDING = 1e-14;

  @Override
  public double lowerChiSquare() {
    double[] steepness = slopes.steepness()[BoxCentres.CHI_SQUARE];
    double smooth = centres.lowerBound(BoxCentres.CHI_SQUARE, index, steepness);
    double rest = run.lowerBounds(rough)[index];
    return larger(smooth + rest - ROUNDING * rest, slopes.lowerChiSquare());
  }

  @Override
  public double lowerQuantity(int quantity) {
    int function = 1 + quantity;
    double centred = centres.lowerBound(function, index, slopes.steepness()[function]);
    return larger(centred, slopes.lowerQuantity()[quantity]);
  }

  @Override
  public double upperQuantity(int quantity) {
    int function = 1 + quantity;
    double centred = centres.upperBound(function, index, slopes.steepness()[function]);
    return -larger(-centred, -slopes.upperQuantity()[quantity]);
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
    return slopes.steepness()[BoxCentres.CHI_SQUARE].length;
  }

  @Override
  public double influence(int axis) {
    return centres.influence(index, axis, slopes.steepness()[BoxCentres.CHI_SQUARE][axis]);
  }
}

package org.g221.engine.profile;

import java.util.BitSet;

/**
 * Where the boundary at a Δχ² runs in an enclosed profile, as far as is proved: outside of the
 * outer cells no value is attained with a χ² within it, and every value of an inner cell is.
 *
 * @param deltaChiSquare Δχ² on the boundary
 * @param x edges of the cells, increasing
 * @param y edges of the cells along the second axis, increasing; two ends for a line
 * @param outer cells that may hold such points; those of the second axis vary fastest
 * @param inner cells all of whose values are attained; all of them are outer cells
 */
public record ContourCells(
    double deltaChiSquare, double[] x, double[] y, BitSet outer, BitSet inner) {

  /** Relative difference of levels that are the same. */
  private static final double SAME = 1e-9;

  public ContourCells {
    x = x.clone();
    y = y.clone();
    outer = (BitSet) outer.clone();
    inner = (BitSet) inner.clone();
  }

  @Override
  public double[] x() {
    return x.clone();
  }

  @Override
  public double[] y() {
    return y.clone();
  }

  @Override
  public BitSet outer() {
    return (BitSet) outer.clone();
  }

  @Override
  public BitSet inner() {
    return (BitSet) inner.clone();
  }

  /** Whether this is the boundary at a level. */
  boolean isAt(double threshold) {
    return Math.abs(deltaChiSquare - threshold) <= SAME * threshold;
  }
}

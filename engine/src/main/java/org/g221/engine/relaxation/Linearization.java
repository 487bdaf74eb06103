package org.g221.engine.relaxation;

/**
 * Rows as affine forms over boxes: with coordinates x = middle + half width · ε, each ε in [−1, 1],
 * a row lies within centre + Σ slope · ε ± error everywhere in its box, proved with rounding.
 *
 * <p>Used by one thread at a time.
 */
public interface Linearization {

  /** Sets a box; the arrays are not kept. */
  void setBox(int box, double[] lower, double[] upper);

  /** Computes the forms of the first boxes. */
  void compute(int boxes);

  /** Whether some row has no value anywhere in a box. */
  boolean isEmpty(int box);

  /** The middle of a coordinate. */
  double middle(int coordinate, int box);

  /** Half the width of a coordinate; its range lies within middle ± half width. */
  double halfWidth(int coordinate, int box);

  /** The constant of a form. */
  double center(int row, int box);

  /** The change of a form with ε of a coordinate. */
  double slope(int row, int coordinate, int box);

  /** How far a row may be from its form; not finite where nothing is known. */
  double error(int row, int box);

  /**
   * The part of the error that comes from the width of a coordinate, for choosing where to cut; a
   * guess suffices.
   */
  double cause(int row, int coordinate, int box);
}

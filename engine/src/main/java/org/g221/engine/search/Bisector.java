package org.g221.engine.search;

import java.util.function.IntPredicate;

/** Chooses the axis along which a box is cut in two. */
interface Bisector {

  /** The axis that may move χ² most. */
  Bisector BY_INFLUENCE =
      (box, divisible) -> {
        int chosen = -1;
        for (int axis = 0; axis < box.axes(); axis++) {
          boolean better = chosen < 0 || box.influence(axis) > box.influence(chosen);
          chosen = divisible.test(axis) && better ? axis : chosen;
        }
        return chosen;
      };

  /**
   * The axis along which to cut a box.
   *
   * @param divisible which axes can be cut
   * @return −1 if none can
   */
  int axis(BoundedBox box, IntPredicate divisible);
}

package org.g221.engine.enclosure;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.SearchBox;

/**
 * Boxes of a problem outside of which χ² is above a limit, wherever quantities lie in some bins.
 */
public final class Survivors {

  private final List<SearchBox> boxes;
  private final long bounded;

  /**
   * @param boxes the boxes, those with the lowest bounds first
   * @param bounded how many were bounded to find them
   */
  Survivors(List<SearchBox> boxes, long bounded) {
    this.boxes = List.copyOf(boxes);
    this.bounded = bounded;
  }

  /** Everything, before anything has been left out. */
  public static Survivors all(LeastSquaresProblem problem) {
    return new Survivors(List.of(SearchBox.whole(problem)), 0);
  }

  /** Whether χ² is above the limit everywhere. */
  public boolean isEmpty() {
    return boxes.isEmpty();
  }

  /** Number of boxes. */
  public int size() {
    return boxes.size();
  }

  /** Number of boxes bounded to find these. */
  public long bounded() {
    return bounded;
  }

  /** χ² is not smaller in any of the boxes; positive infinity if there are none. */
  public double lowest() {
    return isEmpty() ? Double.POSITIVE_INFINITY : boxes.get(0).bound();
  }

  /** Where χ² may be smallest in each box. */
  public List<double[]> guesses() {
    return boxes.stream().map(box -> box.guess().clone()).toList();
  }

  /** The boxes, for a search to cut and shrink. */
  List<SearchBox> copies() {
    List<SearchBox> copies = new ArrayList<>();
    for (SearchBox box : boxes) {
      copies.add(new SearchBox(copies.size(), box.lower(), box.upper(), box.bound()));
    }
    return copies;
  }
}

package org.g221.engine.enclosure;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.relaxation.LeastSquaresProblem;
import org.g221.engine.relaxation.QuantityBin;

/**
 * The least χ² in each bin of a quantity.
 *
 * @param quantity number of the quantity
 * @param edges edges of the bins, increasing
 * @param bins the least χ² in each bin; where it is above the ceiling, its lower end is the ceiling
 */
public record EnclosedProfile(int quantity, List<Double> edges, List<Enclosure> bins) {

  public EnclosedProfile {
    edges = List.copyOf(edges);
    bins = List.copyOf(bins);
  }

  /**
   * Encloses χ² in each bin.
   *
   * @param goal for each bin; its ceiling is where the profile ends
   */
  public static EnclosedProfile of(
      LeastSquaresProblem problem, int quantity, List<Double> edges, SearchGoal goal) {
    PreparedProblem prepared = PreparedProblem.of(problem);
    List<Enclosure> bins = new ArrayList<>();
    for (int bin = 0; bin + 1 < edges.size(); bin++) {
      QuantityBin range = new QuantityBin(quantity, edges.get(bin), edges.get(bin + 1));
      bins.add(EnclosureSearch.minimum(prepared, List.of(range), goal, SearchListener.NONE));
    }
    return new EnclosedProfile(quantity, edges, bins);
  }

  /** Whether all bins are enclosed as asked. */
  public boolean isFinished() {
    return bins.stream().allMatch(Enclosure::isFinished);
  }
}

package org.g221.job.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a reader of the page can look into, besides the profiles: single points.
 *
 * @param axes the nodes of each scanned parameter, by its name
 * @param derived names of the derived quantities in the values of points
 * @param minima the points that attain the minima of profiles, or the best of them
 * @param bestFit the node of the best fit
 * @param rows a share of the kept rows
 * @param pointFile the beginning of a file that describes a point; the parameters that were scanned
 *     follow, each on a line
 */
public record Exploration(
    Map<String, double[]> axes,
    List<String> derived,
    ExploredPoints minima,
    long bestFit,
    ExploredRows rows,
    String pointFile) {

  public Exploration {
    axes = new LinkedHashMap<>(axes);
    derived = List.copyOf(derived);
    Objects.requireNonNull(minima);
    Objects.requireNonNull(rows);
    Objects.requireNonNull(pointFile);
  }
}

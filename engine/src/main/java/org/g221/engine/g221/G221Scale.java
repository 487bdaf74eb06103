package org.g221.engine.g221;

import java.util.List;
import org.g221.engine.formula.FormulaGraph;
import org.g221.engine.formula.Real;
import org.g221.engine.model.ContinuousRanges;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.TheoryInputs;
import org.g221.engine.treelevel.G221Parameter;
import org.g221.engine.treelevel.ModelPoint;

/**
 * √κ = M_W r/M and √κ/r² = M_W/(rM) in place of the ratio r of couplings and the mass M; the second
 * one where both vary.
 *
 * @param name of √κ
 * @param wMassGev M_W
 * @param ratio range of r
 * @param mass range of M
 */
record G221Scale(String name, double wMassGev, Varied ratio, Varied mass) {

  private static final String OVER_SQUARE = "sqrt(kappa)/r^2";

  static G221Scale of(String name, ContinuousRanges ranges, TheoryInputs inputs) {
    return new G221Scale(
        name,
        inputs.wMassGev(),
        ranges.range(G221Parameter.G2_OVER_G1),
        ranges.range(G221Parameter.MASS_WPRIME_GEV));
  }

  /** The coordinates, at most two. */
  List<SearchCoordinate> coordinates() {
    SearchCoordinate root = new SearchCoordinate(name, smallest(), largest()).outward();
    SearchCoordinate over =
        new SearchCoordinate(
                OVER_SQUARE, wMassGev / (ratio.max() * mass.max()), largestOverSquare())
            .outward();
    return bothVary() ? List.of(root, over) : isConstant() ? List.of() : List.of(root);
  }

  private boolean bothVary() {
    return varies(ratio) && varies(mass);
  }

  private boolean isConstant() {
    return !varies(ratio) && !varies(mass);
  }

  private static boolean varies(Varied range) {
    return range.min() < range.max();
  }

  /** The smallest √κ. */
  double smallest() {
    return wMassGev * ratio.min() / mass.max();
  }

  /** The largest √κ, of those for which κ is not too large. */
  double largest() {
    double largest = wMassGev * ratio.max() / mass.min();
    return Math.max(smallest(), Math.min(largest, Math.sqrt(ModelPoint.LARGEST_KAPPA)));
  }

  /** The largest √κ/r². */
  double largestOverSquare() {
    double byRatio = largest() / (ratio.min() * ratio.min());
    return Math.min(byRatio, wMassGev / (ratio.min() * mass.min()));
  }

  /** √κ. */
  Real root(FormulaGraph graph) {
    return isConstant()
        ? graph.constant(ratio.min()).times(wMassGev).over(graph.constant(mass.min()))
        : graph.input(name);
  }

  /** √κ/r². */
  Real rootOverSquare(FormulaGraph graph) {
    if (bothVary()) {
      return graph.input(OVER_SQUARE);
    }
    if (varies(ratio)) {
      double squared = wMassGev / mass.min() * (wMassGev / mass.min());
      return graph.constant(squared).over(root(graph));
    }
    return root(graph).times(1 / (ratio.min() * ratio.min()));
  }

  /** r. */
  Real ratio(FormulaGraph graph) {
    if (bothVary()) {
      return root(graph).over(rootOverSquare(graph)).squareRoot();
    }
    return varies(ratio)
        ? root(graph).times(graph.constant(mass.min()).over(wMassGev))
        : graph.constant(ratio.min());
  }

  /** M = M_W r/√κ. */
  Real mass(FormulaGraph graph) {
    return varies(mass)
        ? ratio(graph).times(wMassGev).over(root(graph))
        : graph.constant(mass.min());
  }

  /** The ranges of r and M where they do not follow from those of the coordinates. */
  List<Real> rules(FormulaGraph graph) {
    if (!bothVary()) {
      return List.of();
    }
    Real root = root(graph);
    Real over = rootOverSquare(graph);
    Real product = root.times(over);
    return List.of(
        root.minus(over.times(ratio.min() * ratio.min())),
        over.times(ratio.max() * ratio.max()).minus(root),
        product.times(square(mass.max() / wMassGev)).minus(1),
        graph.one().minus(product.times(square(mass.min() / wMassGev))));
  }

  private static double square(double value) {
    return value * value;
  }

  double root(double[] coordinates) {
    return isConstant() ? smallest() : coordinates[0];
  }

  double ratio(double[] coordinates) {
    if (bothVary()) {
      return Math.sqrt(coordinates[0] / coordinates[1]);
    }
    return varies(ratio) ? coordinates[0] * mass.min() / wMassGev : ratio.min();
  }

  double mass(double[] coordinates) {
    return varies(mass) ? wMassGev * ratio(coordinates) / root(coordinates) : mass.min();
  }
}

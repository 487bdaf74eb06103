package org.g221.engine.contour;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.g221.engine.profile.ContourCells;
import org.g221.engine.region.CellRegion;
import org.g221.engine.region.ConfidenceInterval;
import org.g221.engine.region.Polygon;

/**
 * Contours of a profile: the true one of each level lies between an inner and an outer one. The
 * outer one contains the inner one, as each cell is inside of one, outside of the other, or
 * between.
 *
 * @param plan what was fixed
 * @param outcomes of all tasks of the plan, in any order; other bins lie outside
 */
public record EnclosedContours(ContourPlan plan, List<ContourOutcome> outcomes) {

  public EnclosedContours {
    outcomes = outcomes.stream().sorted(Comparator.comparingInt(ContourOutcome::bin)).toList();
    List<Integer> found = outcomes.stream().map(ContourOutcome::bin).toList();
    List<Integer> expected = plan.tasks().stream().map(ContourTask::bin).toList();
    if (!found.equals(expected)) {
      throw new IllegalArgumentException(
          "outcomes of bins " + found + " where those of " + expected + " are expected");
    }
  }

  /**
   * The pieces that an inner or outer contour of a plane bounds, the largest first.
   *
   * @param level number of the level
   */
  public List<Polygon> polygons(int level, ContourKind kind) {
    requireDimension(2);
    CellLattice lattice = lattice();
    return CellRegion.polygons(lattice.edges(0), lattice.edges(1), cells(level, kind));
  }

  /**
   * The intervals of a line, in increasing order.
   *
   * @param level number of the level
   */
  public List<ConfidenceInterval> intervals(int level, ContourKind kind) {
    requireDimension(1);
    return CellRegion.intervals(lattice().edges(0), cells(level, kind));
  }

  /** The cells of both contours of each level. */
  public List<ContourCells> cells() {
    CellLattice lattice = lattice();
    double[] second = plan.profile().dimension() == 2 ? lattice.edges(1) : new double[] {0, 1};
    List<ContourCells> cells = new ArrayList<>();
    for (int level = 0; level < plan.levels().size(); level++) {
      cells.add(
          new ContourCells(
              plan.levels().get(level),
              lattice.edges(0),
              second,
              cells(level, ContourKind.OUTER),
              cells(level, ContourKind.INNER)));
    }
    return cells;
  }

  private void requireDimension(int expected) {
    if (plan.profile().dimension() != expected) {
      throw new IllegalStateException(
          "a profile of " + plan.profile().dimension() + " quantities, not of " + expected);
    }
  }

  private CellLattice lattice() {
    return new CellLattice(plan.profile(), plan.cellsOfBin());
  }

  /** Number of cells within a contour. */
  public int count(int level, ContourKind kind) {
    return cells(level, kind).cardinality();
  }

  /** Number of cells that make up a bin. */
  public int cellsOfBin() {
    return plan.profile().dimension() == 2
        ? plan.cellsOfBin() * plan.cellsOfBin()
        : plan.cellsOfBin();
  }

  /** Number of boxes bounded. */
  public long boxes() {
    return outcomes.stream().mapToLong(ContourOutcome::boxes).sum();
  }

  private BitSet cells(int level, ContourKind kind) {
    CellLattice lattice = lattice();
    BitSet cells = new BitSet();
    int columnsOfBin = plan.profile().dimension() == 2 ? plan.cellsOfBin() : 1;
    for (ContourOutcome outcome : outcomes) {
      CellLattice.CellSquare square = lattice.ofBin(outcome.bin());
      for (int cell = 0; cell < cellsOfBin(); cell++) {
        int row = square.row() + cell / columnsOfBin;
        int column = square.column() + cell % columnsOfBin;
        cells.set(row * lattice.columns() + column, kind.holds(outcome.state(level, cell)));
      }
    }
    return cells;
  }
}

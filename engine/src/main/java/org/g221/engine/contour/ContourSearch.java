package org.g221.engine.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.g221.engine.contour.CellLattice.CellSquare;
import org.g221.engine.enclosure.BinSearches;
import org.g221.engine.enclosure.Survivors;
import org.g221.engine.relaxation.AttainedPoint;
import org.g221.engine.relaxation.QuantityBin;

/**
 * Divides a bin into cells, until each lies inside or outside of each contour, or is as small as
 * asked.
 *
 * <p>The levels of which a square of cells is undecided are consecutive: one that lies outside of a
 * contour lies outside of all that are smaller, and one inside is inside of all that are larger.
 */
public final class ContourSearch {

  /** Boxes that survive in a square, and are passed on to its parts. */
  private static final int MOST_SURVIVORS = 40;

  /** Boxes in which a search for what is below a level may end in vain. */
  private static final int MANY = 1 << 20;

  /** The middle of a square relative to all of it, where a patch starts. */
  private static final double MIDDLE = 1e-2;

  private final ContourPlan plan;
  private final BinSearches searches;
  private final CellCover cover;
  private final ContourTask task;
  private final CellLattice lattice;
  private final byte[][] states;
  private long boxes;

  /** The only cell that is looked for; negative if all are. */
  private int only = -1;

  /** Boxes for all cells, if those that were not looked for take as many. */
  private double cost;

  public ContourSearch(ContourPlan plan, BinSearches searches, CellCover cover, ContourTask task) {
    this.plan = plan;
    this.searches = searches;
    this.cover = cover;
    this.task = task;
    this.lattice = new CellLattice(plan.profile(), plan.cellsOfBin());
    int cells = plan.profile().dimension() == 2 ? plan.cellsOfBin() : 1;
    this.states = new byte[plan.levels().size()][plan.cellsOfBin() * cells];
    for (byte[] ofLevel : states) {
      Arrays.fill(ofLevel, (byte) CellState.BETWEEN.ordinal());
    }
  }

  /**
   * What the bin would take, guessed from the way to one of its cells; may be called in place of
   * {@link #run}.
   *
   * @param cell number of the cell in the bin
   */
  public SampledContour sample(int cell) {
    only = cell;
    run();
    return new SampledContour(cost, boxes);
  }

  public ContourOutcome run() {
    List<double[]> starts = new ArrayList<>();
    if (task.enclosed().isReached()) {
      starts.add(task.enclosed().point());
    }
    int first = plan.firstReached(task.enclosed().lower());
    CellSquare all = lattice.ofBin(task.bin());
    set(all, 0, first, CellState.OUTSIDE);
    decide(all, first, states.length, Survivors.all(searches.problem()), starts);
    return new ContourOutcome(task.bin(), states, boxes);
  }

  private void set(CellSquare square, int firstLevel, int endLevel, CellState state) {
    CellSquare all = lattice.ofBin(task.bin());
    boolean isPlane = plan.profile().dimension() == 2;
    int columns = isPlane ? plan.cellsOfBin() : 1;
    for (int level = firstLevel; level < endLevel; level++) {
      for (int i = 0; i < square.size(); i++) {
        int start = (square.row() - all.row() + i) * columns;
        int column = isPlane ? square.column() - all.column() : 0;
        int width = isPlane ? square.size() : 1;
        Arrays.fill(states[level], start + column, start + column + width, (byte) state.ordinal());
      }
    }
  }

  /**
   * Decides for a square, of which levels from the first to before the end are undecided.
   *
   * @param among where χ² may be within the outer contour of the last of these
   * @param starts coordinates of points from which searches start
   */
  private void decide(
      CellSquare square, int first, int end, Survivors among, List<double[]> starts) {
    long before = boxes;
    List<QuantityBin> values = lattice.values(square);
    Optional<AttainedPoint> best = lowest(values, starts);
    List<double[]> known = new ArrayList<>(starts);
    best.ifPresent(point -> known.add(0, point.coordinates()));
    int covered = Math.max(first, Math.min(end, covered(values, best, known)));
    set(square, covered, end, CellState.INSIDE);
    if (first == covered) {
      return;
    }
    int reached = best.map(AttainedPoint::chiSquare).map(plan::firstReached).orElse(states.length);
    Survivors left =
        square.size() > 1 ? survivors(values, among, covered - 1, MOST_SURVIVORS) : among;
    int outside = left.isEmpty() ? covered : first;
    for (int level = Math.min(reached, covered) - 1; level >= outside; level--) {
      outside = survivors(values, left, level, MANY).isEmpty() ? level + 1 : outside;
    }
    set(square, first, outside, CellState.OUTSIDE);
    cost += (double) (boxes - before) * states[0].length / cells(square);
    if (outside < covered && square.size() > 1) {
      List<double[]> next = best.map(AttainedPoint::coordinates).map(List::of).orElse(known);
      for (CellSquare part : lattice.parts(square)) {
        if (only < 0 || contains(part, only)) {
          decide(part, outside, covered, left, next);
        }
      }
    }
  }

  private int cells(CellSquare square) {
    return plan.profile().dimension() == 2 ? square.size() * square.size() : square.size();
  }

  private boolean contains(CellSquare square, int cell) {
    CellSquare all = lattice.ofBin(task.bin());
    int columns = states[0].length / plan.cellsOfBin();
    int row = all.row() + cell / columns - square.row();
    int column = all.column() + cell % columns - square.column();
    return row >= 0 && row < square.size() && column >= 0 && column < square.size();
  }

  /** Where χ² may be within an outer contour; all of it if the budget does not suffice. */
  private Survivors survivors(List<QuantityBin> values, Survivors among, int level, int most) {
    if (among.size() > plan.cellBoxes()) {
      return among;
    }
    Survivors left = searches.survivors(values, among, plan.outer(level), most, plan.cellBoxes());
    boxes += left.bounded();
    return left;
  }

  /** The first level of whose inner contour all values lie inside. */
  private int covered(
      List<QuantityBin> values, Optional<AttainedPoint> best, List<double[]> known) {
    if (best.isEmpty() || plan.firstCovered(best.get().chiSquare()) == states.length) {
      return states.length;
    }
    Optional<AttainedPoint> middle = lowest(middle(values), known);
    return plan.firstCovered(cover.chiSquare(values, middle.or(() -> best).get().coordinates()));
  }

  private static List<QuantityBin> middle(List<QuantityBin> values) {
    return values.stream()
        .map(
            bin -> {
              double middle = 0.5 * (bin.lower() + bin.upper());
              double half = MIDDLE * (bin.upper() - bin.lower());
              return new QuantityBin(bin.quantity(), middle - half, middle + half);
            })
        .toList();
  }

  /** The lowest point that searches find. */
  private Optional<AttainedPoint> lowest(List<QuantityBin> values, List<double[]> starts) {
    Optional<AttainedPoint> lowest = Optional.empty();
    for (double[] start : starts) {
      Optional<AttainedPoint> found = searches.descend(values, start);
      boolean isLower =
          found.isPresent()
              && (lowest.isEmpty() || found.get().chiSquare() < lowest.get().chiSquare());
      lowest = isLower ? found : lowest;
    }
    return lowest;
  }
}

package org.g221.engine.contour;

import java.util.ArrayList;
import java.util.List;
import org.g221.engine.profile.ProfileAxis;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.relaxation.QuantityBin;

/**
 * The cells into which the bins of a profile are divided.
 *
 * @param profile the profile
 * @param cellsOfBin cells of a bin along an axis
 */
record CellLattice(ProfileDefinition profile, int cellsOfBin) {

  /** Edges of the cells along an axis. */
  double[] edges(int axis) {
    ProfileAxis measured = profile.axes().get(axis);
    return measured.parts(measured.bins() * cellsOfBin);
  }

  private double edge(int number, int index) {
    ProfileAxis axis = profile.axes().get(number);
    double from = axis.edge(index / cellsOfBin);
    int part = index % cellsOfBin;
    return part == 0 ? from : from + (axis.edge(index / cellsOfBin + 1) - from) * part / cellsOfBin;
  }

  /** Cells of a profile along its second axis; 1 for a line. */
  int columns() {
    return profile.dimension() == 2 ? profile.columns() * cellsOfBin : 1;
  }

  /** Where the quantities lie in a square of cells. */
  List<QuantityBin> values(CellSquare square) {
    List<QuantityBin> values = new ArrayList<>();
    values.add(between(0, square.row(), square.row() + square.size()));
    if (profile.dimension() == 2) {
      values.add(between(1, square.column(), square.column() + square.size()));
    }
    return values;
  }

  private QuantityBin between(int axis, int first, int end) {
    return new QuantityBin(profile.axes().get(axis).source(), edge(axis, first), edge(axis, end));
  }

  /** The square of all cells of a bin. */
  CellSquare ofBin(int bin) {
    int row = bin / profile.columns();
    int column = bin % profile.columns();
    return new CellSquare(row * cellsOfBin, column * cellsOfBin, cellsOfBin);
  }

  /** The parts of a square: four, or two on a line. */
  List<CellSquare> parts(CellSquare square) {
    int half = square.size() / 2;
    List<CellSquare> parts = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < profile.dimension(); j++) {
        parts.add(new CellSquare(square.row() + i * half, square.column() + j * half, half));
      }
    }
    return parts;
  }

  /**
   * A square of cells; on a line only its rows count.
   *
   * @param row first cell along the first axis
   * @param column first cell along the second one
   * @param size cells along each
   */
  record CellSquare(int row, int column, int size) {}
}

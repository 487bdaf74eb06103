package org.g221.job.row;

import java.util.Arrays;
import org.g221.engine.evaluation.NodeStrip;

/** The nodes in a section of a tile that are to become rows, held until the section is done. */
final class RowBuffer {

  private static final int FIRST_CAPACITY = 1024;

  private long[] gridIndex = new long[FIRST_CAPACITY];
  private double[] chiSquare = new double[FIRST_CAPACITY];
  private final double[][] quantities;
  private int size;

  RowBuffer(int quantityCount) {
    this.quantities = new double[quantityCount][FIRST_CAPACITY];
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Adds one node of a strip. */
  void add(NodeStrip strip, int position) {
    if (size == gridIndex.length) {
      grow(2 * size);
    }
    gridIndex[size] = strip.gridIndex(position);
    chiSquare[size] = strip.chiSquare()[position];
    for (int quantity = 0; quantity < quantities.length; quantity++) {
      quantities[quantity][size] = strip.quantity(quantity, position);
    }
    size++;
  }

  private void grow(int capacity) {
    gridIndex = Arrays.copyOf(gridIndex, capacity);
    chiSquare = Arrays.copyOf(chiSquare, capacity);
    for (int quantity = 0; quantity < quantities.length; quantity++) {
      quantities[quantity] = Arrays.copyOf(quantities[quantity], capacity);
    }
  }

  /** Positions of the nodes in the order of their numbers in the grid. */
  int[] order() {
    long[] sorted = Arrays.copyOf(gridIndex, size);
    Arrays.sort(sorted);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      // Each node occurs only once.
      order[Arrays.binarySearch(sorted, gridIndex[i])] = i;
    }
    return order;
  }

  long gridIndex(int position) {
    return gridIndex[position];
  }

  double chiSquare(int position) {
    return chiSquare[position];
  }

  double quantity(int quantity, int position) {
    return quantities[quantity][position];
  }
}

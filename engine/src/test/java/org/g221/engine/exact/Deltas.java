package org.g221.engine.exact;

import java.util.Arrays;
import org.apache.commons.math3.complex.Complex;

/** Matrices in flavour space for tests. */
final class Deltas {

  private Deltas() {}

  /** The matrix with these entries and zeros in the first row and column. */
  static HermitianMatrix of(double entry22, double entry33, Complex entry23) {
    Complex[][] entries = new Complex[3][3];
    for (Complex[] row : entries) {
      Arrays.fill(row, Complex.ZERO);
    }
    entries[1][1] = new Complex(entry22, 0);
    entries[2][2] = new Complex(entry33, 0);
    entries[1][2] = entry23;
    entries[2][1] = entry23.conjugate();
    return HermitianMatrix.of(entries);
  }

  /** The largest difference of two matrices, entry by entry. */
  static double distance(HermitianMatrix first, HermitianMatrix second) {
    double largest = 0;
    for (int i = 1; i <= first.size(); i++) {
      for (int j = 1; j <= first.size(); j++) {
        largest = Math.max(largest, first.at(i, j).subtract(second.at(i, j)).abs());
      }
    }
    return largest;
  }
}

package org.g221.engine.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.complex.Complex;

/** A hermitian matrix of numbers; rows and columns count from 1. */
public final class HermitianMatrix {

  /** Largest difference from the adjoint that counts as rounding, in units of the largest entry. */
  private static final double ROUNDING = 1e-10;

  private final Complex[][] entries;

  private HermitianMatrix(Complex[][] entries) {
    this.entries = entries;
  }

  /**
   * The matrix with these entries.
   *
   * @throws IllegalArgumentException if it is not square, not finite or not hermitian
   */
  public static HermitianMatrix of(Complex[][] entries) {
    double scale = largestEntry(entries);
    int size = entries.length;
    Complex[][] symmetric = new Complex[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        Complex mirrored = entries[j][i].conjugate();
        if (entries[i][j].subtract(mirrored).abs() > ROUNDING * scale) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "entry (%d, %d) is %s but must be the complex conjugate of entry (%d, %d), %s",
                  i + 1,
                  j + 1,
                  entries[i][j],
                  j + 1,
                  i + 1,
                  entries[j][i]));
        }
        symmetric[i][j] = entries[i][j].add(mirrored).multiply(0.5);
      }
    }
    return new HermitianMatrix(symmetric);
  }

  /** The diagonal matrix with these real numbers. */
  public static HermitianMatrix diagonal(double... values) {
    Complex[][] entries = new Complex[values.length][values.length];
    for (int i = 0; i < values.length; i++) {
      Arrays.fill(entries[i], Complex.ZERO);
      entries[i][i] = new Complex(values[i], 0);
    }
    return of(entries);
  }

  private static double largestEntry(Complex[][] entries) {
    double largest = 0;
    for (int i = 0; i < entries.length; i++) {
      if (entries[i].length != entries.length) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "row %d has %d entries but the matrix has %d rows",
                i + 1,
                entries[i].length,
                entries.length));
      }
      for (int j = 0; j < entries.length; j++) {
        if (!(Double.isFinite(entries[i][j].getReal())
            && Double.isFinite(entries[i][j].getImaginary()))) {
          throw new IllegalArgumentException(
              String.format(
                  Locale.ROOT,
                  "entry (%d, %d) is %s but must be finite",
                  i + 1,
                  j + 1,
                  entries[i][j]));
        }
        largest = Math.max(largest, entries[i][j].abs());
      }
    }
    return largest;
  }

  /** Σ_a v_a v_a†, hermitian to the last bit. */
  static HermitianMatrix sumOfSquares(int size, List<Complex[]> vectors) {
    Complex[][] sum = new Complex[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        sum[i][j] = Complex.ZERO;
        for (Complex[] vector : vectors) {
          sum[i][j] = sum[i][j].add(vector[i].multiply(vector[j].conjugate()));
        }
      }
    }
    return new HermitianMatrix(sum);
  }

  public int size() {
    return entries.length;
  }

  /** Entry in row {@code i} and column {@code j}, both from 1. */
  public Complex at(int i, int j) {
    return entries[i - 1][j - 1];
  }

  /** 1 − f·(this). */
  HermitianMatrix oneMinusTimes(double factor) {
    Complex[][] result = new Complex[size()][size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        result[i][j] = entries[i][j].multiply(-factor).add(i == j ? 1 : 0);
      }
    }
    return new HermitianMatrix(result);
  }

  /**
   * An eigenvalue with its eigenvector of length 1.
   *
   * @param value real, as the matrix is hermitian
   * @param vector its largest component is real and positive; unique up to a rotation where
   *     eigenvalues coincide
   */
  public record Eigenpair(double value, Complex[] vector) {}

  /** Eigenvalues in decreasing order, with orthonormal eigenvectors. */
  public List<Eigenpair> eigenpairs() {
    return HermitianEigenproblem.solve(this);
  }

  /** Eigenvalues in decreasing order. */
  public double[] eigenvalues() {
    return eigenpairs().stream().mapToDouble(Eigenpair::value).toArray();
  }
}

package org.g221.engine.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.complex.Complex;
import org.apache.commons.math3.exception.MathArithmeticException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.g221.engine.exact.HermitianMatrix.Eigenpair;

/**
 * Eigenvalues and eigenvectors of hermitian matrices, computed from real symmetric ones.
 *
 * <p>The real symmetric matrix ((Re, −Im), (Im, Re)) of twice the size has each eigenvalue twice,
 * with the real eigenvectors (Re z, Im z) of z and those of iz; one of the two is kept.
 */
final class HermitianEigenproblem {

  private HermitianEigenproblem() {}

  static List<Eigenpair> solve(HermitianMatrix matrix) {
    int size = matrix.size();
    double[][] real = new double[2 * size][2 * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        Complex entry = matrix.at(i + 1, j + 1);
        real[i][j] = entry.getReal();
        real[i + size][j + size] = entry.getReal();
        real[i + size][j] = entry.getImaginary();
        real[i][j + size] = -entry.getImaginary();
      }
    }
    EigenDecomposition decomposition = decompose(real);
    List<Eigenpair> candidates = new ArrayList<>();
    for (int k = 0; k < 2 * size; k++) {
      double[] vector = decomposition.getEigenvector(k).toArray();
      Complex[] complex = new Complex[size];
      for (int i = 0; i < size; i++) {
        complex[i] = new Complex(vector[i], vector[i + size]);
      }
      candidates.add(new Eigenpair(decomposition.getRealEigenvalue(k), complex));
    }
    return independent(candidates, size);
  }

  private static EigenDecomposition decompose(double[][] real) {
    try {
      return new EigenDecomposition(new Array2DRowRealMatrix(real));
    } catch (MathIllegalStateException | MathArithmeticException e) {
      throw new IllegalArgumentException(
          "the eigenvalues of a matrix cannot be found, as its entries differ too much in size", e);
    }
  }

  /** Repeatedly takes the candidate least spanned by those already taken. */
  private static List<Eigenpair> independent(List<Eigenpair> candidates, int size) {
    List<Eigenpair> taken = new ArrayList<>();
    while (taken.size() < size) {
      Eigenpair best = null;
      double largest = -1;
      for (Eigenpair candidate : candidates) {
        Complex[] rest = remainder(candidate.vector(), taken);
        double length = length(rest);
        if (length > largest) {
          largest = length;
          best = new Eigenpair(candidate.value(), scaled(rest, new Complex(1 / length, 0)));
        }
      }
      taken.add(best);
    }
    return taken.stream()
        .map(pair -> new Eigenpair(pair.value(), withRealLargest(pair.vector())))
        .sorted((a, b) -> Double.compare(b.value(), a.value()))
        .toList();
  }

  private static Complex[] remainder(Complex[] vector, List<Eigenpair> others) {
    Complex[] rest = vector.clone();
    for (Eigenpair other : others) {
      Complex overlap = Complex.ZERO;
      for (int i = 0; i < rest.length; i++) {
        overlap = overlap.add(other.vector()[i].conjugate().multiply(rest[i]));
      }
      for (int i = 0; i < rest.length; i++) {
        rest[i] = rest[i].subtract(other.vector()[i].multiply(overlap));
      }
    }
    return rest;
  }

  private static double length(Complex[] vector) {
    double sum = 0;
    for (Complex entry : vector) {
      sum += entry.getReal() * entry.getReal() + entry.getImaginary() * entry.getImaginary();
    }
    return Math.sqrt(sum);
  }

  private static Complex[] withRealLargest(Complex[] vector) {
    Complex largest = Complex.ZERO;
    for (Complex entry : vector) {
      // The margin keeps rounding from deciding among entries of the same size.
      largest = entry.abs() > 1.000001 * largest.abs() ? entry : largest;
    }
    return scaled(vector, largest.conjugate().divide(largest.abs()));
  }

  private static Complex[] scaled(Complex[] vector, Complex factor) {
    Complex[] scaled = new Complex[vector.length];
    for (int i = 0; i < vector.length; i++) {
      scaled[i] = vector[i].multiply(factor);
    }
    return scaled;
  }
}

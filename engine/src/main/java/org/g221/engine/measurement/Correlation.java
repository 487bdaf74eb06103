package org.g221.engine.measurement;

import java.util.List;

/** Correlation matrix of the experimental uncertainties of several measurements. */
public final class Correlation {

  private final String name;
  private final List<String> measurements;
  private final double[][] matrix;
  private final String source;

  /**
   * @param name how it is called in results
   * @param measurements names of the measurements, in the order of the matrix
   * @param matrix symmetric, positive definite, ones on the diagonal
   * @param source where it is from
   */
  public Correlation(String name, List<String> measurements, double[][] matrix, String source) {
    this.name = name;
    this.measurements = List.copyOf(measurements);
    this.matrix = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      this.matrix[i] = matrix[i].clone();
    }
    this.source = source;
  }

  public String name() {
    return name;
  }

  public List<String> measurements() {
    return measurements;
  }

  public String source() {
    return source;
  }

  /** Coefficient between two measurements, both of which have to be among {@link #measurements}. */
  public double coefficient(String first, String second) {
    return matrix[measurements.indexOf(first)][measurements.indexOf(second)];
  }
}

package org.g221.engine.measurement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Correlation matrix of the experimental uncertainties of several measurements. */
public final class Correlation {

  private final String name;
  private final List<String> measurements;
  private final Map<String, Integer> positions = new HashMap<>();
  private final double[][] matrix;
  private final String source;
  private final Reliability reliability;

  /**
   * @param name its name in results
   * @param measurements names of the measurements, in the order of the matrix
   * @param matrix symmetric, positive definite, ones on the diagonal
   * @param source where it comes from
   * @param reliability how far the numbers can be traced
   */
  public Correlation(
      String name,
      List<String> measurements,
      double[][] matrix,
      String source,
      Reliability reliability) {
    this.name = name;
    this.measurements = List.copyOf(measurements);
    for (int i = 0; i < measurements.size(); i++) {
      positions.put(measurements.get(i), i);
    }
    this.matrix = new double[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      this.matrix[i] = matrix[i].clone();
    }
    this.source = source;
    this.reliability = reliability;
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

  public Reliability reliability() {
    return reliability;
  }

  /** Whether a measurement is among its own. */
  public boolean concerns(String measurement) {
    return positions.containsKey(measurement);
  }

  /** Whether it gives a coefficient for these two. */
  public boolean joins(String first, String second) {
    return concerns(first) && concerns(second);
  }

  /** Coefficient between two measurements, both of which must be in {@link #measurements}. */
  public double coefficient(String first, String second) {
    return matrix[positions.get(first)][positions.get(second)];
  }

  /** The rows and columns of the measurements kept; empty if there are fewer than two. */
  Optional<Correlation> restrictedTo(Predicate<String> kept) {
    int[] rows =
        IntStream.range(0, matrix.length).filter(i -> kept.test(measurements.get(i))).toArray();
    double[][] part = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        part[i][j] = matrix[rows[i]][rows[j]];
      }
    }
    List<String> names = IntStream.of(rows).mapToObj(measurements::get).toList();
    return rows.length < 2
        ? Optional.empty()
        : Optional.of(new Correlation(name, names, part, source, reliability));
  }
}

package org.g221.engine.measurement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;

/** Reads a correlation matrix and checks that it is one. */
final class CorrelationReader {

  private final Map<String, Measurement> measurements;

  CorrelationReader(Map<String, Measurement> measurements) {
    this.measurements = measurements;
  }

  Optional<Correlation> read(YamlMapping entry) {
    entry.allow("name", "measurements", "matrix", "source", "reliability");
    String name = entry.requireText("name").orElse("");
    List<String> members = entry.texts("measurements");
    boolean known = true;
    for (String member : members) {
      if (!measurements.containsKey(member)) {
        entry.error(
            "measurements",
            "names '"
                + member
                + "', which is unknown"
                + NearestName.hint(measurements.keySet(), member));
        known = false;
      }
    }
    double[][] matrix =
        entry.list("matrix").stream().map(YamlValue::numbers).toArray(double[][]::new);
    String source = entry.requireText("source").orElse("");
    boolean usable = check(entry, matrix, members.size());
    return known && usable
        ? Optional.of(new Correlation(name, members, matrix, source))
        : Optional.empty();
  }

  private static boolean check(YamlMapping entry, double[][] matrix, int size) {
    if (matrix.length != size || size == 0) {
      entry.error("matrix", "has " + matrix.length + " rows but must have " + size);
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (matrix[i].length != size) {
        entry.error(
            "matrix[" + i + "]", "has " + matrix[i].length + " columns but must have " + size);
        return false;
      }
    }
    return isSymmetric(entry, matrix) && isPositiveDefinite(entry, matrix);
  }

  private static boolean isSymmetric(YamlMapping entry, double[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      if (matrix[i][i] != 1) {
        entry.error("matrix[" + i + "][" + i + "]", "is " + matrix[i][i] + " but must be 1");
        return false;
      }
      for (int j = 0; j < i; j++) {
        if (matrix[i][j] != matrix[j][i]) {
          entry.error(
              "matrix[" + i + "][" + j + "]",
              "is "
                  + matrix[i][j]
                  + " but must equal matrix["
                  + j
                  + "]["
                  + i
                  + "], "
                  + matrix[j][i]);
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isPositiveDefinite(YamlMapping entry, double[][] matrix) {
    try {
      new CholeskyDecomposition(new Array2DRowRealMatrix(matrix));
      return true;
    } catch (NonPositiveDefiniteMatrixException e) {
      entry.error("matrix", "is not positive definite");
      return false;
    }
  }
}

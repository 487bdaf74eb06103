package org.g221.engine.measurement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;

/** Reads a correlation matrix and checks that it is valid. */
final class CorrelationReader {

  private final DatasetContent content;

  CorrelationReader(DatasetContent content) {
    this.content = content;
  }

  /** Reads one matrix; one that cannot be used is reported and left out. */
  void read(YamlValue value) {
    YamlMapping entry = value.mapping();
    entry.allow("name", "measurements", "matrix", "source", "reliability", Layered.OVERRIDE);
    String name = entry.requireText("name").orElse("");
    content
        .correlations()
        .check(name, value, entry, "is called '" + name + "', as another one is already");
    List<String> members = entry.texts("measurements");
    boolean known = areKnown(entry, members);
    double[][] matrix =
        entry.list("matrix").stream().map(YamlValue::numbers).toArray(double[][]::new);
    String source = entry.requireText("source").orElse("");
    Optional<Reliability> reliability = MeasurementReader.reliability(entry);
    boolean usable = check(entry, matrix, members.size());
    checkGivenOnce(entry, name, members);
    if (known && usable && reliability.isPresent()) {
      content
          .correlations()
          .put(name, new Correlation(name, members, matrix, source, reliability.get()));
    }
  }

  private boolean areKnown(YamlMapping entry, List<String> members) {
    Set<String> before = new HashSet<>();
    boolean known = true;
    for (String member : members) {
      boolean usable = content.measurements().has(member);
      // A measurement that was given but is unusable has been reported already.
      if (!usable && !content.measurements().isInThisLayer(member)) {
        entry.error(
            "measurements",
            "names " + NearestName.unknown(member, content.measurements().entries().keySet()));
      } else if (!before.add(member)) {
        entry.error("measurements", "names '" + member + "' twice");
        usable = false;
      }
      known &= usable;
    }
    return known;
  }

  /** A coefficient given by two matrices is ambiguous, even if they agree. */
  private void checkGivenOnce(YamlMapping entry, String name, List<String> members) {
    for (Correlation other : content.correlations().entries().values()) {
      List<String> shared = members.stream().distinct().filter(other::concerns).toList();
      if (!other.name().equals(name) && shared.size() > 1) {
        entry.error(
            "measurements",
            "gives the correlation of '"
                + shared.get(0)
                + "' and '"
                + shared.get(1)
                + "', which '"
                + other.name()
                + "' gives already");
      }
    }
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

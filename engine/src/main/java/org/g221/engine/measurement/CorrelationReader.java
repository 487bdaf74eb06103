package org.g221.engine.measurement;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealVector;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.YamlMapping;
import org.g221.engine.document.YamlValue;

/** Reads a correlation matrix and checks that it is valid. */
final class CorrelationReader {

  /** Measurements with less of an eigenvector, relative to the largest part, are not named. */
  private static final double SMALLEST_PART = 0.2;

  /** Eigenvalues below this are zero up to rounding. */
  private static final double ROUNDING = 1e-12;

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
        .check(name, value, entry, "is called '" + name + "', a name that is already taken");
    List<String> members = entry.texts("measurements");
    boolean known = areKnown(entry, members);
    double[][] matrix =
        entry.list("matrix").stream().map(YamlValue::numbers).toArray(double[][]::new);
    String source = entry.requireText("source").orElse("");
    Optional<Reliability> reliability = MeasurementReader.reliability(entry);
    boolean usable = check(entry, matrix, members);
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
                + "' already gives");
      }
    }
  }

  private static boolean check(YamlMapping entry, double[][] matrix, List<String> members) {
    int size = members.size();
    if (matrix.length != size || size == 0) {
      entry.error(
          "matrix",
          String.format(
              Locale.ROOT,
              "has %s but must have %d, one for each measurement",
              counted(matrix.length, "row"),
              size));
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (matrix[i].length != size) {
        entry.error(
            "matrix[" + i + "]",
            String.format(
                Locale.ROOT,
                "has %s but must have %d; write the whole matrix, not a triangle of it",
                counted(matrix[i].length, "column"),
                size));
        return false;
      }
    }
    return isSymmetric(entry, matrix) && isPositiveDefinite(entry, matrix, members);
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

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static boolean isPositiveDefinite(
      YamlMapping entry, double[][] matrix, List<String> members) {
    try {
      new CholeskyDecomposition(new Array2DRowRealMatrix(matrix));
      return true;
    } catch (NonPositiveDefiniteMatrixException e) {
      entry.error("matrix", "is not positive definite: " + culprits(matrix, members));
      return false;
    }
  }

  /** The smallest eigenvalue, and the measurements that its eigenvector consists of. */
  private static String culprits(double[][] matrix, List<String> members) {
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(matrix));
    double[] values = eigen.getRealEigenvalues();
    int least = 0;
    for (int k = 1; k < values.length; k++) {
      least = values[k] < values[least] ? k : least;
    }
    RealVector vector = eigen.getEigenvector(least);
    double share = SMALLEST_PART * vector.getLInfNorm();
    List<String> parts =
        IntStream.range(0, members.size())
            .filter(i -> Math.abs(vector.getEntry(i)) >= share)
            .boxed()
            // Parts that differ by rounding alone stay in the order of the file.
            .sorted(Comparator.comparingLong(i -> -Math.round(1e6 * Math.abs(vector.getEntry(i)))))
            .map(i -> "'" + members.get(i) + "'")
            .toList();
    return String.format(
        Locale.ROOT,
        "the smallest eigenvalue, %s, is that of %s",
        shown(values[least]),
        String.join(", ", parts));
  }

  private static String shown(double eigenvalue) {
    return Math.abs(eigenvalue) < ROUNDING ? "0" : String.format(Locale.ROOT, "%.3g", eigenvalue);
  }
}

package org.g221.engine.likelihood;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.g221.engine.measurement.Correlation;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.g221.engine.parameter.Running;

/**
 * The constraints imposed by a selection of measurements.
 *
 * <p>Measurements that are correlated, or share an observable whose Standard Model value is
 * uncertain, form one constraint; all others stand alone, as do limits that cost nothing up to some
 * prediction. Constraints are summed in the order of their first measurement in the data set, so
 * that χ² has the same bits wherever it is computed.
 */
public final class Likelihood {

  private final Dataset dataset;
  private final List<Constraint> constraints;

  private Likelihood(Dataset dataset, List<Constraint> constraints) {
    this.dataset = dataset;
    this.constraints = List.copyOf(constraints);
  }

  /** The likelihood of the measurements that are in the fit by default. */
  public static Likelihood of(Dataset dataset) {
    return of(dataset, List.of(), List.of());
  }

  /**
   * The likelihood of the default measurements, with some added and others left out.
   *
   * @throws InconsistentDataException if the correlations lead to a covariance that is not positive
   *     definite, or a limit is below its Standard Model part
   */
  public static Likelihood of(Dataset dataset, List<String> include, List<String> exclude) {
    Covariances covariances = new Covariances(dataset);
    List<Constraint> constraints = new ArrayList<>();
    for (List<Measurement> group :
        covariances.independentGroups(dataset.selection(include, exclude))) {
      constraints.add(constraint(covariances, group));
    }
    return new Likelihood(dataset, constraints);
  }

  /** The constraint of measurements that depend on each other, whether they count or not. */
  static Constraint constraint(Covariances covariances, List<Measurement> group) {
    Measurement first = group.get(0);
    if (first.search().isPresent()) {
      return Constraint.search(first);
    }
    return covariances
        .onset(first)
        .map(onset -> Constraint.above(onset, first))
        .orElseGet(() -> correlated(covariances, group));
  }

  private static Constraint correlated(Covariances covariances, List<Measurement> group) {
    int size = group.size();
    double[][] covariance = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        covariance[i][j] = covariances.covariance(group.get(i), group.get(j));
      }
    }
    try {
      new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), 1e-10, 0);
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new InconsistentDataException(
          "the covariance of "
              + group.stream().map(Measurement::name).toList()
              + " is not positive definite",
          e);
    }
    return new Constraint(blockName(covariances, group), group, covariance);
  }

  /** The name of the correlation if there is one, otherwise the group in the data set. */
  private static String blockName(Covariances covariances, List<Measurement> group) {
    for (Measurement first : group) {
      for (Measurement second : group) {
        Optional<Correlation> known = covariances.correlation(first, second);
        if (!first.equals(second) && known.isPresent()) {
          return known.get().name();
        }
      }
    }
    return group.get(0).group();
  }

  public Dataset dataset() {
    return dataset;
  }

  /** The same likelihood with predictions that are run in another way. */
  public Likelihood withRunning(Running running) {
    return new Likelihood(dataset.withRunning(running), constraints);
  }

  /** The constraints, in the order of summation. */
  public List<Constraint> constraints() {
    return constraints;
  }

  /** Number of measured values and limits that enter χ². */
  public int observationCount() {
    return constraints.stream().mapToInt(constraint -> constraint.measurements().size()).sum();
  }

  /** Constraints by reported block, in order. */
  Map<String, List<Constraint>> blocks() {
    Map<String, List<Constraint>> blocks = new LinkedHashMap<>();
    for (Constraint constraint : constraints) {
      blocks.computeIfAbsent(constraint.block(), name -> new ArrayList<>()).add(constraint);
    }
    return blocks;
  }
}

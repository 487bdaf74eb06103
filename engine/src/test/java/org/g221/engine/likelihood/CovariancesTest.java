package org.g221.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.g221.engine.measurement.BundledData;
import org.g221.engine.measurement.Dataset;
import org.g221.engine.measurement.Measurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CovariancesTest {

  /** Joins all groups that a measurement depends on, one measurement after the other. */
  private static List<List<Measurement>> joined(
      Covariances covariances, List<Measurement> selection) {
    List<List<Measurement>> groups = new ArrayList<>();
    for (Measurement measurement : selection) {
      List<Measurement> whole = new ArrayList<>();
      for (List<Measurement> group : List.copyOf(groups)) {
        if (group.stream().anyMatch(other -> areLinked(covariances, other, measurement))) {
          whole.addAll(group);
          groups.remove(group);
        }
      }
      whole.add(measurement);
      groups.add(whole);
    }
    groups.forEach(group -> group.sort(Comparator.comparingInt(selection::indexOf)));
    groups.sort(Comparator.comparingInt(group -> selection.indexOf(group.get(0))));
    return groups;
  }

  /** Limits that cost nothing below their onset depend on nothing, nor do those of searches. */
  private static boolean areLinked(Covariances covariances, Measurement first, Measurement second) {
    return first.search().isEmpty()
        && second.search().isEmpty()
        && covariances.onset(first).isEmpty()
        && covariances.onset(second).isEmpty()
        && covariances.covariance(first, second) != 0;
  }

  @Test
  void groupsHoldWhatDependsOnEachOtherInTheOrderOfTheDataSet() {
    for (Dataset dataset : List.of(BundledData.dataset2016(), BundledData.current())) {
      Covariances covariances = new Covariances(dataset);
      List<Measurement> all = dataset.measurements();
      List<List<Measurement>> groups = covariances.independentGroups(all);
      assertThat(groups).isEqualTo(joined(covariances, all));
      assertThat(groups).anyMatch(group -> group.size() > 2).anyMatch(group -> group.size() == 1);
    }
  }

  /** A comparison of each with all others would take minutes. */
  @Test
  @Timeout(60)
  void measurementsThatAreIndependentAreNotCompared() {
    Dataset dataset = BundledData.dataset2016();
    Measurement known =
        dataset.measurements().stream()
            .filter(any -> dataset.standardModel(any.observable()).uncertainty() == 0)
            .findFirst()
            .orElseThrow();
    List<Measurement> many =
        IntStream.range(0, 100_000)
            .mapToObj(
                i ->
                    DrawnMeasurementsTest.like(
                        known, "m" + i, known.whyNotInFit(), known.sharedData()))
            .toList();
    assertThat(new Covariances(dataset).independentGroups(many))
        .hasSize(many.size())
        .allMatch(group -> group.size() == 1);
  }
}

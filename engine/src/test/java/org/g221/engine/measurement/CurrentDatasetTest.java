package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** What data set current holds beside what holds for all. */
class CurrentDatasetTest {

  private static final List<String> AVERAGE = List.of("R(D)@HFLAV:2025", "R(D*)@HFLAV:2025");

  private final Dataset dataset = BundledData.current();

  private Measurement measurement(String name) {
    return dataset.measurement(name).orElseThrow();
  }

  @Test
  void has89MeasurementsInTheFit() {
    assertThat(dataset.selection(List.of(), List.of())).hasSize(89);
  }

  @Test
  void universalityRatiosOfLhcbAreInTheFitWithTheirCorrelations() {
    List<String> ratios =
        List.of(
            "R_K[1.1,6]@LHCb:2022",
            "R_K[0.1,1.1]@LHCb:2022",
            "R_K*[1.1,6]@LHCb:2022",
            "R_K*[0.1,1.1]@LHCb:2022");
    assertThat(ratios).allMatch(name -> measurement(name).inFit());
    assertThat(dataset.correlations())
        .filteredOn(known -> known.measurements().equals(ratios))
        .hasSize(1);
  }

  @Test
  void resultsOfTheLhcbCollaborationOnUniversalityOf2014And2021AreSuperseded() {
    for (String old : List.of("R_K[1,6]@LHCb:2014", "R_K[1.1,6]@LHCb:2021")) {
      assertThat(measurement(old).inFit()).isFalse();
      assertThat(measurement(old).sharedData().supersededBy()).hasValue("R_K[1.1,6]@LHCb:2022");
    }
  }

  @Test
  void membersOfTheAverageOfRdReplaceItButAreNotCountedBesideIt() {
    List<String> members = measurement(AVERAGE.get(0)).sharedData().usesDataOf();
    assertThat(members).hasSize(15).allMatch(name -> !measurement(name).inFit());
    DoubleCounting rules = DoubleCounting.in(dataset);
    assertThat(rules.among(dataset.selection(members, AVERAGE))).isEmpty();
    assertThat(rules.among(dataset.selection(members, List.of())))
        .hasSize(2 * members.size())
        .allMatch(
            conflict -> conflict.concerns(AVERAGE.get(0)) || conflict.concerns(AVERAGE.get(1)));
  }

  /**
   * A least-squares combination of the 15 members, without the errors that HFLAV takes as common to
   * them: 0.3465(244) and 0.2883(108) with a correlation of −0.34, near HFLAV's 0.347(25),
   * 0.288(12), −0.39. It would not be if a value or a correlation were mistyped.
   */
  @Test
  void membersOfTheAverageOfRdCombineToIt() {
    List<Measurement> members = new ArrayList<>();
    measurement(AVERAGE.get(0))
        .sharedData()
        .usesDataOf()
        .forEach(name -> members.add(measurement(name)));
    int size = members.size();
    double[][] covariance = new double[size][size];
    double[][] design = new double[size][2];
    double[][] values = new double[size][1];
    for (int i = 0; i < size; i++) {
      values[i][0] = members.get(i).value();
      design[i][members.get(i).observable().startsWith("R(D*)") ? 1 : 0] = 1;
      for (int j = 0; j < size; j++) {
        covariance[i][j] = covariance(members.get(i), members.get(j));
      }
    }
    RealMatrix weights = inverse(new Array2DRowRealMatrix(covariance));
    RealMatrix a = new Array2DRowRealMatrix(design);
    RealMatrix errors = inverse(a.transpose().multiply(weights).multiply(a));
    RealMatrix mean =
        errors.multiply(a.transpose()).multiply(weights).multiply(new Array2DRowRealMatrix(values));
    Measurement d = measurement(AVERAGE.get(0));
    Measurement dStar = measurement(AVERAGE.get(1));
    assertThat(mean.getEntry(0, 0)).isCloseTo(d.value(), within(0.1 * d.uncertainty().sigma()));
    assertThat(mean.getEntry(1, 0))
        .isCloseTo(dStar.value(), within(0.1 * dStar.uncertainty().sigma()));
    double sigmaD = Math.sqrt(errors.getEntry(0, 0));
    double sigmaDStar = Math.sqrt(errors.getEntry(1, 1));
    assertThat(sigmaD / d.uncertainty().sigma()).isBetween(0.85, 1.0);
    assertThat(sigmaDStar / dStar.uncertainty().sigma()).isBetween(0.8, 1.0);
    assertThat(errors.getEntry(0, 1) / (sigmaD * sigmaDStar)).isCloseTo(-0.39, within(0.06));
  }

  private double covariance(Measurement first, Measurement second) {
    double coefficient =
        first.equals(second)
            ? 1
            : dataset.correlations().stream()
                .filter(known -> known.joins(first.name(), second.name()))
                .mapToDouble(known -> known.coefficient(first.name(), second.name()))
                .sum();
    return coefficient * first.uncertainty().sigma() * second.uncertainty().sigma();
  }

  private static RealMatrix inverse(RealMatrix matrix) {
    return new LUDecomposition(matrix).getSolver().getInverse();
  }
}

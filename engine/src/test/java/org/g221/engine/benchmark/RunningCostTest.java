package org.g221.engine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.g221.engine.parameter.Running;
import org.junit.jupiter.api.Test;

/** What electroweak running adds to the operations of an independent point. */
class RunningCostTest {

  private static double ratio(String dataset) {
    double tree = OperationCounts.program(dataset, Running.NONE).innermostOperationCount();
    return OperationCounts.program(dataset, Running.ELECTROWEAK).innermostOperationCount() / tree;
  }

  /** Of the data set that has running by default. */
  @Test
  void pointOfCurrentTakesAtMostTwiceTheOperations() {
    assertThat(ratio("current")).isLessThan(2);
  }

  /** Fewer observables share the couplings. */
  @Test
  void pointOf2016TakesAtMostTwiceTheOperations() {
    assertThat(ratio("2016")).isLessThan(2);
  }
}

package org.g221.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BisectorTest {

  private static BoundedBox box(double... influence) {
    return new BoundedBox() {
      @Override
      public double lowerChiSquare() {
        return Double.NaN;
      }

      @Override
      public double lowerChiSquare(List<QuantityRange> ranges) {
        return Double.NaN;
      }

      @Override
      public double lowerQuantity(int quantity) {
        return Double.NaN;
      }

      @Override
      public double upperQuantity(int quantity) {
        return Double.NaN;
      }

      @Override
      public int failingRule() {
        return -1;
      }

      @Override
      public int axes() {
        return influence.length;
      }

      @Override
      public double influence(int axis) {
        return influence[axis];
      }
    };
  }

  @Test
  void axisThatMayMoveChiSquareMostIsCut() {
    assertThat(Bisector.BY_INFLUENCE.axis(box(2, 5, 3), axis -> true)).isEqualTo(1);
    assertThat(Bisector.BY_INFLUENCE.axis(box(2, 5, Double.POSITIVE_INFINITY), axis -> true))
        .isEqualTo(2);
  }

  @Test
  void axisThatCannotBeCutIsLeftAlone() {
    assertThat(Bisector.BY_INFLUENCE.axis(box(2, 5, 3), axis -> axis != 1)).isEqualTo(2);
    assertThat(Bisector.BY_INFLUENCE.axis(box(2, 5, 3), axis -> false)).isEqualTo(-1);
  }

  @Test
  void firstOfEqualAxesIsCut() {
    assertThat(Bisector.BY_INFLUENCE.axis(box(0, 4, 4), axis -> true)).isEqualTo(1);
  }
}

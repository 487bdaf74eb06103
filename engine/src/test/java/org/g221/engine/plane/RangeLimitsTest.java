package org.g221.engine.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.g221.engine.treelevel.G221Parameter.DELTA_L_33;
import static org.g221.engine.treelevel.G221Parameter.DELTA_Q_33;
import static org.g221.engine.treelevel.G221Parameter.MASS_WPRIME_GEV;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.g221.engine.enclosure.RangeEnd;
import org.g221.engine.model.ContinuousRanges.Varied;
import org.g221.engine.parameter.ParameterPoint;
import org.g221.engine.treelevel.G221Texture;
import org.junit.jupiter.api.Test;

class RangeLimitsTest {

  private static final List<Varied> RANGES =
      List.of(
          new Varied(MASS_WPRIME_GEV, 700, 3000),
          new Varied(DELTA_Q_33, -0.1, 1),
          new Varied(DELTA_L_33, 0.5, 0.5));

  private static ParameterPoint point(double mass, double quark) {
    return new ParameterPoint(
        G221Texture.ENTRIES, Map.of(MASS_WPRIME_GEV, mass, DELTA_Q_33, quark, DELTA_L_33, 0.5));
  }

  private static RangeLimits limits(Predicate<ParameterPoint> isAllowed) {
    return RangeLimits.of(
        RANGES,
        point(700, 0.3),
        List.of(point(700, 0.3), point(700, 1), point(1000, 1), point(1000, 0.9)),
        isAllowed);
  }

  @Test
  void endsAreCountedByTheBestPointsThatLieThere() {
    RangeLimits limits = limits(beyond -> true);
    assertThat(limits.bins(MASS_WPRIME_GEV, RangeEnd.LOWER)).isEqualTo(2);
    assertThat(limits.bins(MASS_WPRIME_GEV, RangeEnd.UPPER)).isZero();
    assertThat(limits.bins(DELTA_Q_33, RangeEnd.UPPER)).isEqualTo(2);
    assertThat(limits.limitsBestFit(MASS_WPRIME_GEV, RangeEnd.LOWER)).isTrue();
    assertThat(limits.limitsBestFit(DELTA_Q_33, RangeEnd.UPPER)).isFalse();
    assertThat(limits.limits(DELTA_Q_33, RangeEnd.UPPER)).isTrue();
    assertThat(limits.limits(DELTA_Q_33, RangeEnd.LOWER)).isFalse();
  }

  @Test
  void endBeyondWhichNothingCountsLimitsNothing() {
    List<ParameterPoint> asked = new ArrayList<>();
    RangeLimits limits =
        limits(
            beyond -> {
              asked.add(beyond);
              return beyond.value(DELTA_Q_33) <= 1;
            });
    assertThat(limits.limits(DELTA_Q_33, RangeEnd.UPPER)).isFalse();
    assertThat(limits.limits(MASS_WPRIME_GEV, RangeEnd.LOWER)).isTrue();
    assertThat(asked)
        .hasSize(5)
        .allMatch(point -> point.value(MASS_WPRIME_GEV) < 700 || point.value(DELTA_Q_33) > 1);
  }

  @Test
  void parameterWithoutARangeIsAtNoEnd() {
    RangeLimits limits = limits(beyond -> true);
    assertThat(limits.limits(DELTA_L_33, RangeEnd.LOWER)).isFalse();
    assertThat(limits.limits(DELTA_L_33, RangeEnd.UPPER)).isFalse();
  }
}

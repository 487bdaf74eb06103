package org.g221.engine.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.g221.engine.measurement.DoubleCounting.Conflict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DoubleCountingTest {

  private static final Reference REFERENCE = Reference.cited("A", "Experiment A");

  private static Measurement measurement(String name, SharedData shared) {
    return new Measurement(
        name,
        "group",
        "R(D)",
        0.3,
        new Uncertainty.Gaussian(new Uncertainty.Interval(0.1, 0.1), Uncertainty.Interval.NONE),
        "",
        REFERENCE,
        "",
        "",
        Reliability.VERIFIED,
        Optional.empty(),
        shared);
  }

  /** Measurements that contain and supersede each other in some way, in no order. */
  private static List<Measurement> related(Random random, int number) {
    List<Measurement> measurements = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      List<String> uses =
          IntStream.range(0, number)
              .filter(other -> random.nextInt(2 * number) == 0)
              .mapToObj(other -> "m" + other)
              .toList();
      Optional<String> newer =
          random.nextInt(4) == 0 ? Optional.of("m" + random.nextInt(number)) : Optional.empty();
      measurements.add(measurement("m" + i, new SharedData(newer, uses)));
    }
    return measurements;
  }

  /** What two measurements share does not depend on which others are counted. */
  @Test
  void conflictsAreThoseOfEachPair() {
    Random random = new Random(20161204);
    int found = 0;
    for (int run = 0; run < 50; run++) {
      List<Measurement> all = related(random, 12);
      DoubleCounting rules = new DoubleCounting(all, List.of());
      List<Conflict> ofPairs = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          ofPairs.addAll(rules.among(List.of(all.get(i), all.get(j))));
        }
      }
      assertThat(rules.among(all)).isEqualTo(ofPairs);
      found += ofPairs.size();
    }
    assertThat(found).isGreaterThan(100);
  }

  /** A comparison of all pairs, each of which looks at all others, would take days. */
  @Test
  @Timeout(60)
  void measurementsThatShareNothingAreNotCompared() {
    List<Measurement> many =
        IntStream.range(0, 50_000)
            .mapToObj(i -> measurement("m" + i, SharedData.NONE))
            .collect(Collectors.toCollection(ArrayList::new));
    many.add(measurement("average", new SharedData(Optional.empty(), List.of("m7"))));
    assertThat(new DoubleCounting(many, List.of()).among(many))
        .containsExactly(new Conflict("m7", "average", "'average' contains the data of 'm7'"));
  }
}

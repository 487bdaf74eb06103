package org.g221.job.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowSampleTest {

  private static RowSample sample(LongStream nodes, int atMost) {
    RowSample.Choice choice = new RowSample.Choice(atMost);
    nodes.forEach(choice::offer);
    return choice.sample();
  }

  @Test
  void fewRowsAreAllTaken() {
    RowSample sample = sample(LongStream.of(7, 3, 1_000_000_000_000L), 10);

    assertThat(sample.gridIndices()).containsExactly(3, 7, 1_000_000_000_000L);
    assertThat(sample.rows()).isEqualTo(3);
  }

  @Test
  void choiceDependsOnTheRowsAndNotOnTheirOrder() {
    RowSample forward = sample(LongStream.range(0, 50_000), 1000);
    RowSample backward = sample(LongStream.range(0, 50_000).map(i -> 49_999 - i), 1000);

    assertThat(forward.gridIndices()).hasSize(1000).isEqualTo(backward.gridIndices());
    assertThat(forward.rows()).isEqualTo(50_000);
  }

  /** A binomial count of 1000 in ten equal parts has a standard deviation of 9.5. */
  @Test
  void choiceIsEven() {
    long[] nodes = sample(LongStream.range(0, 50_000), 1000).gridIndices();
    for (int part = 0; part < 10; part++) {
      long low = 5000L * part;
      assertThat(Arrays.stream(nodes).filter(node -> node >= low && node < low + 5000).count())
          .isBetween(60L, 140L);
    }
  }

  @Test
  void smallerChoiceIsPartOfALargerOne() {
    long[] many = sample(LongStream.range(0, 9000), 500).gridIndices();
    long[] few = sample(LongStream.range(0, 9000), 50).gridIndices();

    assertThat(many).contains(few);
    assertThat(List.of(few.length, many.length)).containsExactly(50, 500);
  }

  @Test
  void choicesFromPartsJoinToThatFromAll() {
    RowSample.Choice first = new RowSample.Choice(100);
    RowSample.Choice second = new RowSample.Choice(100);
    LongStream.range(0, 3000).forEach(first::offer);
    LongStream.range(3000, 5000).forEach(second::offer);
    RowSample joined = second.with(new RowSample.Choice(100)).with(first).sample();

    assertThat(joined.gridIndices())
        .isEqualTo(sample(LongStream.range(0, 5000), 100).gridIndices());
    assertThat(joined.rows()).isEqualTo(5000);
  }

  @Test
  void noRowsGiveNone() {
    assertThat(sample(LongStream.empty(), 10).gridIndices()).isEmpty();
    assertThat(sample(LongStream.range(0, 5), 0).gridIndices()).isEmpty();
  }
}

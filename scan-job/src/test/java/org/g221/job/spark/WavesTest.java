package org.g221.job.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.g221.job.chunk.Chunk;
import org.junit.jupiter.api.Test;

class WavesTest {

  private static List<Chunk> chunks(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Chunk(i, i, i + 1)).toList();
  }

  @Test
  void oneProcessTakesAllAtOnce() {
    assertThat(Waves.of(chunks(500), 2, true)).containsExactly(chunks(500));
  }

  @Test
  void groupsGrowAndHoldEachChunkOnce() {
    List<List<Chunk>> waves = Waves.of(chunks(1000), 2, false);
    assertThat(waves).extracting(List::size).containsExactly(8, 32, 128, 832);
    assertThat(waves.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(chunks(1000));
  }

  @Test
  void firstGroupComesFromEverywhere() {
    assertThat(Waves.of(chunks(800), 2, false).get(0))
        .extracting(Chunk::number)
        .containsExactly(0, 100, 200, 300, 400, 500, 600, 700);
  }

  @Test
  void fewChunksAreOneGroup() {
    assertThat(Waves.of(chunks(16), 2, false)).containsExactly(chunks(16));
  }
}

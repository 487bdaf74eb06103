package org.g221.job.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.g221.engine.evaluation.ExclusionCounts;
import org.g221.engine.evaluation.TileEvaluator;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.job.SampleScan;
import org.g221.job.parquet.FileDigest;
import org.g221.job.row.RowFile;
import org.g221.job.row.Thinning;
import org.g221.job.scan.GridPlan;
import org.junit.jupiter.api.Test;

class ChunkFormatTest {

  private static final GridPlan PLAN = SampleScan.plan(SampleScan.TEXT);
  private static final ChunkRecord RECORD = record();
  private static final byte[] BYTES = ChunkFormat.bytes(RECORD);

  private static ChunkRecord record() {
    var program = PLAN.compile();
    ScanAccumulator accumulator =
        new ScanAccumulator(PLAN.profiles(), new ExclusionCounts(program.rules().size()));
    TileEvaluator evaluator = new TileEvaluator(program);
    evaluator.evaluate(PLAN.tiles().tile(5), accumulator::accept);
    accumulator.count(PLAN.tiles().tile(5).nodeCount(), evaluator.excluded());
    long[] rows = new long[Thinning.LEVELS];
    rows[0] = 17;
    rows[63] = 1;
    return new ChunkRecord(
        "a digest",
        new Chunk(5, 5, 7),
        List.of(
            new RowFile(5, new FileDigest(1234, "abc")),
            new RowFile(6, new FileDigest(1L << 40, "def"))),
        new ChunkResult(new TaskResult(accumulator, 700, rows), 1, 12_345_678_901L));
  }

  private static ChunkRecord read(byte[] bytes) throws IOException {
    return ChunkFormat.read(bytes, PLAN.profiles());
  }

  @Test
  void readingUndoesWriting() throws IOException {
    ChunkRecord again = read(BYTES);
    assertThat(again.identity()).isEqualTo("a digest");
    assertThat(again.chunk()).isEqualTo(RECORD.chunk());
    assertThat(again.rowFiles()).isEqualTo(RECORD.rowFiles());
    assertThat(again.result().busyNanos()).isEqualTo(12_345_678_901L);
    assertThat(again.result().chunks()).isEqualTo(1);
    assertThat(again.result().found().visited()).isEqualTo(700);
    assertThat(again.result().found().rowsByLevel())
        .isEqualTo(RECORD.result().found().rowsByLevel());
    assertThat(ChunkFormat.bytes(again)).isEqualTo(BYTES);
  }

  @Test
  void everyFlippedBitIsNoticed() {
    for (int bit = 0; bit < 8 * BYTES.length; bit++) {
      byte[] flipped = BYTES.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThatThrownBy(() -> read(flipped)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void everyTruncationIsNoticed() {
    for (int length = 0; length < BYTES.length; length++) {
      byte[] truncated = Arrays.copyOf(BYTES, length);
      assertThatThrownBy(() -> read(truncated)).isInstanceOf(IOException.class);
    }
    byte[] longer = Arrays.copyOf(BYTES, BYTES.length + 1);
    assertThatThrownBy(() -> read(longer)).isInstanceOf(IOException.class);
  }

  @Test
  void messagesTellDamageFromFilesOfAnotherKind() {
    assertThatThrownBy(() -> read(new byte[100])).hasMessage("is not the file of a chunk");
    byte[] flipped = BYTES.clone();
    flipped[BYTES.length / 2] ^= 1;
    assertThatThrownBy(() -> read(flipped)).hasMessage("is damaged: its checksum differs");
  }
}

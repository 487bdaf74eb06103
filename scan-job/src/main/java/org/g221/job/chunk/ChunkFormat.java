package org.g221.job.chunk;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.g221.engine.profile.AccumulatorFormat;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.engine.profile.ScanAccumulator;
import org.g221.job.parquet.FileDigest;
import org.g221.job.row.RowFile;
import org.g221.job.row.Thinning;

/**
 * The file of a chunk: manifest and accumulator in one, so that neither exists without the other.
 * The format is described in docs/reliability.md.
 */
final class ChunkFormat {

  private static final byte[] MAGIC = {'G', '2', '2', '1', 'C', 'H', 'N', 'K'};
  private static final int VERSION = 1;

  private ChunkFormat() {}

  static byte[] bytes(ChunkRecord chunk) {
    return SealedBytes.of(
        MAGIC,
        out -> {
          out.writeInt(VERSION);
          write(chunk, out);
        });
  }

  private static void write(ChunkRecord record, DataOutputStream out) throws IOException {
    out.writeUTF(record.identity());
    out.writeInt(record.chunk().number());
    out.writeInt(record.chunk().firstTile());
    out.writeInt(record.chunk().endTile());
    out.writeInt(record.rowFiles().size());
    for (RowFile file : record.rowFiles()) {
      out.writeInt(file.tile());
      out.writeLong(file.digest().length());
      out.writeUTF(file.digest().sha256());
    }
    out.writeLong(record.result().busyNanos());
    TaskResult found = record.result().found();
    out.writeLong(found.visited());
    for (int level = 0; level < Thinning.LEVELS; level++) {
      out.writeLong(found.rowsByLevel()[level]);
    }
    AccumulatorFormat.write(found.accumulator(), out);
  }

  /**
   * Reads a chunk.
   *
   * @param profiles the profiles of the scan
   * @throws IOException if a byte differs from what was written, or bytes are missing
   */
  static ChunkRecord read(byte[] bytes, List<ProfileDefinition> profiles) throws IOException {
    try (DataInputStream in = SealedBytes.open(MAGIC, bytes)) {
      int version = in.readInt();
      if (version != VERSION) {
        throw new IOException(
            String.format(Locale.ROOT, "has format version %d instead of %d", version, VERSION));
      }
      return read(in, profiles);
    }
  }

  private static ChunkRecord read(DataInputStream in, List<ProfileDefinition> profiles)
      throws IOException {
    String identity = in.readUTF();
    Chunk chunk = new Chunk(in.readInt(), in.readInt(), in.readInt());
    List<RowFile> files = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      files.add(new RowFile(in.readInt(), new FileDigest(in.readLong(), in.readUTF())));
    }
    long busyNanos = in.readLong();
    long visited = in.readLong();
    long[] rowsByLevel = new long[Thinning.LEVELS];
    for (int level = 0; level < Thinning.LEVELS; level++) {
      rowsByLevel[level] = in.readLong();
    }
    ScanAccumulator accumulator = AccumulatorFormat.read(profiles, in);
    TaskResult found = new TaskResult(accumulator, visited, rowsByLevel);
    return new ChunkRecord(identity, chunk, files, new ChunkResult(found, 1, busyNanos));
  }
}

package org.g221.job.chunk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.profile.ProfileDefinition;
import org.g221.job.parquet.FileDigest;
import org.g221.job.row.RowFile;
import org.g221.job.row.RowFileName;
import org.g221.job.storage.StoredFiles;

/**
 * The finished chunks of a scan: one file for each, beside the files of rows that it names.
 *
 * <p>A chunk is done if its file exists, is undamaged and belongs to this scan, and every file of
 * rows that it names has the content that was written. The chunk's file appears under its name as a
 * whole, after the files it names; so however a process ends, each chunk is either done or not
 * done. Executors need no order or lock between them: attempts at the same chunk write the same
 * rows, and it does not matter which of them names the files.
 *
 * @param folder where the files of chunks are
 * @param rows where the files of rows are
 * @param identity digest of the identity of the scan
 * @param profiles the profiles of the scan
 */
public record ChunkStore(
    String folder, String rows, String identity, List<ProfileDefinition> profiles)
    implements Serializable {

  /** Why a chunk is not done. */
  enum Flaw {
    MISSING,
    DAMAGED,
    OF_ANOTHER_SCAN
  }

  /** A chunk that is not done. */
  static final class NotDoneException extends IOException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    NotDoneException(Flaw flaw, String message) {
      super(message);
      this.flaw = flaw;
    }

    Flaw flaw() {
      return flaw;
    }
  }

  Path file(int chunk) {
    return new Path(folder, String.format(Locale.ROOT, "chunk-%05d", chunk));
  }

  /** Makes a chunk durable whose rows are already stored. */
  void commit(ChunkRecord chunk, String attempt, Configuration configuration) throws IOException {
    Path file = file(chunk.chunk().number());
    // Fails if the scan has ended meanwhile and its remains are being removed.
    StoredFiles.commit(file, ChunkFormat.bytes(chunk), attempt, configuration);
  }

  /**
   * Reads a chunk and every file it names.
   *
   * @throws NotDoneException if it has to be done, again or for the first time
   */
  ChunkResult check(Chunk chunk, Configuration configuration) throws NotDoneException {
    ChunkRecord record = read(chunk, configuration);
    for (RowFile file : record.rowFiles()) {
      Path path = RowFileName.file(rows, file.tile());
      try (InputStream in = StoredFiles.system(path, configuration).open(path)) {
        if (!FileDigest.of(in).equals(file.digest())) {
          throw new NotDoneException(Flaw.DAMAGED, path.getName() + " differs from its checksum");
        }
      } catch (FileNotFoundException e) {
        throw new NotDoneException(Flaw.DAMAGED, path.getName() + " is missing");
      } catch (NotDoneException e) {
        throw e;
      } catch (IOException e) {
        // For example, no copy of a block is left: repeating the chunk is always right.
        throw new NotDoneException(Flaw.DAMAGED, path.getName() + " cannot be read: " + e);
      }
    }
    return record.result();
  }

  private ChunkRecord read(Chunk chunk, Configuration configuration) throws NotDoneException {
    Path file = file(chunk.number());
    ChunkRecord record;
    try (InputStream in = StoredFiles.system(file, configuration).open(file)) {
      record = ChunkFormat.read(in.readAllBytes(), profiles);
    } catch (FileNotFoundException e) {
      throw new NotDoneException(Flaw.MISSING, file.getName() + " is missing");
    } catch (IOException e) {
      throw new NotDoneException(Flaw.DAMAGED, file.getName() + " " + e.getMessage());
    }
    if (!record.identity().equals(identity) || !record.chunk().equals(chunk)) {
      throw new NotDoneException(Flaw.OF_ANOTHER_SCAN, file.getName() + " is of another scan");
    }
    return record;
  }

  /**
   * Removes the remains of unfinished chunks, so that these can be done from scratch. Only files
   * found by two listings are deleted: trying each name would take a request for every tile.
   */
  public void remove(List<Chunk> open, Configuration configuration) throws IOException {
    Set<String> there = names(folder, configuration);
    Set<String> rowsThere = names(rows, configuration);
    for (Chunk chunk : open) {
      remove(file(chunk.number()), there, configuration);
      for (int tile = chunk.firstTile(); tile < chunk.endTile() && !rowsThere.isEmpty(); tile++) {
        remove(RowFileName.file(rows, tile), rowsThere, configuration);
      }
    }
  }

  private static Set<String> names(String folder, Configuration configuration) throws IOException {
    Path path = new Path(folder);
    return Stream.of(StoredFiles.system(path, configuration).listStatus(path))
        .map(file -> file.getPath().getName())
        .collect(Collectors.toSet());
  }

  private static void remove(Path file, Set<String> there, Configuration configuration)
      throws IOException {
    if (there.contains(file.getName())) {
      StoredFiles.system(file, configuration).delete(file, false);
    }
  }
}

package org.g221.job.chunk;

import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.plane.OutcomeFormat;
import org.g221.engine.plane.PlaneOutcome;
import org.g221.job.storage.StoredFiles;

/**
 * What the tasks of a continuous scan have found: one file for each, which appears as a whole under
 * its name. A task is done if its file is there, undamaged, and of this scan.
 *
 * @param folder where the files are
 * @param identity digest of the identity of the scan
 */
public record OutcomeStore(String folder, String identity) implements Serializable {

  private static final byte[] MARK = {'G', '2', '2', '1', 'E', 'N', 'C', 'L'};
  private static final int VERSION = 1;

  private Path file(int round, int number) {
    return new Path(folder, String.format(Locale.ROOT, "round-%02d-task-%06d", round, number));
  }

  /** Makes an outcome durable. */
  public void commit(PlaneOutcome outcome, String attempt, Configuration configuration)
      throws IOException {
    Path file = file(outcome.round(), outcome.number());
    Path written = StoredFiles.attempt(file, attempt, configuration);
    // Fails if the scan has ended meanwhile and its remains are being removed.
    StoredFiles.requireFolder(file.getParent(), configuration);
    try {
      StoredFiles.write(written, bytes(outcome), configuration);
      StoredFiles.settle(written, file, configuration);
    } finally {
      StoredFiles.discard(written, file, configuration);
    }
  }

  private byte[] bytes(PlaneOutcome outcome) {
    return SealedBytes.of(
        MARK,
        out -> {
          out.writeInt(VERSION);
          out.writeUTF(identity);
          OutcomeFormat.write(outcome, out);
        });
  }

  /** What a task has found; empty if it has to be done, for the first time or again. */
  public Optional<PlaneOutcome> find(int round, int number, Configuration configuration) {
    Path file = file(round, number);
    try (InputStream in = StoredFiles.system(file, configuration).open(file)) {
      return read(in.readAllBytes())
          .filter(outcome -> outcome.round() == round && outcome.number() == number);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      // Repeating a task is always right, whatever is wrong with its file.
      return Optional.empty();
    }
  }

  private Optional<PlaneOutcome> read(byte[] bytes) throws IOException {
    try (DataInputStream in = SealedBytes.open(MARK, bytes)) {
      if (in.readInt() != VERSION || !in.readUTF().equals(identity)) {
        return Optional.empty();
      }
      return Optional.of(OutcomeFormat.read(in));
    }
  }
}

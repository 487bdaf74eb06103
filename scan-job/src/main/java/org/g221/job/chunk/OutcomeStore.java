package org.g221.job.chunk;

import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.g221.engine.contour.ContourOutcome;
import org.g221.engine.contour.OutcomeFormat;
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

  private static String round(int round, int number) {
    return String.format(Locale.ROOT, "round-%02d-task-%06d", round, number);
  }

  private static String contour(int profile, int bin) {
    return String.format(Locale.ROOT, "contour-%03d-bin-%07d", profile, bin);
  }

  /** Makes the outcome of a task of a round durable. */
  public void commit(PlaneOutcome outcome, String attempt, Configuration configuration)
      throws IOException {
    commit(
        round(outcome.round(), outcome.number()),
        out -> OutcomeFormat.write(outcome, out),
        attempt,
        configuration);
  }

  /** Does the same for contours in a bin of a profile. */
  public void commit(
      int profile, ContourOutcome outcome, String attempt, Configuration configuration)
      throws IOException {
    commit(
        contour(profile, outcome.bin()),
        out -> OutcomeFormat.write(outcome, out),
        attempt,
        configuration);
  }

  private void commit(
      String name, SealedBytes.Content content, String attempt, Configuration configuration)
      throws IOException {
    // Fails if the scan has ended meanwhile and its remains are being removed.
    StoredFiles.commit(new Path(folder, name), bytes(content), attempt, configuration);
  }

  private byte[] bytes(SealedBytes.Content content) {
    return SealedBytes.of(
        MARK,
        out -> {
          out.writeInt(VERSION);
          out.writeUTF(identity);
          content.write(out);
        });
  }

  /** What a task of a round has found; empty if it has to be done, for the first time or again. */
  public Optional<PlaneOutcome> find(int round, int number, Configuration configuration) {
    return find(round(round, number), OutcomeFormat::read, configuration)
        .filter(outcome -> outcome.round() == round && outcome.number() == number);
  }

  /** The same of contours in a bin of a profile. */
  public Optional<ContourOutcome> findContour(int profile, int bin, Configuration configuration) {
    return find(contour(profile, bin), OutcomeFormat::readContour, configuration)
        .filter(outcome -> outcome.bin() == bin);
  }

  /** Reads content. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private <T> Optional<T> find(String name, Reader<T> reader, Configuration configuration) {
    Path file = new Path(folder, name);
    try (InputStream in = StoredFiles.system(file, configuration).open(file);
        DataInputStream content = SealedBytes.open(MARK, in.readAllBytes())) {
      if (content.readInt() == VERSION && content.readUTF().equals(identity)) {
        return Optional.of(reader.read(content));
      }
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      // It is damaged: repeating a task is always right.
    }
    remove(file, configuration);
    return Optional.empty();
  }

  /** Makes room for the file of another attempt, which would not replace it. */
  private static void remove(Path file, Configuration configuration) {
    try {
      StoredFiles.system(file, configuration).delete(file, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

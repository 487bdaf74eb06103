package org.g221.job;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local disk as {@code flaky:/path}, on which operations can be made to fail. */
public final class FlakyFileSystem extends RawLocalFileSystem {

  /** What fails. */
  public enum Operation {
    CREATE,
    RENAME
  }

  private static String damagedPath;
  private static int damageLeft;

  private static final URI NAME = URI.create("flaky:///");

  private static Operation failing;
  private static String partOfPath;
  private static int failuresLeft;

  /** Lets an operation fail so many times on files and folders whose path holds a text. */
  public static synchronized void fail(Operation operation, String pathHolds, int times) {
    failing = operation;
    partOfPath = pathHolds;
    failuresLeft = times;
  }

  /** Flips a bit in a file whose path holds a text, once, when it is given its name. */
  public static void damage(String pathHolds) {
    damage(pathHolds, 1);
  }

  /** The same so many times. */
  public static synchronized void damage(String pathHolds, int times) {
    damagedPath = pathHolds;
    damageLeft = times;
  }

  /** Lets nothing fail from now on; returns the number of failures that did not happen. */
  public static synchronized int recover() {
    int left = failuresLeft + damageLeft;
    failuresLeft = 0;
    damageLeft = 0;
    return left;
  }

  private static synchronized void damage(Path path) throws IOException {
    if (damageLeft > 0 && path.toString().contains(damagedPath)) {
      damageLeft--;
      java.nio.file.Path file = java.nio.file.Path.of(path.toUri().getPath());
      byte[] bytes = java.nio.file.Files.readAllBytes(file);
      bytes[bytes.length / 3] ^= 16;
      java.nio.file.Files.write(file, bytes);
    }
  }

  private static synchronized void attempt(Operation operation, Path path) throws IOException {
    if (failuresLeft > 0 && operation == failing && path.toString().contains(partOfPath)) {
      failuresLeft--;
      throw new IOException("made to fail: " + operation + " " + path.getName());
    }
  }

  /** The name on this file system of a file of the local disk. */
  public static String name(java.nio.file.Path path) {
    return "flaky:" + path.toAbsolutePath();
  }

  @Override
  public String getScheme() {
    return "flaky";
  }

  @Override
  public URI getUri() {
    return NAME;
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    attempt(Operation.CREATE, file);
    return super.create(file, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    attempt(Operation.CREATE, file);
    return super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean rename(Path source, Path target) throws IOException {
    attempt(Operation.RENAME, source);
    boolean done = super.rename(source, target);
    damage(target);
    return done;
  }
}

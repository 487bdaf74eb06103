package org.g221.job.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output that remembers when it could not be written, which Java would ignore. */
public final class StandardOutput extends OutputStream {

  private static final int BUFFER_BYTES = 8192;

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private IOException failure;

  private StandardOutput() {}

  /** From now on {@link System#out} writes to it. */
  public static StandardOutput install() {
    StandardOutput output = new StandardOutput();
    System.setOut(
        new PrintStream(
            new BufferedOutputStream(output, BUFFER_BYTES), true, Charset.defaultCharset()));
    return output;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /**
   * The exit status of the process: 1 instead of 0 if output was lost, which is said on standard
   * error. A reader who has seen enough and closed the pipe has lost nothing.
   */
  public synchronized int settle(int status) {
    System.out.flush();
    if (failure == null || isClosedPipe(failure)) {
      return status;
    }
    System.err.println("g221 failed: standard output cannot be written: " + failure.getMessage());
    return status == ExitStatus.DONE ? ExitStatus.DEFECT : status;
  }

  /** The message of the system may be in any language. */
  private static boolean isClosedPipe(IOException failure) {
    try {
      String place = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return place.startsWith("pipe:") || place.startsWith("socket:");
    } catch (IOException e) {
      return String.valueOf(failure.getMessage()).contains("Broken pipe");
    }
  }
}

package org.g221.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** Standard error that remembers what was written last, for those who do not see it. */
final class LastWords extends OutputStream {

  private static final int MOST_BYTES = 4096;

  private final PrintStream out = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private LastWords() {}

  /** From now on {@link System#err} writes to it. */
  static LastWords install() {
    LastWords words = new LastWords();
    System.setErr(new PrintStream(words, true, Charset.defaultCharset()));
    return words;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    out.write(bytes, offset, length);
    said.write(bytes, offset, length);
    if (said.size() > 2 * MOST_BYTES) {
      byte[] all = said.toByteArray();
      said.reset();
      said.write(all, all.length - MOST_BYTES, MOST_BYTES);
    }
  }

  @Override
  public void flush() {
    out.flush();
  }

  /** What was written last. */
  synchronized String text() {
    String all = said.toString(Charset.defaultCharset());
    return all.substring(Math.max(0, all.length() - MOST_BYTES)).strip();
  }
}

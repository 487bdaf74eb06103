package org.g221.job;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.Charset;

/**
 * Standard error under another number. {@code scripts/g221} gives the usual one to the JVM alone,
 * to leave out the notice with which it announces its module of vector instructions, and names the
 * other in the property {@code g221.stderr}.
 */
final class StandardError {

  private static final String PROPERTY = "g221.stderr";

  private StandardError() {}

  /** From now on {@link System#err} writes there, if there is such a number. */
  static void redirect() {
    Integer number = Integer.getInteger(PROPERTY);
    if (number != null) {
      System.setErr(
          new PrintStream(
              new FileOutputStream(descriptor(number)), true, Charset.defaultCharset()));
    }
  }

  /** Opening the file anew under {@code /dev/fd} would forget where in it others have written. */
  private static FileDescriptor descriptor(int number) {
    try {
      Constructor<FileDescriptor> constructor =
          FileDescriptor.class.getDeclaredConstructor(int.class);
      constructor.setAccessible(true);
      return constructor.newInstance(number);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this Java has no file descriptors by number", e);
    }
  }
}

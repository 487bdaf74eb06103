package org.g221.job.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A command line that has been run in this process.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record CommandRun(int status, String out, String err) {

  public static CommandRun of(String... arguments) {
    PrintStream originalOut = System.out;
    PrintStream originalErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true));
      System.setErr(new PrintStream(err, true));
      int status = G221Command.execute(arguments);
      return new CommandRun(status, text(out), text(err));
    } finally {
      System.setOut(originalOut);
      System.setErr(originalErr);
    }
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(Charset.defaultCharset());
  }

  public List<String> errorLines() {
    return err.lines().toList();
  }

  List<String> outputLines() {
    return out.lines().toList();
  }
}

package org.g221.job;

import org.g221.job.cli.G221Command;

/** Entry point of {@code scripts/g221} and of {@code spark-submit}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    StandardError.redirect();
    System.exit(G221Command.execute(arguments));
  }
}

package org.g221.job;

import org.g221.job.cli.DriverEnd;
import org.g221.job.cli.G221Command;
import org.g221.job.cli.StandardOutput;
import org.g221.job.spark.YarnDriver;
import org.g221.job.storage.ProcessUser;

/** Entry point of {@code scripts/g221} and of {@code spark-submit}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    StandardError.redirect();
    StandardOutput output = StandardOutput.install();
    ProcessUser.requireName();
    if (YarnDriver.here().isPresent()) {
      LastWords words = LastWords.install();
      int status = output.settle(G221Command.execute(arguments));
      new DriverEnd(words::text).with(status).ifPresent(System::exit);
    } else {
      System.exit(output.settle(G221Command.execute(arguments)));
    }
  }
}

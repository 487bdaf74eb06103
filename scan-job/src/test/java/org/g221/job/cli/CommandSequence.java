package org.g221.job.cli;

import java.util.ArrayList;
import java.util.List;

/** Runs several command lines in one process, which is quicker than a process for each. */
final class CommandSequence {

  /** Between command lines. */
  static final String THEN = "--then";

  /** Where the name of this class appears in a log of loaded classes, the last command begins. */
  static final class Last {
    private Last() {}
  }

  private CommandSequence() {}

  public static void main(String[] arguments) {
    List<List<String>> lines = new ArrayList<>(List.of(new ArrayList<>()));
    for (String argument : arguments) {
      if (argument.equals(THEN)) {
        lines.add(new ArrayList<>());
      } else {
        lines.get(lines.size() - 1).add(argument);
      }
    }
    for (List<String> line : lines) {
      if (line == lines.get(lines.size() - 1)) {
        new Last();
      }
      int status = G221Command.execute(line.toArray(String[]::new));
      if (status != 0) {
        System.exit(status);
      }
    }
    System.exit(0);
  }
}

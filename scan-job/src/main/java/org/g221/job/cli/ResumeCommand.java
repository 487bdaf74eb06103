package org.g221.job.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The command that resumes an interrupted scan, as typed into a shell. */
final class ResumeCommand {

  /** Set by scripts to what they were called by, with their own options, as typed into a shell. */
  private static final String COMMAND_PROPERTY = "g221.command";

  private ResumeCommand() {}

  /** The current command line with {@code --resume}. */
  static String of(CommandSpec scan) {
    CommandSpec root = scan.root();
    List<String> words = new ArrayList<>(root.commandLine().getParseResult().originalArgs());
    words.removeIf(word -> word.equals("--overwrite") || word.equals("--resume"));
    words.add("--resume");
    return System.getProperty(COMMAND_PROPERTY, "scripts/g221")
        + words.stream().map(ResumeCommand::quoted).collect(Collectors.joining(" ", " ", ""));
  }

  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

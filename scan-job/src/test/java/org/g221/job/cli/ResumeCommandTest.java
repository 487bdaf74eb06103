package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ResumeCommandTest {

  private static String of(String... arguments) {
    CommandLine line = G221Command.commandLine();
    line.parseArgs(arguments);
    return ResumeCommand.of(line.getSubcommands().get("scan").getCommandSpec());
  }

  @Test
  void commandIsThatOfTheScanWithResume() {
    assertThat(of("scan", "conf/scans/smallest.yaml"))
        .isEqualTo("scripts/g221 scan conf/scans/smallest.yaml --resume");
  }

  @Test
  void overwriteIsLeftOutAndResumeNotRepeated() {
    assertThat(of("scan", "--overwrite", "a.yaml")).isEqualTo("scripts/g221 scan a.yaml --resume");
    assertThat(of("scan", "--resume", "a.yaml")).isEqualTo("scripts/g221 scan a.yaml --resume");
  }

  @Test
  void wordsAreQuotedForTheShell() {
    assertThat(of("scan", "my scan's.yaml", "--master", "local[2]"))
        .isEqualTo("scripts/g221 scan 'my scan'\\''s.yaml' --master 'local[2]' --resume");
  }

  /** Options of the script may hold anything; the script has quoted them. */
  @Test
  void wordsOfTheScriptAreTakenAsTheyAre() {
    System.setProperty("g221.command", "scripts/submit --conf 'a=b c'");
    try {
      assertThat(of("scan", "a.yaml"))
          .isEqualTo("scripts/submit --conf 'a=b c' scan a.yaml --resume");
    } finally {
      System.clearProperty("g221.command");
    }
  }
}

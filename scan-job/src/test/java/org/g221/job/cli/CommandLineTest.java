package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.g221.job.result.CodeVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @Test
  void withoutACommandTheHelpNamesAllOfThem() {
    CommandRun run = CommandRun.of();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("scan ", "evaluate ", "regions ", "report ", "observables ", "datasets ");
    assertThat(CommandRun.of("--help").out()).isEqualTo(run.out());
  }

  @ParameterizedTest
  @CsvSource({
    "scan, SCAN.yaml --out --master --overwrite",
    "evaluate, --point --set --dataset --format --include --exclude --standard-model",
    "regions, DIR --cl --plane",
    "report, DIR",
    "observables, --dataset --format",
    "datasets, [NAME] --format"
  })
  void helpOfACommandExplainsWhatItTakes(String command, String words) {
    CommandRun run = CommandRun.of(command, "--help");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.outputLines().get(0)).startsWith("Usage: g221 " + command + " ");
    assertThat(words.split(" "))
        .allSatisfy(
            word -> assertThat(run.outputLines()).anyMatch(line -> line.strip().startsWith(word)));
  }

  @Test
  void versionIsThatOfTheBuild() {
    CommandRun run = CommandRun.of("--version");
    assertThat(run.status()).isZero();
    assertThat(run.out().strip()).isEqualTo("g221 " + CodeVersion.current());
    assertThat(CodeVersion.current()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  private static void assertRefused(CommandRun run, String... lines) {
    assertThat(run.errorLines()).containsExactly(lines);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void unknownCommandIsRefusedWithTheNearest() {
    assertRefused(
        CommandRun.of("scna", "scan.yaml"),
        "command line: Unmatched arguments from index 0: 'scna', 'scan.yaml'",
        "Did you mean: g221 scan?",
        "See g221 --help.");
  }

  @Test
  void unknownOptionIsRefusedWithTheNearest() {
    assertRefused(
        CommandRun.of("scan", "scan.yaml", "--overwrit"),
        "command line: Unknown option: '--overwrit'",
        "Possible solutions: --overwrite",
        "See g221 scan --help.");
  }

  @Test
  void missingAndContradictoryArgumentsAreRefused() {
    assertRefused(
        CommandRun.of("scan"),
        "command line: Missing required parameter: 'SCAN.yaml'",
        "See g221 scan --help.");
    assertThat(CommandRun.of("evaluate").status()).isEqualTo(2);
    CommandRun both = CommandRun.of("evaluate", "--point", "point.yaml", "--set", "zeta=0");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).contains("mutually exclusive");
    assertThat(CommandRun.of("regions", "a", "b").status()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate --set zeta=0", "observables", "datasets"})
  void unknownFormatIsRefused(String command) {
    String[] words =
        Stream.concat(Stream.of(command.split(" ")), Stream.of("--format", "xml"))
            .toArray(String[]::new);
    CommandRun run = CommandRun.of(words);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("'--format'", "TABLE", "JSON", "'xml'").doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }
}

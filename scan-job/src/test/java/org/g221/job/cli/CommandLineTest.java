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
        "command line: 'scna' is not a command; nearest is 'scan'",
        "The commands are scan, evaluate, minimum, model, regions, profile, predict,",
        "report, plot, compare, export, verify, observables, datasets.",
        "See g221 --help.");
  }

  @Test
  void unknownCommandThatIsNearNoneIsRefusedWithAllOfThem() {
    assertThat(CommandRun.of("help\u001b[2J").errorLines().get(0))
        .isEqualTo("command line: 'help\\u001b[2J' is not a command");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--vector-like-mass-gev 0x1p10 | is '0x1p10' but must be a finite number; write it in decimal",
        "--families 2.5 | is '2.5' but must be a whole number"
      })
  void numbersOfOptionsAreReadAsInFiles(String option, String message) {
    String[] words = option.split(" ");
    assertRefused(
        CommandRun.of("model", words[0], words[1]),
        "command line: " + words[0] + " " + message,
        "See g221 model --help.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "scan",
        "evaluate",
        "model",
        "regions",
        "report",
        "export",
        "verify",
        "observables",
        "datasets"
      })
  void helpFitsATerminalAndSpeaksOfNothingInsideTheProgram(String command) {
    CommandRun run = command.isEmpty() ? CommandRun.of("--help") : CommandRun.of(command, "--help");
    assertThat(run.outputLines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out()).doesNotContain("[\\").doesNotContainPattern("<[a-z]+[A-Z]?[a-z]*>");
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
    assertRefused(
        CommandRun.of("regions", "a", "b"),
        "command line: 'b' is one argument too many",
        "See g221 regions --help.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate --set zeta=0", "observables", "datasets"})
  void unknownFormatIsRefused(String command) {
    String[] words =
        Stream.concat(Stream.of(command.split(" ")), Stream.of("--format", "xml"))
            .toArray(String[]::new);
    CommandRun run = CommandRun.of(words);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines().get(0))
        .startsWith("command line: --format is 'xml', which is unknown; there are 'table', 'json'");
    assertThat(run.out()).isEmpty();
  }
}

package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands in locales with digits, commas and letters of their own. */
@ExtendWith(FinishedSample.class)
class LocaleTest {

  private static final String DIGITS_OF_ITS_OWN = "ar-EG-u-nu-arab";

  /** They hold times and speeds. */
  private static final Set<String> DIFFERENT_EACH_TIME = Set.of("run.yaml", "report.html");

  @TempDir private Path folder;
  private Locale usual;

  @BeforeEach
  void rememberLocale() {
    usual = Locale.getDefault();
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(usual);
  }

  private static Map<String, String> content(Path result) throws IOException {
    Map<String, String> content = FinishedSample.content(result);
    assertThat(content.keySet()).containsAll(DIFFERENT_EACH_TIME);
    content.keySet().removeAll(DIFFERENT_EACH_TIME);
    return content;
  }

  @Test
  void filesOfAScanHaveTheSameNamesAndBytes() throws IOException {
    Locale.setDefault(Locale.forLanguageTag(DIGITS_OF_ITS_OWN));
    assertThat("%d".formatted(5)).isEqualTo("\u0665");
    CommandRun run = FinishedSample.scan(SampleScan.TEXT, folder);
    assertThat(run.status()).as(run.err()).isZero();
    Map<String, String> here = content(folder.resolve("result"));
    assertThat(here).isEqualTo(content(FinishedSample.result()));
    assertThat(here).containsKey("points/part-00000.parquet");
  }

  @ParameterizedTest
  @ValueSource(strings = {DIGITS_OF_ITS_OWN, "fa-IR-u-nu-arabext", "de-DE", "tr-TR"})
  void whatCommandsPrintIsTheSame(String locale) throws IOException {
    String result = FinishedSample.copyTo(folder.resolve("result")).toString();
    List<String[]> commands =
        List.of(
            new String[] {"regions", result},
            new String[] {"verify", result},
            new String[] {"datasets", "2016", "--format", "markdown"},
            new String[] {"observables"},
            new String[] {"model"},
            new String[] {"evaluate", "--set", "g2-over-g1=3", "--set", "zeta=0"},
            new String[] {"regions", result, "--cl", "0.99999999999999999,0.5e-9", "--plane", "I"});
    for (String[] command : commands) {
      Locale.setDefault(Locale.ROOT);
      CommandRun expected = CommandRun.of(command);
      Locale.setDefault(Locale.forLanguageTag(locale));
      assertThat(CommandRun.of(command)).isEqualTo(expected);
      assertThat(expected.out() + expected.err()).isNotEmpty();
    }
  }
}

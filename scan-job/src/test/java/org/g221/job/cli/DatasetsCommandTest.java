package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.measurement.Dataset;
import org.g221.job.option.DataFiles;
import org.g221.job.option.DatasetOption;
import org.g221.job.text.DatasetPage;
import org.junit.jupiter.api.Test;

class DatasetsCommandTest {

  private static final Path DOCS = Path.of("..", "docs");
  private static final String OWN = DOCS.resolve("examples/my-data.yaml").toString();

  /** {@code scripts/update-references} writes it again. */
  @Test
  void pageAboutTheDataSetsIsUpToDate() throws IOException {
    List<Dataset> datasets =
        DataFiles.conf().datasetNames().stream()
            .map(name -> DatasetOption.read("NAME", name, new Diagnostics()).orElseThrow())
            .toList();
    StringWriter page = new StringWriter();
    DatasetPage.print(datasets, new PrintWriter(page));
    assertThat(Files.readAllLines(DOCS.resolve("datasets.md")))
        .as("docs/datasets.md is out of date; scripts/update-references writes it again")
        .containsExactlyElementsOf(page.toString().lines().toList());
  }

  @Test
  void pageHoldsEveryMeasurementStandardModelValueAndInput() throws IOException {
    String page = Files.readString(DOCS.resolve("datasets.md"));
    for (String name : DataFiles.conf().datasetNames()) {
      Dataset dataset = DatasetOption.read("NAME", name, new Diagnostics()).orElseThrow();
      assertThat(dataset.measurementNames())
          .allMatch(known -> page.contains("| `" + known + "` |"));
      assertThat(dataset.standardModel().keySet())
          .allMatch(known -> page.contains("| `" + known + "` |"));
      assertThat(dataset.inputValues().keySet())
          .allMatch(known -> page.contains("| `" + known + "` |"));
    }
  }

  @Test
  void valuesErrorsAndLimitsAreWrittenAsPhysicistsDo() throws IOException {
    assertThat(Files.readString(DOCS.resolve("datasets.md")))
        .contains("| `R_b@LEP+SLD:2005` | 0.21629 ± 0.00066 |")
        .contains("| `m_W@PDG:2024` | 80.3692 ± 0.0133 GeV |")
        .contains("| `R_K[1.1,6]@LHCb:2022` | 0.949 +0.042 −0.041 ± 0.022 |")
        .contains("| `Gamma(pi->e)/Gamma(pi->mu)@PDG:2022` | (1.2327 ± 0.0023)e-4 |")
        .contains("| `BR(tau->3mu)@BelleII:2024` | \\< 1.9e-8 at 90 % |");
  }

  @Test
  void commandPrintsThePageOfOneDataSet() {
    CommandRun run = CommandRun.of("datasets", OWN, "--format", "markdown");
    assertThat(run.status()).isZero();
    assertThat(run.outputLines())
        .contains("## Data set `my-data`")
        .anyMatch(line -> line.startsWith("| `R(D)@Mine:2026` | 0.31 "));
  }

  @Test
  void jsonTellsWhatSharesDataAndWhatIsSuperseded() {
    CommandRun run = CommandRun.of("datasets", "current", "--format", "json");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("\"superseded-by\" : \"R(D)@HFLAV:2025\"")
        .contains("\"uses-data-of\" : [");
  }

  @Test
  void tableListsAllDataSets() {
    CommandRun run = CommandRun.of("datasets");
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("2016  ")
        .contains("current  ")
        .contains("89 of them in the fit");
  }

  @Test
  void unknownDataSetIsTheUsersMistake() {
    CommandRun run = CommandRun.of("datasets", "curent");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is 'curent', which is unknown; nearest is 'current'");
  }
}

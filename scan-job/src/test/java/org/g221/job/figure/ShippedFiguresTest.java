package org.g221.job.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.g221.engine.document.Diagnostics;
import org.g221.job.SampleScan;
import org.g221.job.scan.ScanPlan;
import org.g221.job.scanfile.ScanFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedFiguresTest {

  private static final Path CONF = SampleScan.confFolder();

  static List<Path> figures() throws IOException {
    try (Stream<Path> files = Files.list(CONF.resolve("figures"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void figuresAreFound() throws IOException {
    assertThat(figures()).contains(CONF.resolve("figures/figure-2.yaml")).hasSizeGreaterThan(3);
  }

  /** Reading the scans takes no scanning: each must have the plane that the figure shows. */
  @ParameterizedTest
  @MethodSource("figures")
  void everyFigureCanBeReadAndShowsPlanesOfScansThatAreShipped(Path file) {
    Diagnostics diagnostics = new Diagnostics();
    FigureSpecification figure =
        new FigureReader(Optional.of(CONF.resolve("scans").toString()), diagnostics)
            .read(file)
            .orElseThrow();

    assertThat(diagnostics.errors()).isEmpty();
    assertThat(file.getFileName()).hasToString(figure.id() + ".yaml");
    String plane =
        figure.x().quantity().orElseThrow() + " x " + figure.y().quantity().orElseThrow();
    List<String> scans = figure.items().stream().flatMap(item -> item.scan().stream()).toList();
    assertThat(scans).isNotEmpty();
    for (String scan : scans) {
      ScanPlan plan =
          new ScanFileReader(SampleScan.conf(), diagnostics)
              .read(Path.of(scan + ".yaml"))
              .orElseThrow();
      assertThat(plan.profiles()).anyMatch(profile -> profile.name().equals(plane));
    }
  }

  @Test
  void pageShowsTheFigureFileOfThePaper() throws IOException {
    assertThat(Files.readString(CONF.resolveSibling("docs/figures.md")))
        .contains("```yaml\n" + Files.readString(CONF.resolve("figures/figure-2.yaml")) + "```\n");
  }
}

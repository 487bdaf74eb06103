package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.g221.job.SampleScan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Starting Spark takes longer than all that these commands do. */
@ExtendWith(FinishedSample.class)
class CommandsWithoutSparkTest {

  @TempDir private Path folder;

  @Test
  void onlyScanLoadsClassesOfSpark() throws Exception {
    Path loaded = folder.resolve("loaded.txt");
    String result = FinishedSample.copyTo(folder.resolve("result")).toString();
    String scan = SampleScan.confFolder().resolve("scans/smallest.yaml").toString();
    String point = result + "/best-fit.yaml";
    String[] arguments =
        Stream.of(
                List.of("evaluate", "--point", point, CommandSequence.THEN),
                List.of("evaluate", "--point", point, "--format=json", CommandSequence.THEN),
                List.of("observables", CommandSequence.THEN),
                List.of("datasets", CommandSequence.THEN),
                List.of("datasets", "2016", CommandSequence.THEN),
                List.of("regions", result, CommandSequence.THEN),
                List.of("report", result, CommandSequence.THEN),
                List.of("--help", CommandSequence.THEN),
                List.of("scan", "--help", CommandSequence.THEN),
                List.of("scan", scan, "--out", folder + "/out", "--master", "local[2]"))
            .flatMap(List::stream)
            .toArray(String[]::new);
    try (CommandProcess process =
        CommandProcess.start(
            folder,
            CommandSequence.class,
            List.of(),
            List.of("-Xlog:class+load:file=" + loaded + "::filecount=0"),
            arguments)) {
      CommandRun run = process.await();
      assertThat(run.status()).as(run.err()).isZero();
    }
    List<String> classes = Files.readAllLines(loaded);
    int last = firstWith(classes, CommandSequence.Last.class.getName() + " ");
    assertThat(classes.subList(0, last))
        .noneMatch(line -> line.contains(" org.apache.spark."))
        .anyMatch(line -> line.contains(" org.g221.job.report.HtmlReport "));
    assertThat(classes.subList(last, classes.size()))
        .anyMatch(line -> line.contains(" org.apache.spark.SparkContext "));
  }

  private static int firstWith(List<String> lines, String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    throw new AssertionError("no line with " + text);
  }
}

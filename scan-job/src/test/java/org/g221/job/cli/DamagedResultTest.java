package org.g221.job.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.g221.job.folder.ScanIdentity;
import org.g221.job.folder.ScanState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Finished scans that are not what was written, and the commands that read them. */
@ExtendWith(FinishedSample.class)
class DamagedResultTest {

  private static final String RESTORE = "; restore it from a copy, or scan again with --overwrite";
  private static final String OTHER_RUN =
      ": is not what was written, as it does not end with the digest of its lines; restore it from a"
          + " copy, or remove the folder and scan again";
  private static final String DIFFERS =
      ": differs from what was written, by the digest in run.yaml";
  private static final String MISSING = ": is missing, though run.yaml lists it";

  @TempDir private Path folder;
  private Path result;

  @BeforeEach
  void copy() throws IOException {
    result = FinishedSample.copyTo(folder.resolve("result"));
  }

  private String[] regions() {
    return new String[] {"regions", result.toString()};
  }

  private String[] report() {
    return new String[] {"report", result.toString()};
  }

  private String[] verify() {
    return new String[] {"verify", result.toString()};
  }

  private String[] export(String format, String out) {
    return new String[] {
      "export", result.toString(), "--format", format, "--out", result + "/" + out, "--overwrite"
    };
  }

  private List<String[]> commandsWithPoint() {
    String point = result + "/best-fit.yaml";
    return List.of(
        new String[] {"evaluate", "--point", point},
        new String[] {"model", "--point", point},
        new String[] {"export", "--point", point, "--format", "wcxf"});
  }

  /** The commands that read a file. */
  private List<String[]> readers(String file) {
    List<String[]> readers = new ArrayList<>(List.of(new String[][] {verify()}));
    if (file.equals("run.yaml") || file.equals("best-fit.yaml")) {
      readers.addAll(commandsWithPoint());
    }
    if (file.equals("run.yaml") || file.startsWith("points/") || file.startsWith("profiles/")) {
      readers.add(export("getdist", "chain"));
    }
    if (file.equals("run.yaml") || file.startsWith("profiles/")) {
      readers.addAll(List.of(regions(), report(), export("wcxf", "point.json")));
    }
    return readers;
  }

  /** Runs all commands that read a file; each names it, and changes nothing. */
  private void assertNamedByItsReaders(String file, String what) throws IOException {
    Map<String, String> before = FinishedSample.content(result);
    for (String[] command : readers(file)) {
      CommandRun run = CommandRun.of(command);
      List<String> errors = run.errorLines();
      assertThat(errors.get(0))
          .as("%s of %s", Arrays.toString(command), what)
          .startsWith(result + "/" + file + ": ")
          .contains("; ");
      // A damaged list of files may name another file as well, whose entry it is that differs.
      if (!file.equals("run.yaml")) {
        assertThat(errors).hasSize(1);
      }
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
    }
    assertThat(FinishedSample.content(result)).isEqualTo(before);
  }

  @Test
  void flippedBitInAnyFileIsNoticedByWhoeverReadsIt() throws IOException {
    SplittableRandom random = new SplittableRandom(20261126);
    for (String file : FinishedSample.content(result).keySet()) {
      byte[] content = Files.readAllBytes(result.resolve(file));
      int[] bytes = {0, random.nextInt(content.length), content.length - 1};
      for (int position : bytes) {
        byte[] flipped = content.clone();
        flipped[position] ^= (byte) (1 << random.nextInt(8));
        Files.write(result.resolve(file), flipped);
        assertNamedByItsReaders(file, file + " with another byte " + position);
      }
      Files.write(result.resolve(file), content);
    }
    assertThat(CommandRun.of(verify()).status()).isZero();
  }

  @Test
  void flippedBitAnywhereIsNoticedByVerify() throws IOException {
    SplittableRandom random = new SplittableRandom(18);
    for (String file : FinishedSample.content(result).keySet()) {
      byte[] content = Files.readAllBytes(result.resolve(file));
      for (int i = 0; i < 40; i++) {
        byte[] flipped = content.clone();
        int bit = random.nextInt(8 * content.length);
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        Files.write(result.resolve(file), flipped);
        CommandRun run = CommandRun.of(verify());
        assertThat(run.err()).as("bit %d", bit).contains(result + "/" + file + ": ");
        assertThat(run.status()).isEqualTo(2);
      }
      Files.write(result.resolve(file), content);
    }
  }

  @Test
  void missingFileIsNamedByWhoeverReadsIt() throws IOException {
    for (String file : FinishedSample.content(result).keySet()) {
      if (!file.equals("run.yaml") && !file.equals("best-fit.yaml")) {
        byte[] content = Files.readAllBytes(result.resolve(file));
        Files.delete(result.resolve(file));
        assertNamedByItsReaders(file, "missing " + file);
        Files.write(result.resolve(file), content);
      }
    }
  }

  @Test
  void allDifferencesAreNamedAtOnceWithWhatToDo() throws IOException {
    String points = onlyFileIn("points");
    String figure = onlyFileIn("figures");
    change("best-fit.yaml");
    Files.delete(result.resolve(figure));
    change(points);
    change("regions/regions.geojson");
    change("run.yaml");
    assertThat(CommandRun.of(verify()).errorLines())
        .containsExactly(
            result + "/run.yaml" + OTHER_RUN,
            result + "/best-fit.yaml" + DIFFERS + RESTORE,
            result + "/" + figure + MISSING + "; write it again with: g221 report " + result,
            result + "/" + points + DIFFERS + RESTORE,
            result
                + "/regions/regions.geojson"
                + DIFFERS
                + "; write it again with: g221 regions "
                + result);
  }

  /** The first of them. */
  private String onlyFileIn(String name) throws IOException {
    return FinishedSample.content(result).keySet().stream()
        .filter(file -> file.startsWith(name + "/"))
        .findFirst()
        .orElseThrow();
  }

  private void change(String file) throws IOException {
    Path path = result.resolve(file);
    byte[] content = Files.readAllBytes(path);
    content[20] ^= 1;
    Files.write(path, content);
  }

  @Test
  void whatACommandDoesNotReadDoesNotMatterToIt() throws IOException {
    change("regions/regions.geojson");
    change("report.html");
    assertThat(CommandRun.of(verify()).errorLines()).hasSize(2);
    assertThat(CommandRun.of(regions()).status()).isZero();
    assertThat(CommandRun.of(verify()).errorLines()).hasSize(1);
    assertThat(CommandRun.of(report()).status()).isZero();
    assertThat(CommandRun.of(verify()).status()).isZero();
    assertThat(FinishedSample.content(result))
        .isEqualTo(FinishedSample.content(FinishedSample.result()));
  }

  /** The page shows everything else. */
  @Test
  void reportSaysOfDamagedAndOfMissingRowsWhyItDoesNotShowThem() throws IOException {
    String points = onlyFileIn("points");
    assertThat(page()).contains("\"whyNone\":\"\"");
    change(points);
    assertThat(CommandRun.of(report()).status()).isZero();
    assertThat(page())
        .contains("The kept rows are not shown: " + result + "/" + points + DIFFERS)
        .contains("id=\"explore\"", "id=\"pulls\"");
    Files.delete(result.resolve(points));
    assertThat(CommandRun.of(report()).status()).isZero();
    assertThat(page()).contains("The kept rows are not shown: " + result + "/" + points + MISSING);
  }

  @Test
  void scanThatIsNotCompleteIsToldFromWhatIsNone() throws IOException {
    Path work = Files.createDirectory(folder.resolve(".later.incomplete"));
    ScanState.begin(
        new org.apache.hadoop.fs.Path(work.resolve("state").toUri()),
        ScanIdentity.of(Map.of("scan-id", "sample")),
        false,
        new Configuration());
    CommandRun run = CommandRun.of("report", folder.resolve("later").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .containsExactly(
            folder.resolve("later")
                + ": is not the result of a scan yet: scan sample is not complete, with chunks done: 0;"
                + " when it does not run any more, scan --resume completes it");
  }

  private String page() throws IOException {
    return Files.readString(result.resolve("report.html"));
  }

  @Test
  void runFileListsEveryOtherFileAndEndsWithItsDigest() throws IOException {
    String run = FinishedSample.text("run.yaml");
    int last = run.lastIndexOf('\n', run.length() - 2) + 1;
    String above = run.substring(0, last);
    assertThat(run.substring(last))
        .isEqualTo("digest: " + FinishedSample.sha256(above.getBytes(UTF_8)) + "\n");
    Map<String, List<Object>> listed = new TreeMap<>();
    for (Map<String, Object> entry : files(run)) {
      listed.put((String) entry.get("path"), List.of(entry.get("bytes"), entry.get("sha256")));
    }
    Map<String, List<Object>> there = new TreeMap<>();
    for (String file : FinishedSample.content(result).keySet()) {
      byte[] content = Files.readAllBytes(result.resolve(file));
      there.put(file, List.of(content.length, FinishedSample.sha256(content)));
    }
    there.remove("run.yaml");
    assertThat(listed).isEqualTo(there);
    assertThat(files(run)).extracting(entry -> entry.get("path")).isSorted();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> files(String run) {
    Map<String, Object> document = new Yaml().load(run);
    return (List<Map<String, Object>>) document.get("files");
  }

  @Test
  void whatACommandWritesIntoTheFolderIsVerifiedFromThenOn() throws IOException {
    String facts = facts();
    String[][] commands = {
      {"regions", result.toString(), "--cl", "0.5"},
      report(),
      {"export", result.toString(), "--format", "getdist"},
      export("wcxf", "wcxf/point.yaml")
    };
    for (String[] command : commands) {
      CommandRun run = CommandRun.of(command);
      assertThat(run.status()).as(run.err()).isZero();
      assertThat(CommandRun.of(verify()).err()).isEmpty();
      assertThat(facts()).isEqualTo(facts);
    }
    assertThat(CommandRun.of(verify()).out())
        .contains("getdist/sample.txt", "wcxf/point.yaml")
        .doesNotContain("not listed");
    change("getdist/sample.ranges");
    assertThat(CommandRun.of(verify()).errorLines())
        .containsExactly(
            result
                + "/getdist/sample.ranges"
                + DIFFERS
                + "; restore it from a copy, or export it again");
  }

  private String facts() throws IOException {
    String run = Files.readString(result.resolve("run.yaml"));
    return run.substring(0, run.indexOf("\nfiles:\n"));
  }

  @Test
  void exportThatGoesElsewhereLeavesTheResultAlone() throws IOException {
    for (String format : List.of("getdist", "wcxf")) {
      String out = folder.resolve("elsewhere." + (format.equals("wcxf") ? "json" : "")).toString();
      CommandRun run = CommandRun.of("export", result.toString(), "--format", format, "--out", out);
      assertThat(run.status()).as(run.err()).isZero();
    }
    assertThat(FinishedSample.content(result))
        .isEqualTo(FinishedSample.content(FinishedSample.result()));
  }

  @Test
  void filesOfTheScanItselfAreNotReplacedByExports() throws IOException {
    Map<String, String> before = FinishedSample.content(result);
    for (String file : List.of("best-fit.yaml", "run.yaml", "figures/../run.yaml")) {
      CommandRun run = CommandRun.of(export("wcxf", file));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.errorLines())
          .containsExactly(
              "command line: --out is "
                  + file.replace("figures/../", "")
                  + " of the scan itself; choose another");
    }
    assertThat(FinishedSample.content(result)).isEqualTo(before);
  }

  @Test
  void filesThatAreNotListedAreNotReadButMentioned() throws IOException {
    CommandRun.of(export("getdist", "chain"));
    byte[] chain = Files.readAllBytes(result.resolve("chain.txt"));
    Files.copy(result.resolve(onlyFileIn("points")), result.resolve("points/part-99999.parquet"));
    Files.writeString(result.resolve("notes.txt"), "what I think");
    CommandRun run = CommandRun.of(export("getdist", "chain"));
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readAllBytes(result.resolve("chain.txt"))).isEqualTo(chain);
    CommandRun verified = CommandRun.of(verify());
    assertThat(verified.status()).as(verified.err()).isZero();
    assertThat(verified.outputLines())
        .filteredOn(line -> line.endsWith("  not in run.yaml, not verified"))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("notes.txt "))
        .anyMatch(line -> line.startsWith("points/part-99999.parquet "));
    assertThat(verified.outputLines())
        .last()
        .asString()
        .matches("run\\.yaml and \\d+ files with [0-9,]+ bytes are as they were written");
  }

  @Test
  void resultOfAnEarlierVersionIsReadWithAWarning() throws IOException {
    FinishedSample.forgetDigests(result);
    String run = Files.readString(result.resolve("run.yaml"));
    for (String[] command : List.of(regions(), report(), export("getdist", "chain"))) {
      CommandRun read = CommandRun.of(command);
      assertThat(read.status()).as(read.err()).isZero();
      assertThat(read.errorLines())
          .containsExactly(
              "warning: "
                  + result
                  + "/run.yaml: lists no files, like those of earlier versions of g221; whether the result is what was written cannot be verified");
    }
    assertThat(result.resolve("run.yaml")).hasContent(run);
    CommandRun verified = CommandRun.of(verify());
    assertThat(verified.status()).isEqualTo(2);
    assertThat(verified.errorLines())
        .containsExactly(
            result
                + "/run.yaml: lists no files, like those of earlier versions of g221, so that nothing can be verified; scan again with --overwrite");
    assertThat(CommandRun.of(commandsWithPoint().get(0)).err()).isEmpty();
  }

  /** The checksums of pages, which files had before there were digests. */
  @Test
  void flippedBitInATableOfAnEarlierVersionIsNoticed() throws IOException {
    FinishedSample.forgetDigests(result);
    for (String file : List.of(onlyFileIn("points"), onlyFileIn("profiles"))) {
      Path path = result.resolve(file);
      byte[] content = Files.readAllBytes(path);
      // In the middle are pages: what describes them comes at the end.
      byte[] flipped = content.clone();
      flipped[content.length / 3] ^= 4;
      Files.write(path, flipped);
      CommandRun run = CommandRun.of(export("getdist", "chain"));
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.errorLines()).last().asString().contains(file, "is damaged: ");
      Files.write(path, content);
    }
  }

  @Test
  void oneOfFilesAndDigestDoesNotGoWithoutTheOther() throws IOException {
    String run = Files.readString(result.resolve("run.yaml"));
    String facts = run.substring(0, run.indexOf("\nfiles:\n") + 1);
    String digest = run.substring(run.lastIndexOf("digest: "));
    for (String text : List.of(run.replace(digest, ""), facts + digest)) {
      Files.writeString(result.resolve("run.yaml"), text);
      assertNamedByItsReaders("run.yaml", "a part of run.yaml");
    }
  }

  @Test
  void pointOfOnesOwnMayStandBesideAResult() throws IOException {
    Path own = Files.copy(result.resolve("best-fit.yaml"), result.resolve("mine.yaml"));
    Files.writeString(
        own, Files.readString(own).replace("zeta: 0.0\n  delta", "zeta: 0.1\n  delta"));
    assertThat(CommandRun.of("evaluate", "--point", own.toString()).status()).isZero();
    Path elsewhere = Files.createDirectory(folder.resolve("other"));
    Files.copy(own, elsewhere.resolve("best-fit.yaml"));
    Files.writeString(elsewhere.resolve("run.yaml"), "files:\n- of another program\n");
    CommandRun run = CommandRun.of("evaluate", "--point", elsewhere + "/best-fit.yaml");
    assertThat(run.status()).as(run.err()).isZero();
  }

  @Test
  void folderThatIsNoResultIsNotVerified() {
    CommandRun run = CommandRun.of("verify", folder.toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.errorLines())
        .singleElement()
        .asString()
        .startsWith(folder + ": is not the result of a scan: ");
    assertThat(CommandRun.of("verify", " ").errorLines())
        .containsExactly("command line: DIR is empty");
  }
}

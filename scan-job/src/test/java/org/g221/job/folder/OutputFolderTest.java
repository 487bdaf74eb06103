package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.FlakyFileSystem;
import org.g221.job.FlakyFileSystem.Operation;
import org.g221.job.folder.FoundResult.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  private static final ScanIdentity IDENTITY =
      ScanIdentity.of(Map.of("axes[0].nodes", "40", "code-version", "1.0", "dataset", "2016"));

  @TempDir private Path parent;
  private Path target;

  @BeforeEach
  void choose() {
    target = parent.resolve("result");
  }

  @AfterEach
  void recover() {
    FlakyFileSystem.recover();
  }

  private static OutputFolder open(String name, OutputMode mode) {
    return open(name, mode, IDENTITY);
  }

  private static OutputFolder open(String name, OutputMode mode, ScanIdentity identity) {
    return OutputFolder.open(
        name, mode, identity, OutputFolderTest::look, new Configuration(), kept -> {});
  }

  /** With run.yaml it is a result of which other files in YAML are a part; the text says which. */
  private static FoundResult look(org.apache.hadoop.fs.Path name, Configuration configuration)
      throws IOException {
    Path folder = Path.of(name.toUri().getPath());
    if (!Files.exists(folder.resolve("run.yaml"))) {
      return FoundResult.of(Kind.OTHER, ScanIdentity.NONE);
    }
    String text = Files.readString(folder.resolve("run.yaml"));
    Kind kind = text.equals("damaged") ? Kind.DAMAGED : Kind.RESULT;
    try (Stream<Path> files = Files.list(folder)) {
      List<String> foreign =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> !file.endsWith(".yaml"))
              .sorted()
              .toList();
      return new FoundResult(kind, identityIn(text), foreign, missingIn(text), List.of());
    }
  }

  private static ScanIdentity identityIn(String text) {
    return switch (text) {
      case "of another scan" -> ScanIdentity.of(Map.of("axes[0].nodes", "41", "dataset", "2016"));
      case "of another version" -> IDENTITY.with("code-version", "0.9");
      default -> IDENTITY;
    };
  }

  private static List<String> missingIn(String text) {
    return text.equals("lacks rows") ? List.of("points/part-00000.parquet") : List.of();
  }

  private OutputFolder open() {
    return open(target.toString(), OutputMode.NEW);
  }

  private OutputFolder openToReplace() {
    return open(FlakyFileSystem.name(target), OutputMode.OVERWRITE);
  }

  /** Writes a file into the folder as long as it is not complete. */
  private static void write(OutputFolder folder, String content) throws IOException {
    Path work = Path.of(folder.result().toUri().getPath());
    Files.writeString(work.resolve("run.yaml"), content);
  }

  private static void write(Path folder, String content) throws IOException {
    Files.writeString(Files.createDirectories(folder).resolve("run.yaml"), content);
  }

  /** What is in the parent, hidden or not. */
  private List<String> siblings() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String result() throws IOException {
    return Files.readString(target.resolve("run.yaml"));
  }

  @Test
  void resultAppearsWhenItIsPublished() throws IOException {
    try (OutputFolder folder = open()) {
      write(folder, "early");
      assertThat(target).doesNotExist();
      folder.publish(() -> write(folder, "complete"));
      assertThat(result()).isEqualTo("complete");
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("complete");
  }

  @Test
  void parentsAreMade() throws IOException {
    target = parent.resolve("deep/down/result");
    try (OutputFolder folder = open()) {
      folder.publish(() -> write(folder, "complete"));
    }
    assertThat(result()).isEqualTo("complete");
  }

  @Test
  void unpublishedResultLeavesNothing() throws IOException {
    try (OutputFolder folder = open()) {
      write(folder, "early");
      Files.createDirectories(Path.of(folder.result().toUri().getPath()).resolve("points/deep"));
    }
    assertThat(siblings()).isEmpty();
  }

  @Test
  void failureWhileTheLastFilesAreWrittenLeavesNothing() throws IOException {
    try (OutputFolder folder = open()) {
      assertThatThrownBy(
              () ->
                  folder.publish(
                      () -> {
                        write(folder, "half");
                        throw new IOException("disk full");
                      }))
          .hasMessage("disk full");
    }
    assertThat(siblings()).isEmpty();
  }

  @Test
  void existingFolderIsRefused() throws IOException {
    write(target, "earlier");
    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            target + ": exists already; remove it, choose another with --out, or give --overwrite");
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("earlier");
  }

  @Test
  void earlierResultIsReplacedAsAWhole() throws IOException {
    write(target, "earlier");
    Files.writeString(target.resolve("left-over.yaml"), "");
    try (OutputFolder folder = openToReplace()) {
      folder.publish(() -> write(folder, "new"));
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("new");
    assertThat(target.resolve("left-over.yaml")).doesNotExist();
  }

  @Test
  void folderThatIsNoResultIsNotReplaced() throws IOException {
    Files.createDirectories(target);
    Files.writeString(target.resolve("thesis.tex"), "four years");
    assertThatThrownBy(this::openToReplace)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            FlakyFileSystem.name(target)
                + ": exists and is not the result of a scan, so it is not overwritten");
    assertThat(target.resolve("thesis.tex")).hasContent("four years");
    assertThat(siblings()).containsExactly("result");
  }

  @Test
  void fileInPlaceOfTheFolderIsNeitherUsedNorReplaced() throws IOException {
    Files.writeString(target, "a file");
    assertThatThrownBy(this::open).hasMessageContaining("exists already");
    assertThatThrownBy(this::openToReplace).hasMessageContaining("not the result of a scan");
    assertThat(target).hasContent("a file");
    assertThat(siblings()).containsExactly("result");
  }

  @Test
  void fileInPlaceOfTheParentIsNamed() throws IOException {
    Files.writeString(target, "a file");
    Path below = target.resolve("result");
    assertThatThrownBy(() -> open(below.toString(), OutputMode.NEW))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(below + ": cannot be written: ")
        .hasMessageContaining("not a directory")
        .hasMessageNotContaining("\n");
    assertThat(target).hasContent("a file");
  }

  @Test
  void nameThatIsNoneIsRefused() {
    for (String name : List.of("/", "nowhere:/result")) {
      assertThatThrownBy(() -> open(name, OutputMode.NEW))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith(name + ": cannot be written: ");
    }
    assertThatThrownBy(() -> open("a:b", OutputMode.NEW))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("a:b: has a ':' in its last part, which Hadoop does not allow");
  }

  @Test
  void earlierResultStaysUntilTheNewOneIsComplete() throws IOException {
    write(target, "earlier");
    try (OutputFolder folder = openToReplace()) {
      write(folder, "half");
      assertThat(result()).isEqualTo("earlier");
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("earlier");
  }

  @Test
  void earlierResultIsPutBackIfTheNewOneCannotTakeItsPlace() throws IOException {
    write(target, "earlier");
    try (OutputFolder folder = openToReplace()) {
      FlakyFileSystem.fail(Operation.RENAME, ".result.incomplete/result", 1);
      assertThatThrownBy(() -> folder.publish(() -> write(folder, "new")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("made to fail");
      assertThat(FlakyFileSystem.recover()).isZero();
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("earlier");
  }

  @Test
  void resultOfSomeoneElseIsNotReplaced() throws IOException {
    try (OutputFolder folder = open()) {
      write(target, "of someone else");
      assertThatThrownBy(() -> folder.publish(() -> write(folder, "new")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("made by someone else in the meantime");
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("of someone else");
  }

  @Test
  void whatAKilledRunLeftIsRemovedByTheNext() throws IOException {
    write(parent.resolve(".result.incomplete"), "half");
    Files.writeString(parent.resolve(".result.incomplete/part"), "half");
    try (OutputFolder folder = open()) {
      folder.publish(() -> write(folder, "complete"));
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(target).isDirectoryNotContaining("glob:**/part");
  }

  /** Killed between the two renames of a replacement, or after them. */
  @Test
  void earlierResultThatAKilledRunPutAsideIsPutBackOrRemoved() throws IOException {
    write(parent.resolve(".result.replaced"), "earlier");
    write(parent.resolve(".result.incomplete"), "new");
    assertThatThrownBy(this::open).hasMessageContaining("exists already");
    assertThat(result()).isEqualTo("earlier");

    write(parent.resolve(".result.replaced"), "still earlier");
    openToReplace().close();
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("earlier");
  }

  /** Ends like a process that is killed: nothing is removed, and the lock stays. */
  private void interruptAfterAChunk(OutputMode mode) throws IOException {
    try (OutputFolder folder = open(target.toString(), mode)) {
      Path state = Path.of(folder.state().chunks().toUri().getPath());
      Files.writeString(state.resolve("chunk-00000"), "done");
      write(folder, "half");
    }
  }

  private OutputFolder resume() {
    return open(target.toString(), OutputMode.RESUME);
  }

  @Test
  void interruptedScanWithAChunkIsKeptAndResumed() throws IOException {
    interruptAfterAChunk(OutputMode.NEW);
    assertThat(siblings()).containsExactly(".result.incomplete");
    try (OutputFolder folder = resume()) {
      assertThat(folder.isResumed()).isTrue();
      assertThat(folder.state().chunksThere()).isEqualTo(1);
      assertThat(Path.of(folder.result().toUri().getPath())).isEmptyDirectory();
      folder.publish(() -> write(folder, "complete"));
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("complete");
  }

  @Test
  void interruptedScanIsNeitherForgottenNorResumedByMistake() throws IOException {
    interruptAfterAChunk(OutputMode.NEW);
    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            target
                + ": holds an interrupted scan with 1 chunks done; continue with --resume, or start over with --overwrite");
    try (OutputFolder folder = open(target.toString(), OutputMode.OVERWRITE)) {
      assertThat(folder.isResumed()).isFalse();
      assertThat(folder.state().chunksThere()).isZero();
    }
    assertThat(siblings()).isEmpty();
  }

  @Test
  void whereNothingWasInterruptedResumingStartsANewScan() throws IOException {
    try (OutputFolder folder = resume()) {
      assertThat(folder.isResumed()).isFalse();
      folder.publish(() -> write(folder, "complete"));
    }
    assertComplete();
    assertThat(result()).isEqualTo("complete");
  }

  /** Nothing is to do, and nothing is left beside the result. */
  private void assertComplete() throws IOException {
    try (OutputFolder folder = resume()) {
      assertThat(folder.isComplete()).isTrue();
      assertThat(folder.notes().warnings()).isEmpty();
    }
    assertThat(siblings()).containsExactly("result");
  }

  /** Killed at any moment after the result had got its name. */
  @Test
  void whatAnInterruptedPublicationLeftIsRemovedByResuming() throws IOException {
    Path work = parent.resolve(".result.incomplete");
    for (String removed : List.of("nothing", "state/rows", "state/chunks", "state")) {
      interruptAfterAChunk(OutputMode.NEW);
      LockOwner self = LockOwner.self(Clock.systemUTC());
      LockOwner dead =
          new LockOwner("here", self.process(), self.space(), 1, "dead", self.heartbeat());
      Files.writeString(work.resolve("lock"), dead.text());
      remove(work.resolve(removed));
      write(target, "complete");
      assertComplete();
      assertThat(result()).isEqualTo("complete");
      remove(target);
    }
  }

  private static void remove(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void completeScanOfAnotherVersionIsLeftWithAWarning() throws IOException {
    write(target, "of another version");
    try (OutputFolder folder = resume()) {
      assertThat(folder.isComplete()).isTrue();
      assertThat(folder.notes().warnings())
          .extracting(Object::toString)
          .containsExactly(
              target
                  + ": code-version is 1.0 but was 0.9 when the scan began; to scan again with this"
                  + " one, give --overwrite");
    }
    assertThat(siblings()).containsExactly("result");
  }

  @Test
  void completeResultOfAnotherScanIsNotTakenForThisOne() throws IOException {
    interruptAfterAChunk(OutputMode.NEW);
    write(target, "of another scan");
    assertThatThrownBy(this::resume)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            target
                + ": axes[0].nodes is 40 but was 41 when the scan began\n"
                + target
                + ": is the complete result of another scan; undo this, choose another with --out,"
                + " or start anew with --overwrite");
    // The interrupted scan has lost nothing.
    remove(target);
    try (OutputFolder folder = resume()) {
      assertThat(folder.isResumed()).isTrue();
    }
  }

  @Test
  void resultThatLacksNumbersIsNotComplete() throws IOException {
    write(target, "lacks rows");
    assertThatThrownBy(this::resume)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            target
                + "/points/part-00000.parquet: is missing or has another length than in run.yaml\n"
                + target
                + ": is no longer complete; restore it from a copy, or scan again with --overwrite");
  }

  @Test
  void filesOfOthersAreNamedAndNotRemoved() throws IOException {
    write(target, "earlier");
    for (int i = 0; i < 12; i++) {
      Files.writeString(target.resolve("note-%02d.txt".formatted(i)), "mine");
    }
    assertThatThrownBy(this::openToReplace)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            FlakyFileSystem.name(target) + "/note-00.txt: was not written by g221\n")
        .hasMessageContaining("/note-09.txt: ")
        .hasMessageNotContaining("/note-10.txt: ")
        .hasMessageContaining(": so it is for 2 more files\n")
        .hasMessageEndingWith(
            ": is not overwritten, as that would remove these files; move them away, or choose"
                + " another with --out");
    assertThat(target.resolve("note-11.txt")).hasContent("mine");
    assertThat(siblings()).containsExactly("result");
  }

  /** Hours may pass between the start of a scan and its end. */
  @Test
  void filesThatCameWhileTheScanRanAreNotRemoved() throws IOException {
    write(target, "earlier");
    try (OutputFolder folder = openToReplace()) {
      Files.writeString(Path.of(folder.state().chunks().toUri().getPath(), "chunk-00000"), "done");
      Files.writeString(target.resolve("note.txt"), "mine");
      assertThatThrownBy(() -> folder.publish(() -> write(folder, "new")))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("/note.txt: was not written by g221");
      folder.close();
      assertThat(folder.isResumable()).isTrue();
    }
    assertThat(result()).isEqualTo("earlier");
    assertThatThrownBy(this::resume).hasMessageContaining("/note.txt: was not written by g221");
    Files.delete(target.resolve("note.txt"));
    try (OutputFolder folder = resume()) {
      assertThat(folder.isResumed()).isTrue();
      folder.publish(() -> write(folder, "new"));
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("new");
  }

  @Test
  void resultWhoseRunFileIsDamagedIsNotReplaced() throws IOException {
    write(target, "damaged");
    assertThatThrownBy(this::openToReplace)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is not overwritten, as its run.yaml is not what was written");
    assertThatThrownBy(this::resume)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("cannot be resumed, as its run.yaml is not what was written");
    assertThat(siblings()).containsExactly("result");
  }

  @Test
  void refusedOverwritingKeepsADamagedState() throws IOException {
    interruptAfterAChunk(OutputMode.NEW);
    Path file = parent.resolve(".result.incomplete/state/scan.properties");
    Files.writeString(file, "damaged");
    Files.writeString(Files.createDirectory(target).resolve("thesis.tex"), "four years");
    assertThatThrownBy(this::openToReplace).hasMessageContaining("not the result of a scan");
    assertThat(file).hasContent("damaged");
    assertThat(file.resolveSibling("chunks/chunk-00000")).exists();
  }

  @Test
  void emptyFolderIsUsed() throws IOException {
    for (OutputMode mode : OutputMode.values()) {
      Files.createDirectory(target);
      try (OutputFolder folder = open(FlakyFileSystem.name(target), mode)) {
        folder.publish(() -> write(folder, "complete"));
      }
      assertThat(result()).isEqualTo("complete");
      assertThat(siblings()).containsExactly("result");
      remove(target);
    }
  }

  @Test
  void symbolicLinkStaysOne() throws IOException {
    Path disk = Files.createDirectory(parent.resolve("disk"));
    Files.createSymbolicLink(parent.resolve("between"), Path.of("disk", "big"));
    Files.createSymbolicLink(target, parent.resolve("between"));
    for (String content : List.of("first", "second")) {
      try (OutputFolder folder = open(target.toString(), OutputMode.OVERWRITE)) {
        assertThat(folder.target().getName()).isEqualTo("result");
        // Whoever takes another way to the same folder finds it locked.
        assertThatThrownBy(() -> open(disk.resolve("big").toString(), OutputMode.OVERWRITE))
            .hasMessageContaining("another scan is writing it");
        folder.publish(() -> write(folder, content));
      }
      assertThat(target).isSymbolicLink();
      assertThat(result()).isEqualTo(content);
      assertThat(disk.resolve("big/run.yaml")).hasContent(content);
    }
    assertThat(siblings()).containsExactly("between", "disk", "result");
    try (Stream<Path> there = Files.list(disk)) {
      assertThat(there).containsExactly(disk.resolve("big"));
    }
  }

  @Test
  void linkThatLeadsNowhereIsRefused() throws IOException {
    Files.createSymbolicLink(target, parent.resolve("not/there"));
    assertThatThrownBy(this::open)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            target
                + ": cannot be written: it is a symbolic link to "
                + parent.resolve("not/there")
                + ", whose folder does not exist");
    Files.delete(target);
    Files.createSymbolicLink(target, target);
    assertThatThrownBy(this::open).hasMessageContaining("leads back to itself");
    assertThat(siblings()).containsExactly("result");
  }

  /** Such as a volume of a container; it cannot be replaced as a whole, so that no scan starts. */
  @Test
  void folderOnWhichADiskIsMountedIsRefused() {
    for (OutputMode mode : OutputMode.values()) {
      assertThatThrownBy(() -> open("/proc", mode))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              "/proc: cannot be written: a disk is mounted there, and a result takes its place as a"
                  + " whole; choose a folder in it");
    }
  }

  @Test
  void folderOfAnUnfinishedScanIsNotTheNameOfAnother() throws IOException {
    interruptAfterAChunk(OutputMode.NEW);
    for (OutputMode mode : OutputMode.values()) {
      String name = parent.resolve(".result.incomplete").toString();
      assertThatThrownBy(() -> open(name, mode))
          .isInstanceOf(InvalidInputException.class)
          .hasMessage(
              name
                  + ": cannot be written: folders of this name hold unfinished scans, in this case"
                  + " that of result");
    }
    assertThat(siblings()).containsExactly(".result.incomplete");
  }

  /** Someone used the name after a run had been killed between the two renames. */
  @Test
  void earlierResultIsKeptIfItsPlaceIsTakenBySomethingElse() throws IOException {
    interruptAfterAChunk(OutputMode.NEW);
    write(parent.resolve(".result.replaced"), "earlier");
    Files.writeString(Files.createDirectory(target).resolve("thesis.tex"), "four years");
    assertThatThrownBy(this::resume)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is not the result of a scan, but stands where one was");
    assertThat(siblings()).containsExactly(".result.incomplete", ".result.replaced", "result");
    remove(target);
    assertThatThrownBy(this::open).hasMessageContaining("exists already");
    assertThat(result()).isEqualTo("earlier");
  }

  @Test
  void resumedScanReplacesTheEarlierResultIfTheRunThatBeganWasTo() throws IOException {
    write(target, "earlier");
    interruptAfterAChunk(OutputMode.OVERWRITE);
    assertThat(result()).isEqualTo("earlier");
    try (OutputFolder folder = resume()) {
      assertThat(folder.isResumed()).isTrue();
      folder.publish(() -> write(folder, "new"));
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("new");
  }

  @Test
  void otherScanIsNotResumedAndEveryDifferenceIsNamed() throws IOException {
    interruptAfterAChunk(OutputMode.NEW);
    ScanIdentity other =
        ScanIdentity.of(Map.of("axes[0].nodes", "41", "code-version", "1.1", "dataset", "2016"));
    assertThatThrownBy(() -> open(target.toString(), OutputMode.RESUME, other))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            String.join(
                "\n",
                target + ": axes[0].nodes is 41 but was 40 when the scan began",
                target + ": code-version is 1.1 but was 1.0 when the scan began",
                target
                    + ": can only be resumed as it began; undo this, or start over with --overwrite"));
    try (OutputFolder folder = resume()) {
      assertThat(folder.isResumed()).isTrue();
    }
  }

  /** The χ² from which rows count, lowered by 10, would keep other rows. */
  @Test
  void damagedStateIsNotResumed() throws IOException {
    interruptAfterAChunk(OutputMode.NEW);
    Path file = parent.resolve(".result.incomplete/state/scan.properties");
    String text = Files.readString(file);
    Files.writeString(file, text.replace("axes[0].nodes=40", "axes[0].nodes=41"));
    for (OutputMode mode : List.of(OutputMode.RESUME, OutputMode.NEW)) {
      assertThatThrownBy(() -> open(target.toString(), mode))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith("file:" + file + ": differs from what was written, ")
          .hasMessageEndingWith("restore it from a copy, or start over with --overwrite");
    }
    Files.writeString(file, text);
    try (OutputFolder folder = resume()) {
      assertThat(folder.isResumed()).isTrue();
    }
    Files.writeString(file, text.substring(0, text.indexOf("digest=")));
    assertThatThrownBy(this::resume)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("does not end with a digest of its lines; ");
    try (OutputFolder folder = open(target.toString(), OutputMode.OVERWRITE)) {
      assertThat(folder.isResumed()).isFalse();
    }
    assertThat(siblings()).isEmpty();
  }

  @Test
  void secondScanIntoTheSameFolderIsRefused() throws IOException {
    try (OutputFolder folder = open()) {
      for (OutputMode mode : OutputMode.values()) {
        assertThatThrownBy(() -> open(target.toString(), mode))
            .isInstanceOf(InvalidInputException.class)
            .hasMessageStartingWith(
                target + ": cannot be written: another scan is writing it, process ");
      }
      folder.publish(() -> write(folder, "complete"));
    }
    assertThat(result()).isEqualTo("complete");
  }

  @Test
  void scanWhoseFolderWasTakenOverDoesNotPublish() throws IOException {
    try (OutputFolder folder = open()) {
      Path lock = parent.resolve(".result.incomplete/lock");
      Files.writeString(lock, "host=elsewhere\ntoken=another\n");
      assertThatThrownBy(() -> folder.publish(() -> write(folder, "complete")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another scan has taken over");
    }
    assertThat(siblings()).containsExactly(".result.incomplete");
  }

  /** Killed when the rows had been moved to the result, but the result was not complete. */
  @Test
  void rowsThatWereMovedToTheResultAreFoundAgain() throws IOException {
    interruptAfterAChunk(OutputMode.NEW);
    Path work = parent.resolve(".result.incomplete");
    Files.createDirectories(work.resolve("result"));
    Files.move(work.resolve("state/rows"), work.resolve("result/points"));
    Files.writeString(work.resolve("result/points/part-00000.parquet"), "rows");
    try (OutputFolder folder = resume()) {
      assertThat(work.resolve("state/rows/part-00000.parquet")).hasContent("rows");
      assertThat(work.resolve("result")).isEmptyDirectory();
    }
  }

  /** Killed after the new result had taken the place of the earlier one. */
  @Test
  void resultThatWasPublishedWhenTheProcessWasKilledIsComplete() throws IOException {
    write(target, "earlier");
    interruptAfterAChunk(OutputMode.OVERWRITE);
    Files.move(target, parent.resolve(".result.replaced"));
    write(target, "new");
    assertComplete();
    assertThat(result()).isEqualTo("new");
  }
}

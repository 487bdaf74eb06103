package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.FlakyFileSystem;
import org.g221.job.FlakyFileSystem.Operation;
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
    return OutputFolder.open(name, mode, identity, new Configuration(), kept -> {});
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
    Files.writeString(target.resolve("left-over.txt"), "");
    try (OutputFolder folder = openToReplace()) {
      folder.publish(() -> write(folder, "new"));
    }
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("new");
    assertThat(target.resolve("left-over.txt")).doesNotExist();
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
    assertThatThrownBy(this::resume)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(target + ": is complete; there is nothing to resume");
    assertThat(result()).isEqualTo("complete");
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
    assertThatThrownBy(this::resume).hasMessageContaining("is complete");
    assertThat(siblings()).containsExactly("result");
    assertThat(result()).isEqualTo("new");
  }
}

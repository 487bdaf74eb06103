package org.g221.job.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static OutputFolder open(String name, boolean overwrite) {
    return OutputFolder.open(name, overwrite, new Configuration(), () -> {});
  }

  private OutputFolder open() {
    return open(target.toString(), false);
  }

  private OutputFolder openToReplace() {
    return open(FlakyFileSystem.name(target), true);
  }

  /** Writes a file into the folder as long as it is not complete. */
  private static void write(OutputFolder folder, String content) throws IOException {
    Path work = Path.of(folder.work().toUri().getPath());
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
      Files.createDirectories(Path.of(folder.work().toUri().getPath()).resolve("points/deep"));
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
    assertThatThrownBy(() -> open(below.toString(), false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(below + ": cannot be written: ")
        .hasMessageContaining("not a directory")
        .hasMessageNotContaining("\n");
    assertThat(target).hasContent("a file");
  }

  @Test
  void nameThatIsNoneIsRefused() {
    for (String name : List.of("/", "a:b", "nowhere:/result")) {
      assertThatThrownBy(() -> open(name, false))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageStartingWith(name + ": cannot be written: ");
    }
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
      FlakyFileSystem.fail(Operation.RENAME, ".result.incomplete", 1);
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
}

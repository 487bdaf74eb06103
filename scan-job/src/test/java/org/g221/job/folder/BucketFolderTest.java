package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.BucketFileSystem;
import org.g221.job.folder.FoundResult.Kind;
import org.g221.job.storage.StoredFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of results and their locks where folders are renamed file by file. */
class BucketFolderTest {

  private static final ScanIdentity IDENTITY = ScanIdentity.of(Map.of("scan", "sample"));

  private static final Map<String, String> EARLIER =
      Map.of("run.yaml", "earlier", "points/part-00009.parquet", "earlier rows");

  /** Each part of a new result, and the rows, which tasks have written before. */
  private static final Map<String, String> NEW =
      new TreeMap<>(
          Map.of(
              "run.yaml", "new",
              "best-fit.yaml", "best",
              "profiles/profiles.parquet", "profiles",
              "points/part-00000.parquet", "rows 0",
              "points/part-00001.parquet", "rows 1",
              "points/part-00002.parquet", "rows 2"));

  @TempDir private Path parent;
  private Path target;

  @BeforeEach
  void choose() {
    target = parent.resolve("result");
  }

  @AfterEach
  void revive() {
    BucketFileSystem.revive();
    BucketFileSystem.heedConditions(true);
  }

  private OutputFolder open(OutputMode mode) {
    return OutputFolder.open(
        BucketFileSystem.name(target),
        mode,
        IDENTITY,
        BucketFolderTest::look,
        new Configuration(),
        kept -> {});
  }

  private static FoundResult look(org.apache.hadoop.fs.Path folder, Configuration configuration) {
    boolean is = Files.exists(Path.of(folder.toUri().getPath()).resolve("run.yaml"));
    return FoundResult.of(is ? Kind.RESULT : Kind.OTHER, is ? IDENTITY : ScanIdentity.NONE);
  }

  private static void write(Path folder, Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return files;
  }

  private List<String> siblings() throws IOException {
    try (Stream<Path> files = Files.list(parent)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** As a scan whose tasks have ended. */
  private static void finish(OutputFolder folder) throws IOException {
    Configuration configuration = new Configuration();
    StoredFiles.replace(
        folder.state().rows(),
        new org.apache.hadoop.fs.Path(folder.result(), "points"),
        configuration);
    for (Map.Entry<String, String> file : NEW.entrySet()) {
      if (!file.getKey().startsWith("points/")) {
        StoredFiles.write(
            new org.apache.hadoop.fs.Path(folder.result(), file.getKey()),
            file.getValue(),
            configuration);
      }
    }
  }

  private static Path disk(org.apache.hadoop.fs.Path path) {
    return Path.of(path.toUri().getPath());
  }

  private static void writeChunks(OutputFolder folder) throws IOException {
    write(disk(folder.state().chunks()), Map.of("chunk-00000", "done"));
    for (Map.Entry<String, String> file : NEW.entrySet()) {
      if (file.getKey().startsWith("points/")) {
        write(disk(folder.state().rows()), Map.of(file.getKey().substring(7), file.getValue()));
      }
    }
  }

  /** Publishes with a process that is killed after some changes; false if it was done by then. */
  private boolean publishAndDie(OutputMode mode, int changes) throws IOException {
    OutputFolder folder = open(mode);
    writeChunks(folder);
    BucketFileSystem.dieAfter(changes);
    try (folder) {
      folder.publish(() -> finish(folder));
    } catch (IOException e) {
      assertThat(e).hasMessage("killed");
    }
    Path lock = parent.resolve(".result.incomplete/lock");
    if (Files.exists(lock)) {
      LockOwner self = LockOwner.self(Clock.systemUTC());
      Files.writeString(
          lock, new LockOwner("here", self.process(), self.space(), 1, "dead", 0).text());
    }
    return BucketFileSystem.revive();
  }

  private void assertPublishedWheneverKilled(OutputMode mode, Map<String, String> earlier)
      throws IOException {
    int finished = 0;
    int resumed = 0;
    boolean killed = true;
    for (int changes = 0; killed; changes++) {
      target = Files.createDirectory(parent.resolve("after-" + changes)).resolve("result");
      write(target, earlier);
      parent = target.getParent();
      killed = publishAndDie(mode, changes);
      Map<String, String> left = files(target);
      if (left.containsKey("run.yaml")) {
        assertThat(left).as("after %d changes", changes).isIn(earlier, NEW);
      }
      try (OutputFolder folder = open(OutputMode.RESUME)) {
        if (folder.isComplete()) {
          finished++;
        } else {
          assertThat(folder.isResumed()).as("after %d changes", changes).isTrue();
          assertThat(files(disk(folder.state().rows()))).as("after %d", changes).hasSize(3);
          folder.publish(() -> finish(folder));
          resumed++;
        }
      }
      assertThat(files(target)).as("after %d changes", changes).isEqualTo(NEW);
      assertThat(siblings()).as("after %d changes", changes).containsExactly("result");
      parent = parent.getParent();
    }
    assertThat(resumed).isGreaterThan(5);
    assertThat(finished).isGreaterThan(10);
  }

  @Test
  void publicationKilledAtAnyMomentIsFinishedByResuming() throws IOException {
    assertPublishedWheneverKilled(OutputMode.NEW, Map.of());
  }

  @Test
  void replacementKilledAtAnyMomentIsFinishedByResuming() throws IOException {
    assertPublishedWheneverKilled(OutputMode.OVERWRITE, EARLIER);
  }

  /** Neither the files to move nor those that were moved are there. */
  @Test
  void publicationOfWhichTheFilesAreGoneIsDoneAgain() throws IOException {
    try (OutputFolder folder = open(OutputMode.NEW)) {
      writeChunks(folder);
      write(parent.resolve(".result.incomplete"), Map.of("publication", "MOVING\n"));
    }
    try (OutputFolder folder = open(OutputMode.RESUME)) {
      assertThat(folder.isResumed()).isTrue();
      folder.publish(() -> finish(folder));
    }
    assertThat(files(target)).isEqualTo(NEW);
    assertThat(siblings()).containsExactly("result");
  }

  @Test
  void secondScanIsRefused() {
    try (OutputFolder folder = open(OutputMode.NEW)) {
      assertThat(folder.notes().warnings()).isEmpty();
      assertThatThrownBy(() -> open(OutputMode.OVERWRITE))
          .isInstanceOf(InvalidInputException.class)
          .hasMessageContaining("another scan is writing it, process ");
    }
  }

  @Test
  void storeThatTakesEveryRequestIsWarnedOf() {
    BucketFileSystem.heedConditions(false);
    try (OutputFolder folder = open(OutputMode.NEW)) {
      assertThat(folder.notes().warnings())
          .extracting(Object::toString)
          .containsExactly(
              BucketFileSystem.name(target)
                  + ": is on a file system that does not create files under conditions, so that a"
                  + " second scan with this --out may not be noticed; start no other before this"
                  + " one ends");
    }
  }

  private LockFile lock() throws IOException {
    Files.createDirectories(target);
    return LockFile.of(
        new org.apache.hadoop.fs.Path(BucketFileSystem.name(target.resolve("lock"))),
        new Configuration());
  }

  private static LockOwner owner(String token) {
    return new LockOwner("another-machine", 4711, "its boot", 1, token, 0);
  }

  @Test
  void ofManyProcessesThatTakeAStaleLockOneSucceeds() throws Exception {
    LockOwner stale = owner("stale");
    assertThat(lock().create(stale)).isTrue();
    ExecutorService processes = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> tries = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        LockOwner self = owner("process " + i);
        tries.add(
            () -> {
              LockFile file = lock();
              file.takeAway(stale, self);
              return file.create(self);
            });
      }
      int won = 0;
      for (Future<Boolean> tried : processes.invokeAll(tries)) {
        won += tried.get() ? 1 : 0;
      }
      assertThat(won).isEqualTo(1);
    } finally {
      processes.shutdown();
    }
  }

  @Test
  void signOfLifeOfAProcessThatLostTheLockChangesNothing() throws IOException {
    LockFile file = lock();
    assertThat(file.create(owner("slow"))).isTrue();
    assertThat(lock().takeAway(owner("slow"), owner("fast"))).isEmpty();
    assertThat(file.renew(owner("slow"))).isFalse();
    assertThat(file.owner().orElseThrow().token()).isEqualTo("fast");
    assertThat(file.takeAway(owner("slow"), owner("late")).orElseThrow().token()).isEqualTo("fast");
  }

  @Test
  void lockOfAProcessThatHasEndedIsTakenOver() throws IOException {
    LockOwner self = LockOwner.self(Clock.systemUTC());
    LockFile file = lock();
    file.create(new LockOwner(self.host(), self.process(), self.space(), 1, "dead", 0));
    org.apache.hadoop.fs.Path path =
        new org.apache.hadoop.fs.Path(BucketFileSystem.name(target.resolve("lock")));
    try (RunLock taken = RunLock.acquire(path, LockPatience.USUAL, new Configuration())) {
      assertThat(taken.isHeld()).isTrue();
      assertThat(taken.excludes()).isTrue();
    }
    assertThat(file.owner()).isEmpty();
  }
}

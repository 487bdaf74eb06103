package org.g221.job.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.g221.job.FlakyFileSystem;
import org.g221.job.folder.RunLock.HeldException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLockTest {

  private static final LockPatience SHORT =
      new LockPatience(Duration.ofMillis(50), Duration.ofSeconds(30), Duration.ZERO);

  /** Stands still, so that it does not matter how long a test takes. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void choose() {
    file = folder.resolve("lock");
  }

  private RunLock acquire() throws IOException {
    return acquire(CLOCK);
  }

  private RunLock acquire(Clock clock) throws IOException {
    return RunLock.acquire(
        new org.apache.hadoop.fs.Path(file.toUri()), SHORT, clock, new Configuration());
  }

  private void write(LockOwner owner) throws IOException {
    Files.writeString(file, owner.text());
  }

  /** A lock of another machine, silent for so long. */
  private static LockOwner elsewhere(Duration silent) {
    long heartbeat = CLOCK.millis() - silent.toMillis();
    return new LockOwner("another-machine", 4711, "its boot", 1, "its token", heartbeat);
  }

  /** Another process of this machine. */
  private static LockOwner with(LockOwner self, long process, long started) {
    return new LockOwner(self.host(), process, self.space(), started, "another", self.heartbeat());
  }

  @Test
  void lockIsHeldUntilItIsGivenBack() throws IOException {
    try (RunLock lock = acquire()) {
      assertThat(lock.isHeld()).isTrue();
      assertThatThrownBy(this::acquire)
          .isInstanceOf(HeldException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " on ")
          .hasMessageContaining("last sign of life 0 s ago");
    }
    assertThat(file).doesNotExist();
    acquire().close();
  }

  @Test
  void lockOnAFileSystemThatIsNotTheLocalOneIsHeldToo() throws IOException {
    var name = new org.apache.hadoop.fs.Path(FlakyFileSystem.name(file));
    try (RunLock lock = RunLock.acquire(name, SHORT, CLOCK, new Configuration())) {
      assertThat(lock.isHeld()).isTrue();
      assertThatThrownBy(this::acquire).isInstanceOf(HeldException.class);
    }
  }

  @Test
  void thereIsASignOfLifeNowAndThen() throws Exception {
    try (RunLock lock = acquire(Clock.systemUTC())) {
      String first = Files.readString(file);
      for (int i = 0; i < 1000 && Files.readString(file).equals(first); i++) {
        Thread.sleep(50);
      }
      assertThat(Files.readString(file)).isNotEqualTo(first);
      assertThat(lock.isHeld()).isTrue();
    }
  }

  @Test
  void lockOfAProcessThatHasEndedHereIsTakenOverAtOnce() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    LockOwner self = LockOwner.self(CLOCK);
    write(with(self, process.pid(), self.started()));
    try (RunLock lock = acquire()) {
      assertThat(lock.isHeld()).isTrue();
    }
  }

  @Test
  void processWithTheNumberOfAnotherIsNotTakenForIt() throws IOException {
    LockOwner self = LockOwner.self(CLOCK);
    LockOwner earlier = with(self, self.process(), self.started() - 1);
    assertThat(earlier.isKnownToBeDead()).isTrue();
    assertThat(self.isKnownToBeDead()).isFalse();
    write(earlier);
    acquire().close();
  }

  /** Nobody can tell here whether they have ended, as their numbers mean other processes. */
  @Test
  void processesOfOtherBootsContainersAndUsersAreNotLookedUp() throws IOException {
    LockOwner self = LockOwner.self(CLOCK);
    String[] own = self.space().split(" ");
    assertThat(own).hasSize(3);
    List<String> others = new ArrayList<>(List.of(""));
    for (int i = 0; i < own.length; i++) {
      String[] other = own.clone();
      other[i] = "another";
      others.add(String.join(" ", other));
    }
    for (String space : others) {
      LockOwner owner = new LockOwner(self.host(), 1, space, 1, "x", self.heartbeat());
      assertThat(owner.isKnownToBeDead()).as(space).isFalse();
      write(owner);
      assertThatThrownBy(this::acquire)
          .isInstanceOf(HeldException.class)
          .hasMessageEndingWith(
              " (whether it still runs cannot be seen from here; if it has ended, this works 30 s"
                  + " after its last sign of life)");
    }
    write(with(self, 1, 1));
    acquire().close();
  }

  /** As written before boot and namespace were recorded; two such machines have the same name. */
  @Test
  void lockOfAnEarlierVersionOnAMachineWithoutANameIsRespected() throws IOException {
    Files.writeString(
        file,
        "host=unknown\nprocess=%d\nstarted=1764158400000\ntoken=x\nheartbeat=%d\n"
            .formatted(ProcessHandle.current().pid(), CLOCK.millis()));
    assertThatThrownBy(this::acquire)
        .isInstanceOf(HeldException.class)
        .hasMessageContaining(" on unknown, last sign of life 0 s ago");
  }

  @Test
  void lockOfAScanInAContainerIsRespected() throws Exception {
    List<String> container =
        List.of("unshare", "--user", "--map-root-user", "--pid", "--fork", "--mount-proc");
    assumeTrue(works(container), "no namespace can be made here, so that no container was tried");
    List<String> command = new ArrayList<>(container);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LockHolder.class.getName(), file.toString()));
    Process holder =
        new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
    try {
      String said = holder.inputReader().readLine();
      assertThat(said).as(Files.readString(folder.resolve("err"))).isEqualTo("1 holds it");
      assertThatThrownBy(() -> acquire(Clock.systemUTC()))
          .isInstanceOf(HeldException.class)
          .hasMessageContaining("another scan is writing it, process 1 on ");
    } finally {
      holder.outputWriter().close();
      assertThat(holder.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(file).doesNotExist();
  }

  private static boolean works(List<String> container) throws InterruptedException {
    List<String> command = new ArrayList<>(container);
    command.add("true");
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void lockOfAnotherMachineIsRespectedWhileItGivesSignsOfLife() throws IOException {
    write(elsewhere(Duration.ofSeconds(20)));
    assertThatThrownBy(this::acquire)
        .isInstanceOf(HeldException.class)
        .hasMessageContaining("process 4711 on another-machine, last sign of life 20 s ago");
    assertThat(file).exists();
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 86_400, -86_400})
  void lockOfAnotherMachineThatIsSilentWhileWatchedIsTakenOver(int seconds) throws IOException {
    write(elsewhere(Duration.ofSeconds(seconds)));
    try (RunLock lock = acquire()) {
      assertThat(lock.isHeld()).isTrue();
    }
  }

  /** The clock of the other machine is an hour late. */
  @Test
  void lockThatSeemsOldIsRespectedIfItMovesWhileWatched() throws Exception {
    write(elsewhere(Duration.ofHours(1)));
    ExecutorService other = Executors.newSingleThreadExecutor();
    AtomicBoolean watched = new AtomicBoolean();
    Future<?> beats =
        other.submit(
            () -> {
              for (int beat = 1; !watched.get(); beat++) {
                write(elsewhere(Duration.ofHours(1).minusMillis(20 * beat)));
                Thread.sleep(20);
              }
              return null;
            });
    assertThatThrownBy(this::acquire).isInstanceOf(HeldException.class);
    watched.set(true);
    beats.get();
    other.shutdown();
    assertThat(Files.readString(file)).contains("its token");
  }

  /** Each look at it is a second later than the one before. */
  private static Clock fastClock() {
    AtomicLong seconds = new AtomicLong();
    return new Clock() {
      @Override
      public Instant instant() {
        return CLOCK.instant().plusSeconds(seconds.getAndIncrement());
      }

      @Override
      public ZoneId getZone() {
        return CLOCK.getZone();
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private RunLock acquire(Duration waiting, Clock clock) throws IOException {
    LockPatience patience = new LockPatience(SHORT.heartbeat(), SHORT.silence(), waiting);
    return RunLock.acquire(
        new org.apache.hadoop.fs.Path(file.toUri()), patience, clock, new Configuration());
  }

  @Test
  void lockIsWaitedForUntilItIsStaleIfThereIsTimeForIt() throws IOException {
    write(elsewhere(Duration.ofSeconds(20)));
    assertThatThrownBy(() -> acquire(Duration.ZERO, fastClock())).isInstanceOf(HeldException.class);
    try (RunLock lock = acquire(Duration.ofMinutes(5), fastClock())) {
      assertThat(lock.isHeld()).isTrue();
    }
  }

  @Test
  void waitingForALockOfALiveProcessEnds() throws IOException {
    write(elsewhere(Duration.ZERO));
    long started = System.nanoTime();
    assertThatThrownBy(() -> acquire(Duration.ofMillis(300), CLOCK))
        .isInstanceOf(HeldException.class)
        .hasMessageContaining("process 4711 on another-machine");
    assertThat(System.nanoTime() - started).isGreaterThanOrEqualTo(300_000_000);
    assertThat(Files.readString(file)).contains("its token");
  }

  @Test
  void ownerWhoseLockWasTakenOverKnowsAndLeavesItAlone() throws Exception {
    RunLock lock = acquire();
    write(elsewhere(Duration.ZERO));
    assertThat(lock.isHeld()).isFalse();
    lock.close();
    assertThat(Files.readString(file)).contains("its token");
  }

  @Test
  void lockThatIsBeingWrittenIsRespected() throws IOException {
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.from(CLOCK.instant()));
    assertThatThrownBy(this::acquire).isInstanceOf(HeldException.class);
  }

  @Test
  void ofManyThatWantAStaleLockOneGetsIt() throws Exception {
    LockOwner self = LockOwner.self(CLOCK);
    write(with(self, self.process(), 1));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<RunLock>> wishes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      wishes.add(this::acquire);
    }
    List<RunLock> locks = new ArrayList<>();
    for (Future<RunLock> wish : threads.invokeAll(wishes)) {
      try {
        locks.add(wish.get());
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOf(IOException.class);
      }
    }
    threads.shutdown();
    assertThat(locks.stream().filter(RunLock::isHeld)).hasSize(1);
    locks.forEach(RunLock::close);
  }
}

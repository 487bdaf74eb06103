package org.g221.job.folder;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.storage.StoredFiles;

/**
 * The folder of a result: filled under another name, visible under its own once complete, and used
 * by one scan at a time.
 *
 * <p>A run that fails or is interrupted leaves nothing under the final name, and an earlier result
 * stays there until the new one is complete. The run leaves a state to resume from if at least one
 * chunk is done, otherwise nothing.
 */
public final class OutputFolder implements AutoCloseable {

  /**
   * When a process that is being shut down leaves the folder: before file systems are closed.
   * Anything that writes into it must end with a higher priority.
   */
  public static final int SHUTDOWN_PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 40;

  private static final String NOT_EXCLUDED =
      "is on a file system that does not create files under conditions, so that a second scan with"
          + " this --out may not be noticed; start no other before this one ends";

  /** Writes files. */
  @FunctionalInterface
  public interface Filling {
    void run() throws IOException;
  }

  private enum Phase {
    OPEN,
    PUBLISHED,
    LEFT
  }

  private final String name;
  private final OutputPlace place;
  private final ExistingResult existing;
  private final Diagnostics notes = new Diagnostics();
  private final Configuration configuration;
  private final Runnable departure;
  private RunLock lock;
  private ScanState state;
  private boolean resumed;
  private boolean complete;
  private boolean keepsState;
  private Phase phase = Phase.OPEN;

  private OutputFolder(
      String name,
      FoundResult.Reader reader,
      Configuration configuration,
      Consumer<Boolean> interrupted)
      throws IOException {
    this.name = name;
    this.place = new OutputPlace(new Path(name), configuration);
    this.existing = new ExistingResult(name, place, reader, configuration);
    this.configuration = configuration;
    this.departure = () -> interrupt(interrupted);
  }

  /**
   * Prepares an output folder.
   *
   * @param identity what the scan is; a scan can be resumed only if this is unchanged
   * @param reader tells what a folder holds that is there already
   * @param interrupted called if the process has to end before the result is complete; true if the
   *     scan can be resumed
   * @throws InvalidInputException if the folder may not be used; gives every reason
   */
  public static OutputFolder open(
      String name,
      OutputMode mode,
      ScanIdentity identity,
      FoundResult.Reader reader,
      Configuration configuration,
      Consumer<Boolean> interrupted) {
    FolderName.flaw(name)
        .ifPresent(
            flaw -> {
              throw new InvalidInputException(name, "", flaw);
            });
    try {
      OutputFolder folder = new OutputFolder(name, reader, configuration, interrupted);
      folder.prepare(mode, identity);
      return folder;
    } catch (IOException | IllegalArgumentException e) {
      String reason = e.getMessage() == null ? e.toString() : e.getMessage();
      throw new InvalidInputException(name, "", "cannot be written: " + reason);
    }
  }

  /** How long settings tell {@link #open} to wait for another scan; empty if they do not. */
  public static Optional<String> waiting(Configuration settings) {
    return Optional.ofNullable(settings.get(LockPatience.WAIT));
  }

  private void prepare(OutputMode mode, ScanIdentity identity) throws IOException {
    place.makeWork();
    lock = RunLock.acquire(place.lock(), LockPatience.of(configuration), configuration);
    if (!lock.excludes()) {
      notes.warning(name, "", NOT_EXCLUDED);
    }
    try {
      recover();
      settle(mode, identity);
    } catch (IOException | RuntimeException e) {
      leave();
      throw e;
    }
    ShutdownHookManager.get().addShutdownHook(departure, SHUTDOWN_PRIORITY);
  }

  private void recover() throws IOException {
    keepsState = true;
    if (place.hasReplaced()) {
      existing.requireResult();
    }
    place.recover();
    keepsState = false;
  }

  private void settle(OutputMode mode, ScanIdentity identity) throws IOException {
    Optional<ScanState> found = find(mode);
    int done = found.isPresent() ? found.get().chunksThere() : 0;
    keepsState = keepsState || done > 0;
    boolean taken = place.isTaken();
    if (mode == OutputMode.RESUME && taken && !(found.isPresent() && found.get().replaces())) {
      existing.requireSame(identity, notes);
      // Whatever is beside it was left by the run that published it.
      keepsState = false;
      complete = true;
      phase = Phase.PUBLISHED;
      return;
    }
    if (mode == OutputMode.RESUME && found.isPresent()) {
      refuseAnother(found.get(), identity);
    } else if (mode == OutputMode.NEW) {
      refuseToBegin(taken, done);
    }
    if (taken) {
      existing.requireReplaceable();
    }
    resumed = mode == OutputMode.RESUME && found.isPresent();
    keepsState = keepsState && resumed;
    state = resumed ? found.get() : ScanState.begin(place.state(), identity, taken, configuration);
    StoredFiles.makeFolder(place.result(), configuration);
  }

  private void refuseToBegin(boolean taken, int done) {
    if (taken) {
      throw refusal("exists already; remove it, choose another with --out, or give --overwrite");
    }
    if (done > 0) {
      throw refusal(
          String.format(
              Locale.ROOT,
              "holds an interrupted scan with %d chunks done; continue with --resume, or start over with --overwrite",
              done));
    }
  }

  /** The remains of an earlier run; if damaged, they can only be discarded. */
  private Optional<ScanState> find(OutputMode mode) throws IOException {
    try {
      return ScanState.find(place.state(), configuration);
    } catch (DamagedStateException e) {
      keepsState = true;
      if (mode == OutputMode.OVERWRITE) {
        return Optional.empty();
      }
      throw new InvalidInputException(
          e.file(),
          "",
          e.getMessage()
              + "; the interrupted scan cannot be resumed with it: restore it from a copy, or start over with --overwrite");
    }
  }

  private InvalidInputException refusal(String why) {
    return new InvalidInputException(name, "", why);
  }

  private void refuseAnother(ScanState found, ScanIdentity identity) {
    Diagnostics diagnostics = new Diagnostics();
    identity.differences(
        found.identity(), (fact, message) -> diagnostics.error(name, fact, message));
    if (diagnostics.hasErrors()) {
      diagnostics.error(
          name, "", "can only be resumed as it began; undo this, or start over with --overwrite");
    }
    diagnostics.throwIfErrors();
  }

  /** Where the files of the result are written until it is complete. */
  public Path result() {
    return place.result();
  }

  /** Where others can read the progress of the scan. */
  public Path progressFile() {
    return new Path(place.work(), "progress.json");
  }

  /** The state of the scan so far. */
  public ScanState state() {
    return state;
  }

  /** Whether an interrupted scan is being resumed. */
  public boolean isResumed() {
    return resumed;
  }

  /** Whether the complete result of the same scan is there already, so that nothing is to do. */
  public boolean isComplete() {
    return complete;
  }

  /** What the user should know of the folder and of the complete result that is there already. */
  public Diagnostics notes() {
    return notes;
  }

  /** The final name, as it was given. */
  public Path target() {
    return place.named();
  }

  /**
   * Writes the last files and makes the result visible under its final name. The process cannot end
   * in the meantime.
   *
   * @throws InvalidInputException if files that g221 did not write are now in an earlier result
   */
  public synchronized void publish(Filling last) throws IOException {
    if (phase != Phase.OPEN) {
      throw new IOException(place.work() + " is no longer there");
    }
    if (state.replaces() && place.isTaken()) {
      existing.requireReplaceable();
    }
    last.run();
    if (!lock.isHeld()) {
      throw new IOException("another scan has taken over " + place.work());
    }
    place.publish(state.replaces(), lock::isHeld);
    phase = Phase.PUBLISHED;
  }

  /**
   * Adds to a published result, which stays complete without it. The process cannot end in the
   * meantime, nor can another scan begin to replace the result.
   */
  public synchronized void add(Runnable more) {
    if (phase != Phase.PUBLISHED) {
      throw new IllegalStateException("nothing is published");
    }
    more.run();
  }

  /** Whether an unpublished scan can be resumed. */
  public synchronized boolean isResumable() {
    return phase == Phase.LEFT && keepsState;
  }

  /** Removes what was written, except for finished chunks, unless it was published. */
  @Override
  public void close() {
    leave();
    try {
      ShutdownHookManager.get().removeShutdownHook(departure);
    } catch (IllegalStateException e) {
      // the process is already ending, and the hook has nothing left to do
    }
  }

  private synchronized void interrupt(Consumer<Boolean> interrupted) {
    // The folder may have been left already, as a scan fails when its jobs are cancelled.
    boolean published = phase == Phase.PUBLISHED;
    leave();
    if (!published) {
      interrupted.accept(keepsState);
    }
  }

  private synchronized void leave() {
    if (phase == Phase.LEFT) {
      return;
    }
    boolean published = phase == Phase.PUBLISHED;
    phase = Phase.LEFT;
    try {
      if (lock.isHeld()) {
        keepsState = !published && (keepsState || (state != null && state.chunksThere() > 0));
        if (!keepsState) {
          lock.rest();
        }
        place.clean(keepsState);
      }
    } catch (IOException e) {
      // the next run removes it
    } finally {
      lock.close();
    }
  }
}

package org.g221.job.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Messages as Spark 4.2 wrote them on a standalone cluster. */
class ScanFailureTest {

  private static String of(String sparkSays) {
    return ScanFailure.ofJob("sample", new IllegalStateException(sparkSays)).getMessage();
  }

  @Test
  void failureOnAnotherMachineIsToldInOurWords() {
    assertThat(
            of(
                "Job aborted due to stage failure: Task 7 in stage 0.0 failed 4 times, most recent"
                    + " failure: Lost task 7.3 in stage 0.0 (TID 12) (127.0.0.1 executor 1):"
                    + " org.g221.job.outcome.ScanFailure: scan sample, tile 7 with grid index 1 to 2:"
                    + " No space left on device\n\tat org.g221.job.outcome.ScanFailure.ofWork(1)\n"))
        .isEqualTo("scan sample, tile 7 with grid index 1 to 2: No space left on device");
  }

  @Test
  void otherBuildOnAnotherMachineIsToldInOurWords() {
    assertThat(
            of(
                "Job aborted due to stage failure: \nMost recent failure:\nLost task 2.1 in stage"
                    + " 0.0: org.g221.job.folder.ForeignCodeException: an executor has another build\n"
                    + "\tat org.g221.job.folder.ForeignCodeException.refuse(22)\n\n"))
        .isEqualTo("scan sample: an executor has another build");
  }

  @Test
  void whereTheCodeWasIsLeftOut() {
    assertThat(
            of(
                "Job aborted: Lost task: java.lang.OutOfMemoryError: Java heap space\n\tat a.b(1)\n"
                    + "\tat c.d(2)\n\nDriver stacktrace:\n\tat e.f(3)"))
        .isEqualTo(
            "scan sample: Job aborted: Lost task: java.lang.OutOfMemoryError: Java heap space");
  }

  /** Parquet closes files by itself, and says only that it could not. */
  @Test
  void whatHappenedToAFileIsToldWhateverCoversIt() {
    Exception covered =
        new IllegalStateException(
            "Unable to close resource", new IOException("No space left on device"));
    assertThat(ScanFailure.ofWork("sample", "tile 3", covered))
        .hasMessage("scan sample, tile 3: No space left on device");
    assertThat(ScanFailure.ofWork("sample", "tile 3", new IllegalStateException("no file")))
        .hasMessage("scan sample, tile 3: java.lang.IllegalStateException: no file");
  }

  @Test
  void failureThatIsTheCauseCounts() {
    ScanFailure tile = ScanFailure.ofWork("sample", "tile 3", new IOException("disk full"));
    assertThat(ScanFailure.ofJob("sample", new IllegalStateException("job aborted", tile)))
        .hasMessage("scan sample, tile 3: disk full");
  }
}

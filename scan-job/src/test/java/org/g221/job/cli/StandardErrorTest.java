package org.g221.job.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.g221.job.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in {@code scripts/g221}, which keeps the usual standard error for the JVM. */
class StandardErrorTest {

  @TempDir private Path folder;

  @Test
  void messagesGoToTheDescriptorThatIsNamed() throws Exception {
    try (CommandProcess process =
        CommandProcess.start(
            folder,
            Main.class,
            List.of("bash", "-c", "exec \"$@\" 3>&2 2> /dev/null", "bash"),
            List.of("-Dg221.stderr=3"),
            "scan",
            "missing.yaml")) {
      CommandRun run = process.await();
      assertThat(run.err()).isEqualTo("missing.yaml: does not exist\n");
      assertThat(run.status()).isEqualTo(2);
    }
  }
}

package org.g221.job.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.g221.engine.document.Diagnostics;
import org.g221.engine.document.InvalidInputException;
import org.g221.job.option.FileSystemSettings;
import org.g221.job.result.ResultFiles;
import org.g221.job.result.RunFile;
import org.g221.job.text.Numbers;
import org.g221.job.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code g221 verify}: whether the files of a finished scan are as they were written. */
@Command(
    name = "verify",
    description = "Compare every file of a finished scan with the digests in its run.yaml.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit status: 0 if all files are as they were written, 2 with a line for each that is not."
    })
final class VerifyCommand implements Callable<Integer> {

  @Parameters(paramLabel = "DIR", description = "Folder of the scan.")
  private String folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (folder.isBlank()) {
      throw new InvalidInputException(Diagnostics.COMMAND_LINE, "DIR", "is empty");
    }
    try {
      verify(new ResultFiles(folder, FileSystemSettings.configuration()));
      return ExitStatus.DONE;
    } catch (FileNotFoundException e) {
      throw new InvalidInputException(folder, "", "is not the result of a scan: " + e.getMessage());
    } catch (IOException e) {
      throw new InvalidInputException(folder, "", "cannot be read: " + e.getMessage());
    }
  }

  private void verify(ResultFiles files) throws IOException {
    RunFile run = files.run();
    Diagnostics diagnostics = new Diagnostics();
    files.check(run, file -> true, diagnostics);
    if (run.state() == RunFile.State.UNVERIFIABLE) {
      diagnostics.error(
          folder + "/" + RunFile.NAME,
          "",
          "lists no files, like those of earlier versions of g221, so that nothing can be verified;"
              + " scan again with --overwrite");
    }
    diagnostics.throwIfErrors();
    SortedSet<String> others = files.names();
    others.removeAll(run.lengths().keySet());
    print(run, others);
  }

  private void print(RunFile run, SortedSet<String> others) {
    PrintWriter out = spec.commandLine().getOut();
    TextTable table = new TextTable("file", "bytes", "");
    run.lengths()
        .forEach((file, bytes) -> table.add(file, Numbers.count(bytes), "as it was written"));
    others.forEach(file -> table.add(file, "", "not in run.yaml, not verified"));
    table.print(out);
    long total = run.lengths().values().stream().mapToLong(Long::longValue).sum();
    out.printf(
        Locale.ROOT,
        "run.yaml and %s files with %s bytes are as they were written%n",
        Numbers.count(run.files().size()),
        Numbers.count(total));
    out.flush();
  }
}

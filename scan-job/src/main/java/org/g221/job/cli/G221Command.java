package org.g221.job.cli;

import java.io.PrintWriter;
import java.util.List;
import org.g221.job.result.CodeVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code g221} with its subcommands. */
@Command(
    name = "g221",
    description = "Scans of SU(2)xSU(2)xU(1) models against flavour and electroweak data.",
    mixinStandardHelpOptions = true,
    versionProvider = G221Command.Version.class,
    subcommands = {
      ScanCommand.class,
      EvaluateCommand.class,
      ModelCommand.class,
      RegionsCommand.class,
      ReportCommand.class,
      ExportCommand.class,
      VerifyCommand.class,
      ObservablesCommand.class,
      DatasetsCommand.class
    },
    footer = {
      "",
      "Exit status: 0 done, 2 a mistake in what was given, 1 a defect, 3 interrupted and can be",
      "resumed, 130 or 143 interrupted before there was anything to be resumed.",
      "Start with: scripts/g221 scan conf/scans/quickstart.yaml"
    })
public final class G221Command implements Runnable {

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the code an error came from.")
  private boolean debug;

  @Spec private CommandSpec spec;

  /** The version as {@code --version} prints it. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"g221 " + CodeVersion.current()};
    }
  }

  /** Runs a command line; returns the exit status. */
  public static int execute(String... arguments) {
    Failure.prepare();
    try {
      return commandLine().execute(arguments);
    } catch (Throwable e) { // errors, which picocli leaves alone
      boolean debug = List.of(arguments).contains("--debug");
      return Failure.report(e, debug, new PrintWriter(System.err));
    }
  }

  static CommandLine commandLine() {
    G221Command command = new G221Command();
    return new CommandLine(command)
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(G221Command::refuse)
        .setExecutionExceptionHandler(
            (e, line, result) -> Failure.report(e, command.debug, line.getErr()));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Handles a command line that cannot be parsed; a screen of help would hide the reason. */
  private static int refuse(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    err.println("command line: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See " + line.getCommandSpec().qualifiedName() + " --help.");
    err.flush();
    return ExitStatus.MISTAKE;
  }
}

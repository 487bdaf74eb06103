package org.g221.job.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.g221.engine.document.NearestName;
import org.g221.engine.document.ShownText;
import org.g221.job.result.CodeVersion;
import org.g221.job.text.Lines;
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
      MinimumCommand.class,
      ModelCommand.class,
      RegionsCommand.class,
      ProfileCommand.class,
      PredictCommand.class,
      ReportCommand.class,
      PlotCommand.class,
      CompareCommand.class,
      ExportCommand.class,
      VerifyCommand.class,
      ObservablesCommand.class,
      DatasetsCommand.class
    },
    footer = {
      "",
      "Exit status: 0 done, 2 a mistake in the input, 1 a defect, 3 interrupted but can",
      "be resumed, 130 or 143 interrupted before there was anything to resume.",
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
    return ArgumentTypes.register(new CommandLine(command))
        .setUsageHelpWidth(Lines.WIDTH)
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
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      refuse(unmatched.getUnmatched().get(0), line);
    } else {
      err.println("command line: " + ShownText.escaped(sentence(e.getMessage())));
      UnmatchedArgumentException.printSuggestions(e, err);
    }
    err.println("See " + line.getCommandSpec().qualifiedName() + " --help.");
    err.flush();
    return ExitStatus.MISTAKE;
  }

  /** Handles a word that belongs nowhere: an unknown command, or an argument too many. */
  private static void refuse(String word, CommandLine line) {
    PrintWriter err = line.getErr();
    String shown = "'" + ShownText.value(word) + "'";
    Set<String> commands = line.getSubcommands().keySet();
    if (commands.isEmpty()) {
      err.println("command line: " + shown + " is one argument too many");
      return;
    }
    err.println(
        "command line: " + shown + " is not a command" + NearestName.nearest(commands, word));
    err.println(Lines.paragraph("The commands are " + String.join(", ", commands) + "."));
  }

  /** Without the words that picocli puts before the message of a converter. */
  private static String sentence(String message) {
    return message.replaceFirst("^Invalid value for option '([^']+)'( \\([^)]*\\))?: ", "$1 ");
  }
}

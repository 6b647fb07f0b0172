package io.factweave.api.command;

import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The one executable, `factweave`: the commands and what they share.
@Command(
    name = "factweave",
    description = "Turns documents into a knowledge graph whose every fact carries its evidence.",
    mixinStandardHelpOptions = true,
    versionProvider = Factweave.Version.class,
    scope = CommandLine.ScopeType.INHERIT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed, or some documents did (standard error says which)",
      "2:wrong usage or input",
    },
    subcommands = {
      ServeCommand.class,
      IngestCommand.class,
      ExtractCommand.class,
      QueryCommand.class,
      EvaluateCommand.class,
      AnnotationsCommand.class,
      ExportCommand.class,
      RebuildCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Factweave implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  public static void main(String[] arguments) {
    // The Neo4j driver logs through the platform, past SLF4J.
    Logger.getLogger("").setLevel(Level.WARNING);
    System.exit(execute(arguments));
  }

  /// Runs the command that the arguments name and returns its exit code.
  static int execute(String... arguments) {
    return new CommandLine(new Factweave())
        .setExecutionExceptionHandler(new CommandErrors())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false) // @FILE names the file of a query
        .setUsageHelpAutoWidth(true)
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: say which of those below shall run.");
  }

  /// The version from the jar's manifest.
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Factweave.class.getPackage().getImplementationVersion();
      return new String[] {"Factweave " + (version == null ? "(development)" : version)};
    }
  }
}

package io.factweave.api;

import io.factweave.api.command.FactweaveCommand;

/// The one executable: see `factweave --help`.
public final class Factweave {
  private Factweave() {}

  public static void main(String[] arguments) {
    System.exit(FactweaveCommand.execute(arguments));
  }
}

package io.factweave.api;

/// The one executable.
public final class Factweave {
  private Factweave() {}

  public static void main(String[] arguments) {
    System.out.println("Factweave " + String.join(" ", arguments));
  }
}

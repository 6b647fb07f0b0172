package io.factweave.graph.property;

/// Who we are to a Neo4j server. Never printed.
public record Neo4jCredentials(String user, String password) {

  @Override
  public String toString() {
    return user + ":***";
  }
}

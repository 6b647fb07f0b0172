package io.factweave.graph.property;

import java.nio.file.Path;

/// A process of its own that starts a server, writes a node, says the server's process id, and then
/// waits to be killed.
final class ServerHolder {
  private ServerHolder() {}

  public static void main(String[] arguments) throws InterruptedException {
    var server = Neo4jServer.start(Path.of(arguments[0]), Path.of(arguments[1]));
    try (var connection = server.connect();
        var session = connection.writeSession()) {
      session.run("CREATE (:Kept {text: 'before the kill'})").consume();
    }
    System.out.println("pid " + server.pid());
    Thread.currentThread().join();
  }
}

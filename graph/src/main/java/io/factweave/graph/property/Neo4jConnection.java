package io.factweave.graph.property;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/// A pool of connections to one database of a Neo4j server, ours or another. Thread-safe.
public final class Neo4jConnection implements AutoCloseable {

  /// The database that Community Edition has.
  public static final String DEFAULT_DATABASE = "neo4j";

  private static final long CONNECT_SECONDS = 5;
  private static final long RETRY_SECONDS = 15;

  private final URI uri;
  private final Driver driver;
  private final String database;

  private Neo4jConnection(URI uri, Driver driver, String database) {
    this.uri = uri;
    this.driver = driver;
    this.database = database;
  }

  /// Opens the default database. Nothing is sent yet: see [#require].
  ///
  /// @param uri `bolt://`, `neo4j://` or one of their encrypted forms (`bolt+s://`, ...)
  /// @throws FactweaveException `CYPHER_UNAVAILABLE` where the URI has another form
  public static Neo4jConnection open(URI uri, Neo4jCredentials credentials) {
    return open(uri, credentials, DEFAULT_DATABASE);
  }

  /// The same for another database of the server.
  public static Neo4jConnection open(URI uri, Neo4jCredentials credentials, String database) {
    var token = AuthTokens.basic(credentials.user(), credentials.password());
    try {
      return new Neo4jConnection(uri, GraphDatabase.driver(uri, token, configuration()), database);
    } catch (IllegalArgumentException e) {
      throw new FactweaveException(
          GraphError.CYPHER_UNAVAILABLE,
          "'%s' is no address of a Neo4j: bolt://host:7687 or neo4j://host:7687 is allowed"
              .formatted(uri),
          e);
    }
  }

  private static Config configuration() {
    return Config.builder()
        .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .withConnectionAcquisitionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
        .withTelemetryDisabled(true)
        .build();
  }

  /// Where the server is.
  public URI uri() {
    return uri;
  }

  /// The database's name.
  public String database() {
    return database;
  }

  /// Whether the server answers a query now.
  ///
  /// @throws FactweaveException `CYPHER_UNAVAILABLE` where it answers but does not let us in
  public boolean answers() {
    try (var session = writeSession()) {
      session.run("RETURN 1").consume();
      return true;
    } catch (AuthenticationException e) {
      throw unavailable(e);
    } catch (Neo4jException _) {
      return false;
    }
  }

  /// Makes sure that the server answers a query now.
  ///
  /// @throws FactweaveException `CYPHER_UNAVAILABLE` where it does not, or does not let us in
  public void require() {
    try (var session = writeSession()) {
      session.run("RETURN 1").consume();
    } catch (Neo4jException e) {
      throw unavailable(e);
    }
  }

  Session writeSession() {
    return driver.session(SessionConfig.forDatabase(database));
  }

  Session readSession() {
    return driver.session(
        SessionConfig.builder()
            .withDatabase(database)
            .withDefaultAccessMode(AccessMode.READ)
            .build());
  }

  /// Whether the server is out of reach, as against refusing what it was asked.
  static boolean isAway(Neo4jException e) {
    return e instanceof ServiceUnavailableException
        || e instanceof SessionExpiredException
        || e instanceof AuthenticationException
        || String.valueOf(e.code()).startsWith("Neo.TransientError.General.DatabaseUnavailable")
        || String.valueOf(e.code()).startsWith("Neo.ClientError.Database.DatabaseNotFound");
  }

  FactweaveException unavailable(Neo4jException e) {
    return new FactweaveException(
        GraphError.CYPHER_UNAVAILABLE,
        "The Neo4j at %s cannot be used: %s".formatted(uri, e.getMessage()),
        e);
  }

  @Override
  public void close() {
    driver.close();
  }
}

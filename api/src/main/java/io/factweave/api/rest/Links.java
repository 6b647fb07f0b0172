package io.factweave.api.rest;

import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.EntityId;
import io.factweave.graph.model.Iris;
import io.factweave.graph.model.StatementId;
import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where things can be fetched, as the client of this request reaches the server. The stable names of
/// things are their IRIs; these are addresses.
public final class Links {
  private final Iris addresses;

  private Links(Iris addresses) {
    this.addresses = addresses;
  }

  /// For the request that is being answered on this thread.
  public static Links ofCurrentRequest() {
    return new Links(
        new Iris(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/"));
  }

  public URI document(DocumentId id) {
    return ascii(addresses.document(id));
  }

  public URI entity(EntityId id) {
    return ascii(addresses.entity(id));
  }

  public URI statement(StatementId id) {
    return ascii(addresses.statement(id));
  }

  /// Ids hold letters of any script; an address is ASCII.
  private static URI ascii(String iri) {
    return URI.create(URI.create(iri).toASCIIString());
  }
}

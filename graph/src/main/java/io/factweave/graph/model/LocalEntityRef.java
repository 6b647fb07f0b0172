package io.factweave.graph.model;

/// An entity of one document, named from outside of it.
public record LocalEntityRef(DocumentId document, LocalEntityId entity)
    implements Comparable<LocalEntityRef> {

  @Override
  public int compareTo(LocalEntityRef other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : number() - other.number();
  }

  private int number() {
    return Integer.parseInt(entity.value().substring(1));
  }

  @Override
  public String toString() {
    return document + "#" + entity;
  }
}

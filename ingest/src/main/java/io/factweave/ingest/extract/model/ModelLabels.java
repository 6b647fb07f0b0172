package io.factweave.ingest.extract.model;

import java.util.List;

/// What the network's outputs mean, in their order.
///
/// @param types entity types by name
/// @param labels of a tagger: "O", then "B-" and "I-" with each type
/// @param layers the taggers: names, phrases, pronouns, descriptions
/// @param predicates by name
/// @param stances of a claim: "asserted", "denied", ..., "former"
public record ModelLabels(
    List<String> types,
    List<String> labels,
    List<String> layers,
    List<String> predicates,
    List<String> stances) {

  public ModelLabels {
    types = List.copyOf(types);
    labels = List.copyOf(labels);
    layers = List.copyOf(layers);
    predicates = List.copyOf(predicates);
    stances = List.copyOf(stances);
  }
}

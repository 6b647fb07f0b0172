package io.factweave.graph.provenance;

/// The program that extracted something (`prov:SoftwareAgent`).
///
/// @param name such as "rules"
/// @param version of its behaviour: two runs of one version over one text give the same result
public record SoftwareAgent(String name, String version) {

  public SoftwareAgent {
    if (name.isBlank() || version.isBlank()) {
      throw new IllegalArgumentException("A software agent has a name and a version");
    }
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}

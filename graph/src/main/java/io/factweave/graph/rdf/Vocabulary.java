package io.factweave.graph.rdf;

import io.factweave.graph.ontology.Ontology;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Terms of the `fw:` namespace and of the standard vocabularies that the record is written in.
final class Vocabulary {
  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String OWL = "http://www.w3.org/2002/07/owl#";
  static final String DCTERMS = "http://purl.org/dc/terms/";
  static final String OA = "http://www.w3.org/ns/oa#";
  static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  static final String SH = "http://www.w3.org/ns/shacl#";

  static final Node TYPE = iri(RDF + "type");
  static final Node LABEL = iri(RDFS + "label");
  static final Node COMMENT = iri(RDFS + "comment");
  static final Node SUB_CLASS_OF = iri(RDFS + "subClassOf");
  static final Node ALT_LABEL = iri(SKOS + "altLabel");

  static final Node IDENTIFIER = iri(DCTERMS + "identifier");
  static final Node TITLE = iri(DCTERMS + "title");
  static final Node CREATOR = iri(DCTERMS + "creator");
  static final Node ISSUED = iri(DCTERMS + "issued");
  static final Node LANGUAGE = iri(DCTERMS + "language");
  static final Node SOURCE = iri(DCTERMS + "source");
  static final Node IS_REPLACED_BY = iri(DCTERMS + "isReplacedBy");

  static final Node POSITION_SELECTOR = iri(OA + "TextPositionSelector");
  static final Node QUOTE_SELECTOR = iri(OA + "TextQuoteSelector");
  static final Node START = iri(OA + "start");
  static final Node END = iri(OA + "end");
  static final Node EXACT = iri(OA + "exact");

  static final Node DOCUMENT = fw("Document");
  static final Node LOCAL_ENTITY = fw("LocalEntity");
  static final Node MENTION_CLASS = fw("Mention");
  static final Node REFERENCE_CLASS = fw("Reference");
  static final Node CLAIM_CLASS = fw("Claim");
  static final Node QUARANTINED_CLAIM = fw("QuarantinedClaim");
  static final Node STATEMENT = fw("Statement");
  static final Node JUDGEMENT = fw("Judgement");

  static final Node CONTENT_HASH = fw("contentHash");
  static final Node MEDIA_TYPE = fw("mediaType");
  static final Node LENGTH = fw("length");
  static final Node ENTITY_COUNT = fw("entityCount");
  static final Node CLAIM_COUNT = fw("claimCount");
  static final Node FACT_COUNT = fw("factCount");
  static final Node QUARANTINE_COUNT = fw("quarantineCount");
  static final Node EXTRACTOR_NAME = fw("extractorName");
  static final Node EXTRACTOR_VERSION = fw("extractorVersion");
  static final Node NAME = fw("name");
  static final Node SHORT_FORM = fw("shortForm");
  static final Node ACRONYM = fw("acronym");
  static final Node KNOWN_NAME = fw("knownName");
  static final Node MENTION = fw("mention");
  static final Node REFERENCE = fw("reference");
  static final Node REFERENCE_KIND = fw("referenceKind");
  static final Node CLAIM = fw("claim");
  static final Node SUBJECT = fw("subject");
  static final Node PREDICATE = fw("predicate");
  static final Node OBJECT = fw("object");
  static final Node CONFIDENCE = fw("confidence");
  static final Node MODALITY = fw("modality");
  static final Node FACT = fw("fact");
  static final Node ATTRIBUTION = fw("attribution");
  static final Node ATTRIBUTED_TO = fw("attributedTo");
  static final Node ENDORSED = fw("endorsed");
  static final Node ROLE = fw("role");
  static final Node VALID_FROM = fw("validFrom");
  static final Node VALID_TO = fw("validTo");
  static final Node ENDED = fw("ended");
  static final Node EVIDENCE = fw("evidence");
  static final Node SUBJECT_SPAN = fw("subjectSpan");
  static final Node OBJECT_SPAN = fw("objectSpan");
  static final Node REASON = fw("reason");
  static final Node ENTITY = fw("entity");
  static final Node MENTIONED_IN = fw("mentionedIn");
  static final Node FIRST_SEEN = fw("firstSeen");
  static final Node LAST_SEEN = fw("lastSeen");
  static final Node LEFT = fw("left");
  static final Node RIGHT = fw("right");
  static final Node VERDICT = fw("verdict");
  static final Node BY = fw("by");
  static final Node STORE_ID = fw("storeId");
  static final Node SEQUENCE = fw("sequence");
  static final Node RECORDED_ON = fw("recordedOn");
  static final Node TOUCHED_ENTITY = fw("touchedEntity");
  static final Node TOUCHED_DOCUMENT = fw("touchedDocument");

  private Vocabulary() {}

  static Node fw(String localName) {
    return iri(Ontology.NAMESPACE + localName);
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}

package io.factweave.graph.rdf;

import io.factweave.graph.model.PartialDate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Turns values into RDF literals and back.
final class Literals {
  private Literals() {}

  static Node string(String value) {
    return NodeFactory.createLiteralString(value);
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  static Node number(double value) {
    return NodeFactory.createLiteralDT(Double.toString(value), XSDDatatype.XSDdouble);
  }

  static Node flag(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /// As coarse as the date: xsd:gYear, xsd:gYearMonth or xsd:date.
  static Node date(PartialDate date) {
    RDFDatatype type =
        switch (date.precision()) {
          case YEAR -> XSDDatatype.XSDgYear;
          case MONTH -> XSDDatatype.XSDgYearMonth;
          case DAY -> XSDDatatype.XSDdate;
        };
    return NodeFactory.createLiteralDT(date.value(), type);
  }

  static Node instant(Instant instant) {
    return NodeFactory.createLiteralDT(
        instant.truncatedTo(ChronoUnit.MILLIS).toString(), XSDDatatype.XSDdateTime);
  }

  static String text(Node literal) {
    return literal.getLiteralLexicalForm();
  }

  static int toInt(Node literal) {
    return Integer.parseInt(text(literal));
  }

  static double toDouble(Node literal) {
    return Double.parseDouble(text(literal));
  }

  static boolean toFlag(Node literal) {
    return text(literal).equals("true") || text(literal).equals("1");
  }

  static PartialDate toDate(Node literal) {
    return new PartialDate(text(literal));
  }
}

package io.factweave.ingest.evaluate;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.ontology.Ontology;
import io.factweave.ingest.IngestError;
import io.factweave.ingest.evaluate.GoldLines.Line;
import io.factweave.ingest.exchange.ExchangeFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A form of gold files.
public enum GoldFormat {
  /// Factweave's own: JSON lines with text, entities and facts.
  EXCHANGE,
  /// KnowledgeNet: JSON lines with documentText and passages.
  KNOWLEDGENET,
  /// Text2KGBench: JSON lines with sent and triples, or a folder of them.
  TEXT2KGBENCH,
  /// Columns with a token and its BIO, IOB or IOBES tag.
  BIO;

  /// The form of this file, by its first line.
  ///
  /// @throws FactweaveException `SOURCE_NOT_FOUND`, or `INVALID_GOLD_FILE` where it is none of these
  public static GoldFormat detect(Path gold) {
    if (Files.isDirectory(gold)) {
      return TEXT2KGBENCH;
    }
    List<Line> lines = GoldLines.readFilled(gold);
    if (lines.isEmpty()) {
      throw new FactweaveException(
          IngestError.INVALID_GOLD_FILE, "%s has no line to score".formatted(gold));
    }
    Line first = lines.getFirst();
    return first.text().stripLeading().startsWith("{") && !BioReader.isTagged(first.text())
        ? ofJson(first)
        : BIO;
  }

  private static GoldFormat ofJson(Line first) {
    JsonNode node = first.json();
    if (node.has("passages")) {
      return KNOWLEDGENET;
    }
    if (node.has("sent") || node.has("triples")) {
      return TEXT2KGBENCH;
    }
    if (node.has("text")) {
      return EXCHANGE;
    }
    throw first.broken(
        "no known format: 'text' (exchange), 'passages' (knowledgenet) or 'sent' (text2kgbench)"
            + " is expected");
  }

  /// Reads a gold file of this form.
  ///
  /// @throws FactweaveException `SOURCE_NOT_FOUND`, or `INVALID_GOLD_FILE` with the line that breaks
  ///     the form and how
  public GoldStandard open(Path gold, Ontology ontology, GoldOptions options) {
    return switch (this) {
      case EXCHANGE -> new ExchangeGold(ontology, new ExchangeFormat(ontology).read(gold));
      case KNOWLEDGENET -> KnowledgeNetGold.open(gold, options);
      case TEXT2KGBENCH -> Text2KgBenchGold.open(gold);
      case BIO -> BioGold.open(gold, options);
    };
  }
}

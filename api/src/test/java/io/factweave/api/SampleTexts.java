package io.factweave.api;

import io.factweave.ingest.read.ReadOutcome;
import io.factweave.ingest.read.Source;
import io.factweave.ingest.read.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Paragraphs of the sample corpus, as many small documents.
final class SampleTexts {
  private static final Path SAMPLES = Path.of("src/main/resources/samples");

  /// A small document.
  record Paragraph(String id, String text) {}

  private SampleTexts() {}

  /// The files of the sample corpus, sorted.
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }

  /// As many paragraphs as are asked for; from the second round on each has a note of its number,
  /// so that no two are equal.
  static List<Paragraph> paragraphs(int count) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : files()) {
      ReadOutcome.Read read = SourceReader.standard().readOne(Source.ofFile(file));
      read.document().text().lines().filter(line -> line.length() > 200).forEach(texts::add);
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int round = i / texts.size();
      String text = texts.get(i % texts.size());
      paragraphs.add(new Paragraph("p" + i, round == 0 ? text : text + "\n\nNote " + round + "."));
    }
    return paragraphs;
  }
}

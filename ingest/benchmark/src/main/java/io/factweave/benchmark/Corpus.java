package io.factweave.benchmark;

import edu.stanford.nlp.process.PTBTokenizer;
import io.factweave.graph.model.Document;
import io.factweave.ingest.read.Reading;
import io.factweave.ingest.read.ReadOutcome;
import io.factweave.ingest.read.Source;
import io.factweave.ingest.read.SourceFinder;
import io.factweave.ingest.read.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/// The documents that are worked on.
///
/// @param files as they were found; one of JSON lines holds many documents
/// @param texts plain text of each document, as our reader gives it
/// @param tokens of all texts, by CoreNLP's tokenizer
record Corpus(List<Path> files, List<Path> texts, long tokens) {
  private static final String ABOUT = "README.md";

  /// Every document below a folder that is no `README.md`.
  ///
  /// @param work folder for the texts
  /// @throws IOException where there is none, or one cannot be read
  static Corpus of(Path folder, Path work) throws IOException {
    List<Path> files = new ArrayList<>();
    List<Path> texts = new ArrayList<>();
    long tokens = 0;
    for (Source source : sources(folder)) {
      files.add(Path.of(source.origin()).toAbsolutePath());
      for (Document document : documents(source)) {
        Path text = work.resolve("text-%05d.txt".formatted(texts.size()));
        Files.writeString(text, document.text());
        texts.add(text);
        tokens += tokens(document.text());
      }
    }
    if (texts.isEmpty()) {
      throw new IOException("There is no document in " + folder);
    }
    return new Corpus(List.copyOf(files), List.copyOf(texts), tokens);
  }

  private static List<Source> sources(Path folder) {
    return new SourceFinder(InputStream.nullInputStream())
        .find(List.of(folder.toString())).stream()
            .filter(Source.class::isInstance)
            .map(Source.class::cast)
            .filter(source -> !source.fileName().equalsIgnoreCase(ABOUT))
            .toList();
  }

  private static List<Document> documents(Source source) throws IOException {
    List<Document> documents = new ArrayList<>();
    Iterator<Reading> readings = SourceReader.standard().open(source);
    while (readings.hasNext()) {
      switch (readings.next().read()) {
        case ReadOutcome.Read read -> documents.add(read.document());
        case ReadOutcome.Failed failed ->
            throw new IOException("%s: %s".formatted(source.origin(), failed.message()));
      }
    }
    return documents;
  }

  /// Tokens of a text by CoreNLP's tokenizer.
  static long tokens(String text) {
    return PTBTokenizer.newPTBTokenizer(new StringReader(text)).tokenize().size();
  }

  /// Files of plain text that hold the first document once, twice, four times and so on.
  ///
  /// @param longest how many times the last one holds it at most
  List<Path> growing(int longest, Path work) throws IOException {
    String article = Files.readString(texts.getFirst());
    List<Path> grown = new ArrayList<>();
    for (int factor = 1; factor <= longest; factor *= 2) {
      Path file = work.resolve("length-%d.txt".formatted(factor));
      Files.writeString(file, String.join("\n\n", Collections.nCopies(factor, article)));
      grown.add(file);
    }
    return grown;
  }
}

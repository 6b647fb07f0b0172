package io.factweave.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations.KBPTriplesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Process that works on a task's texts by Stanford CoreNLP, and measures set-up, time and memory. Its
/// files are plain text, in memory before the clock starts; what it finds is counted and not written.
final class CoreNlpRun {
  private CoreNlpRun() {}

  /// @param arguments file of the task, file for the figures
  public static void main(String[] arguments) throws IOException {
    Task task = Task.read(Path.of(arguments[0]));
    List<String> texts = new ArrayList<>();
    for (Path file : task.files()) {
      texts.add(Files.readString(file));
    }
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties());
    pipeline.annotate(new Annotation(Task.FIRST_SENTENCE));
    Usage usage = Usage.afterSetUp();
    long relations = annotate(pipeline, texts, task);
    Figures figures = usage.afterWork();
    figures.put(Figures.FOUND, relations);
    figures.write(Path.of(arguments[1]));
  }

  private static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,kbp");
    properties.setProperty("coref.algorithm", "statistical");
    return properties;
  }

  private static long annotate(StanfordCoreNLP pipeline, List<String> texts, Task task) {
    Iterator<Annotation> documents =
        Stream.generate(() -> texts)
            .limit(task.times())
            .flatMap(List::stream)
            .map(Annotation::new)
            .iterator();
    AtomicLong relations = new AtomicLong();
    AtomicLong done = new AtomicLong();
    pipeline.annotate(
        (Iterable<Annotation>) () -> documents,
        task.threads(),
        document -> {
          relations.addAndGet(relations(document));
          done.incrementAndGet();
        });
    long expected = (long) texts.size() * task.times();
    if (done.get() != expected) {
      throw new IllegalStateException(
          "CoreNLP gave back %d of %d documents".formatted(done.get(), expected));
    }
    return relations.get();
  }

  /// @throws IllegalStateException where CoreNLP failed on the document
  private static long relations(Annotation document) {
    List<CoreMap> sentences = document.get(SentencesAnnotation.class);
    if (sentences == null) {
      throw new IllegalStateException("CoreNLP found no sentence in: " + document);
    }
    return sentences.stream()
        .map(sentence -> sentence.get(KBPTriplesAnnotation.class))
        .mapToLong(triples -> triples == null ? 0 : triples.size())
        .sum();
  }
}

package io.factweave.api.command;

import io.factweave.api.Intake;
import io.factweave.ingest.IngestReport;
import io.factweave.ingest.read.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The articles that a new data folder begins with. Their names are in `samples.txt`, since
/// folders inside a jar cannot be listed.
final class SampleCorpus {
  private static final String INDEX = "/samples.txt";
  private static final String FOLDER = "/samples/";

  private SampleCorpus() {}

  static List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    String index = new String(read(INDEX), StandardCharsets.UTF_8);
    for (String name : index.lines().toList()) {
      sources.add(Source.ofBytes("samples/" + name, read(FOLDER + name), name, ""));
    }
    return sources;
  }

  /// Loads every article and shows how far it is.
  static IngestReport load(Intake intake, ProgressLine progress) {
    List<Source> sources = sources();
    IngestReport report = new IngestReport();
    intake.take(
        sources.stream(),
        taken -> {
          report.add(taken.outcome());
          progress.update(
              report.documents(), sources.size(), "%,d facts".formatted(report.facts()));
        });
    return report;
  }

  private static byte[] read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(SampleCorpus.class.getResourceAsStream(resource), resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

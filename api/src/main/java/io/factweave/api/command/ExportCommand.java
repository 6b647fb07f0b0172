package io.factweave.api.command;

import io.factweave.api.Neo4jMode;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `export`: the whole graph into one file, in an order that depends on its content alone.
@Command(
    name = "export",
    description = "Writes the whole graph into a file; equal content gives equal bytes.")
final class ExportCommand implements Callable<Integer> {

  /// What the file holds.
  enum Format {
    NQUADS,
    JSONL
  }

  @Mixin DataOption data = new DataOption();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "nquads|jsonl",
      description = "All RDF, or a line of JSON a document.")
  Format format = Format.NQUADS;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write it.")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    Path file = Objects.requireNonNull(out);
    Path unfinished = file.resolveSibling(file.getFileName() + ".part");
    try (FolderSession session = FolderSession.open(data.folder, new Neo4jMode.Off())) {
      HttpResponse<InputStream> response =
          session.server().get("export?format=" + format.name().toLowerCase(Locale.ROOT), Map.of());
      try (InputStream body = response.body()) {
        if (response.statusCode() != 200) {
          throw new FactweaveException(
              GraphError.STORE_FAILED, new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        Files.copy(body, unfinished, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    System.err.printf("Wrote %s (%,d bytes)%n", file, Files.size(file));
    return ExitCode.OK;
  }
}

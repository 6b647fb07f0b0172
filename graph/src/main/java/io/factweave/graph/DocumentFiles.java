package io.factweave.graph;

import io.factweave.graph.model.ContentHash;
import io.factweave.graph.model.Digest;
import io.factweave.graph.model.Document;
import io.factweave.graph.model.DocumentId;
import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;

/// Texts and original bytes of documents, one file each. They are written and synced before the record
/// names them, and deleted after it no longer does, so that a crash leaves at worst a file too many.
final class DocumentFiles {
  private static final String TEXT = ".txt";
  private static final String ORIGINAL = ".orig";

  private final Path folder;

  DocumentFiles(Path folder) {
    this.folder = folder;
    guarded(folder, () -> Files.createDirectories(folder));
  }

  void write(Document document, byte[] original) {
    String name = name(document.id(), document.contentHash());
    byte[] text = document.text().getBytes(StandardCharsets.UTF_8);
    guarded(
        folder,
        () -> {
          writeDurably(folder.resolve(name + TEXT), text);
          writeDurably(folder.resolve(name + ORIGINAL), original);
          return true;
        });
  }

  String text(DocumentId id, ContentHash hash) {
    Path file = folder.resolve(name(id, hash) + TEXT);
    return guarded(file, () -> Files.readString(file));
  }

  byte[] original(DocumentId id, ContentHash hash) {
    Path file = folder.resolve(name(id, hash) + ORIGINAL);
    return guarded(file, () -> Files.readAllBytes(file));
  }

  void delete(DocumentId id, ContentHash hash) {
    String name = name(id, hash);
    guarded(
        folder,
        () -> {
          Files.deleteIfExists(folder.resolve(name + TEXT));
          return Files.deleteIfExists(folder.resolve(name + ORIGINAL));
        });
  }

  /// Deletes every file that no document has, left by a crash.
  ///
  /// @param names what [#name] gives for the documents that are there
  void deleteOrphans(Set<String> names) {
    guarded(
        folder,
        () -> {
          try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
              String name = file.getFileName().toString();
              int dot = name.lastIndexOf('.');
              if (dot < 0 || name.endsWith(".new") || !names.contains(name.substring(0, dot))) {
                Files.delete(file);
              }
            }
          }
          return true;
        });
  }

  /// Beginning of the names of a document's files.
  static String name(DocumentId id, ContentHash hash) {
    byte[] bytes = id.value().getBytes(StandardCharsets.UTF_8);
    return Digest.sha256(bytes).substring(0, 32) + "-" + hash.value();
  }

  private static void writeDurably(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, bytes);
    moveDurably(fresh, file);
  }

  /// Puts a file in its place so that after a crash either the old or the whole new one is there.
  static void moveDurably(Path fresh, Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException _) {
        // Not every file system can sync a folder; there the rename itself has to do.
      }
    }
  }

  private static <T> T guarded(Path file, Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new FactweaveException(
          GraphError.STORE_FAILED, "%s cannot be read or written: %s".formatted(file, e), e);
    }
  }

  private interface Work<T> {
    T run() throws IOException;
  }
}

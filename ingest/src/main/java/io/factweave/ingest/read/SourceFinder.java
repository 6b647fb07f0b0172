package io.factweave.ingest.read;

import io.factweave.graph.model.FactweaveException;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Turns the paths that a user names into sources, without opening any: files as they are, folders
/// with all below them, `-` as standard input. The list is in the order of the paths, inside a
/// folder in the order of names, so its length is known before work begins.
///
/// In folders only files with an ending that can be read are taken. Others, hidden files, hidden
/// folders and links to folders (which may lead in a circle) are reported as skipped. What a user
/// names directly is always taken, and refused when it is read.
public final class SourceFinder {
  private static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;

  /// @param standardInput what `-` stands for
  public SourceFinder(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /// All sources and what is skipped.
  public List<Found> find(List<String> paths) {
    return paths.stream().flatMap(this::find).toList();
  }

  private Stream<Found> find(String path) {
    if (path.equals(STANDARD_INPUT)) {
      return Stream.of(Source.ofStream("standard input", standardInput));
    }
    Path file = path(path);
    return Files.isDirectory(file) ? walk(file).stream() : Stream.of(Source.ofFile(file));
  }

  private static Path path(String path) {
    try {
      return Path.of(path);
    } catch (java.nio.file.InvalidPathException e) {
      throw new FactweaveException(
          IngestError.SOURCE_NOT_FOUND, "'%s' is no path: %s".formatted(path, e.getReason()), e);
    }
  }

  private static List<Found> walk(Path folder) {
    Walk walk = new Walk();
    try {
      // a link that the user names is followed, links inside are not
      Path real = Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
      try (Stream<Path> children = Files.list(real)) {
        for (Path child : children.toList()) {
          Files.walkFileTree(child, walk);
        }
      }
    } catch (IOException e) {
      throw new FactweaveException(
          IngestError.SOURCE_NOT_FOUND,
          "The folder %s cannot be read: %s".formatted(folder, e.getMessage()),
          e);
    }
    return walk.sorted();
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private record Entry(String sortKey, Found found) {}

    private final List<Entry> entries = new ArrayList<>();

    List<Found> sorted() {
      return entries.stream()
          .sorted(Comparator.comparing(Entry::sortKey))
          .map(Entry::found)
          .toList();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isHidden(folder)) {
        skip(folder, "hidden folder");
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        skip(file, "hidden file");
      } else if (Files.isDirectory(file)) {
        skip(file, "link to a folder");
      } else if (!Files.isRegularFile(file)) {
        skip(file, "no regular file");
      } else if (!MediaTypes.hasKnownEnding(name(file))) {
        skip(file, "not a format that is read from folders");
      } else {
        add(file, Source.ofFile(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      skip(file, "cannot be read");
      return FileVisitResult.CONTINUE;
    }

    private void skip(Path file, String reason) {
      add(file, new Found.Skipped(file.toString(), reason));
    }

    private void add(Path file, Found found) {
      entries.add(new Entry(file.toString().replace('\\', '/'), found));
    }

    private static boolean isHidden(Path file) {
      return name(file).startsWith(".");
    }

    private static String name(Path file) {
      return file.getFileName() == null ? "" : file.getFileName().toString();
    }
  }
}

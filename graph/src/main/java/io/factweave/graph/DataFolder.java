package io.factweave.graph;

import io.factweave.graph.model.FactweaveException;
import io.factweave.graph.model.GraphError;
import io.factweave.graph.model.Iris;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of a graph, held by one process at a time: `factweave.properties` with what was chosen
/// when it was made, `factweave.lock`, the record in `tdb2`, texts and originals in `documents`.
public final class DataFolder implements AutoCloseable {
  private static final String FORMAT = "1";
  private static final String BASE = "base";
  private static final String COMPACTED = "compacted.bytes";

  private final Path folder;
  private final FileChannel lockChannel;
  private final Properties properties = new Properties();

  private DataFolder(Path folder, FileChannel lockChannel) {
    this.folder = folder;
    this.lockChannel = lockChannel;
  }

  /// Opens the folder, or makes it.
  ///
  /// @throws FactweaveException `DATA_FOLDER_IN_USE` or `DATA_FOLDER_UNUSABLE`
  public static DataFolder open(GraphConfig config) {
    Path folder = config.folder();
    try {
      Files.createDirectories(folder);
      DataFolder opened = new DataFolder(folder, lock(folder));
      try {
        opened.readProperties(config);
        return opened;
      } catch (IOException | RuntimeException e) {
        opened.close();
        throw e;
      }
    } catch (IOException e) {
      throw unusable(folder, "it cannot be read and written (%s)".formatted(e), e);
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    Path file = folder.resolve("factweave.lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      channel.close();
      String holder = Files.readString(file).strip();
      throw new FactweaveException(
          GraphError.DATA_FOLDER_IN_USE,
          "The data folder %s is in use by another Factweave%s; stop that one, or give another folder"
              .formatted(folder, holder.isEmpty() ? "" : ", process " + holder));
    }
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid), 0);
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false; // This very process holds it.
    }
  }

  private void readProperties(GraphConfig config) throws IOException {
    Path file = folder.resolve("factweave.properties");
    if (!Files.exists(file)) {
      if (Files.exists(tdb2())) {
        throw unusable(folder, "it has a record, but no factweave.properties", null);
      }
      properties.setProperty("format", FORMAT);
      properties.setProperty(BASE, new Iris(config.base().toString()).base());
      writeProperties();
      return;
    }
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    String format = properties.getProperty("format", "none");
    if (!format.equals(FORMAT)) {
      throw unusable(
          folder, "it has format %s, this version reads format %s".formatted(format, FORMAT), null);
    }
  }

  private void writeProperties() throws IOException {
    Path file = folder.resolve("factweave.properties");
    Path fresh = folder.resolve("factweave.properties.new");
    try (Writer writer = Files.newBufferedWriter(fresh)) {
      properties.store(writer, "Chosen when this folder was made. Do not change by hand.");
    }
    DocumentFiles.moveDurably(fresh, file);
  }

  Iris iris() {
    String base = properties.getProperty(BASE);
    if (base == null) {
      throw unusable(folder, "its factweave.properties has no base", null);
    }
    return new Iris(base);
  }

  Path tdb2() {
    return folder.resolve("tdb2");
  }

  Path documents() {
    return folder.resolve("documents");
  }

  /// How large the record's files are.
  long recordBytes() {
    try (Stream<Path> files = Files.walk(tdb2())) {
      return files.mapToLong(DataFolder::size).sum();
    } catch (IOException | UncheckedIOException _) {
      return 0; // Files come and go while the record is compacted.
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException _) {
      return 0;
    }
  }

  /// How large they were after they were last compacted; 0 where they never were.
  long compactedBytes() {
    return Long.parseLong(properties.getProperty(COMPACTED, "0"));
  }

  void noteCompacted(long bytes) {
    try {
      properties.setProperty(COMPACTED, Long.toString(bytes));
      writeProperties();
    } catch (IOException e) {
      throw unusable(folder, "factweave.properties cannot be written", e);
    }
  }

  private static FactweaveException unusable(Path folder, String why, @Nullable Exception cause) {
    return new FactweaveException(
        GraphError.DATA_FOLDER_UNUSABLE,
        "The data folder %s cannot be used: %s".formatted(folder, why),
        cause);
  }

  /// Gives the folder free; once more does nothing.
  @Override
  public void close() {
    try {
      lockChannel.close();
    } catch (IOException e) {
      throw unusable(folder, "its lock cannot be given free", e);
    }
  }
}

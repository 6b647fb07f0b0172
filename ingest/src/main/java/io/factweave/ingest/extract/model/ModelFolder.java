package io.factweave.ingest.extract.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a model's files lie: the ones that come with the product, or a folder of the user's.
public sealed interface ModelFolder {

  /// A file's content.
  ///
  /// @throws IOException where it is not there or cannot be read; the message names it
  byte[] bytes(String name) throws IOException;

  /// The model that comes with the product.
  static ModelFolder builtIn() {
    return new Resources();
  }

  /// A folder as `training/export.py` writes it.
  static ModelFolder at(Path folder) {
    return new Folder(folder);
  }

  /// On the class path.
  record Resources() implements ModelFolder {
    private static final String FOLDER = "/model/";

    @Override
    public byte[] bytes(String name) throws IOException {
      try (InputStream stream = ModelFolder.class.getResourceAsStream(FOLDER + name)) {
        if (stream == null) {
          throw new FileNotFoundException("%s%s is not on the class path".formatted(FOLDER, name));
        }
        return stream.readAllBytes();
      }
    }

    @Override
    public String toString() {
      return "the class path";
    }
  }

  /// In the file system.
  record Folder(Path path) implements ModelFolder {
    @Override
    public byte[] bytes(String name) throws IOException {
      Path file = path.resolve(name);
      if (!Files.isRegularFile(file)) {
        throw new FileNotFoundException("there is no file " + file);
      }
      return Files.readAllBytes(file);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }
}

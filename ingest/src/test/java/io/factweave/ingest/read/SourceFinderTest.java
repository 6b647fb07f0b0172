package io.factweave.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFinderTest {
  private final SourceFinder finder =
      new SourceFinder(new ByteArrayInputStream("Typed in.".getBytes(StandardCharsets.UTF_8)));
  @TempDir private Path folder;

  @BeforeEach
  void fillFolder() throws IOException {
    write("b.txt");
    write("a/z.md");
    write("a/inner/c.HTML");
    write("a/picture.png");
    write(".hidden/d.txt");
    write(".e.txt");
    write("none");
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Text of " + name);
  }

  private List<String> found(String... paths) {
    return finder.find(List.of(paths)).stream()
        .map(found ->
            switch (found) {
              case Source source -> "read " + relative(source.origin());
              case Found.Skipped(var origin, var reason) ->
                  "skip " + relative(origin) + ": " + reason;
            })
        .toList();
  }

  private String relative(String origin) {
    return origin.replace(folder + "/", "");
  }

  @Test
  void walksAFolderInTheOrderOfNamesAndReportsWhatItSkips() {
    assertThat(found(folder.toString()))
        .containsExactly(
            "skip .e.txt: hidden file",
            "skip .hidden: hidden folder",
            "read a/inner/c.HTML",
            "skip a/picture.png: not a format that is read from folders",
            "read a/z.md",
            "read b.txt",
            "skip none: not a format that is read from folders");
  }

  @Test
  void followsNoLinkIntoACircle() throws IOException {
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("b.txt"));

    assertThat(found(folder.toString()))
        .contains("skip a/loop: link to a folder", "read link.txt")
        .hasSize(9);
  }

  @Test
  void takesWhatIsNamedAsItIs() {
    assertThat(found(folder.resolve("none").toString(), folder.resolve("missing.txt").toString()))
        .containsExactly("read none", "read missing.txt");
  }

  @Test
  void readsStandardInput() {
    Source source = (Source) finder.find(List.of("-")).getFirst();

    ReadOutcome.Read read = SourceReader.standard().readOne(source);

    assertThat(read.origin()).isEqualTo("standard input");
    assertThat(read.document().text()).isEqualTo("Typed in.");
  }

  @Test
  void keepsWhatTheOwnerSays() {
    Source source =
        Source.ofFile(folder.resolve("b.txt"))
            .with(
                new Given(
                    new io.factweave.graph.model.DocumentId("mine"),
                    "My title",
                    new io.factweave.graph.model.PartialDate("2020"),
                    java.net.URI.create("https://example.org/b")));

    var document = SourceReader.standard().readOne(source).document();

    assertThat(document.id().value()).isEqualTo("mine");
    assertThat(document.metadata().title()).isEqualTo("My title");
    assertThat(document.metadata().publishedOn()).hasToString("2020");
    assertThat(document.metadata().source()).hasToString("https://example.org/b");
  }
}

package io.factweave.ingest.read;

import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class SampleCorpusTest {
  @Test
  void shows() throws Exception {
    var reader = SourceReader.standard();
    for (var found :
        new SourceFinder(System.in).find(List.of("../api/src/main/resources/samples"))) {
      if (found instanceof Source source) {
        var r = reader.open(source).next().read();
        if (r instanceof ReadOutcome.Read read) {
          System.out.println(
              "=== "
                  + read.origin()
                  + " "
                  + read.document().metadata()
                  + " "
                  + read.document().id()
                  + "\n"
                  + read.document().text());
        } else System.out.println("=== " + r);
      } else System.out.println("=== " + found);
    }
  }
}

package io.factweave.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.factweave.graph.model.ErrorCode;
import io.factweave.graph.model.GraphError;
import io.factweave.ingest.IngestError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorTableTest {
  private static final Path DOCUMENT = Path.of("../docs/http-api.md");

  static Stream<ErrorCode> codes() {
    return Stream.<ErrorCode[]>of(ApiError.values(), GraphError.values(), IngestError.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void isListedWithItsStatus(ErrorCode code) throws IOException {
    String row = "| `%s` | %d |".formatted(code.name(), HttpStatuses.of(code).value());

    assertThat(Files.readString(DOCUMENT)).contains(row);
  }

  @Test
  void listsNoCodeThatIsGone() throws IOException {
    Stream<String> listed =
        Files.readString(DOCUMENT)
            .lines()
            .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
            .map(line -> line.split("`")[1]);

    assertThat(listed).isSubsetOf(codes().map(ErrorCode::name).toList()).doesNotHaveDuplicates();
  }

  @Test
  void tellsNothingOfItsInsideWhereTheServerIsAtFault() {
    var failure =
        new io.factweave.graph.model.FactweaveException(
            GraphError.STORE_FAILED, "secret path /var/x");

    assertThat(Problem.of(failure).detail()).doesNotContain("secret");
  }
}

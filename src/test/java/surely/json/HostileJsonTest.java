package surely.json;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import surely.http.body.LimitedBody;
import surely.problem.Issues;
import surely.problem.Pointer;
import surely.test.Cpu;

/** The work for a body of the largest size is proportional to its size, whatever it contains. */
class HostileJsonTest {
  private static final int LONGEST = LimitedBody.MAX_BYTES - 1000;

  public record OneField(String name) {}

  @ParameterizedTest
  @ValueSource(ints = {1_000, 10_000, 100_000, 500_000})
  void manyElementsUnderALongNameAreRead(int nameLength) throws Exception {
    String body =
        "{\"" + "k".repeat(nameLength) + "\":[1" + ",1".repeat((LONGEST - nameLength) / 2) + "]}";
    assertThat(
        Cpu.bounded(() -> parse(body)).values().iterator().next().asJsonArray(),
        hasSize((LONGEST - nameLength) / 2 + 1));
  }

  @Test
  void unknownFieldsAreNamedAsFarAsAnybodyReads() throws Exception {
    String fields =
        IntStream.range(0, 80_000)
            .mapToObj(i -> "\"k" + i + "\":1")
            .collect(Collectors.joining(","));
    var errors = Cpu.bounded(() -> errors("{" + fields + "}")).toList();
    assertThat(errors, hasSize(Issues.MOST));
  }

  @Test
  void longPointersAreNotRepeatedForEachError() throws Exception {
    String fields =
        IntStream.range(0, 100)
            .mapToObj(i -> "\"" + "k".repeat(10_000) + i + "\":1")
            .collect(Collectors.joining(","));
    Issues errors = errors("{" + fields + "}");
    assertThat(errors.reported(), is(100));
    assertThat(
        errors.toList().stream().mapToInt(error -> error.pointer().length()).sum(),
        lessThan(300_000));
  }

  private static JsonObject parse(String body) {
    return StrictJson.parse(body.getBytes(StandardCharsets.UTF_8)).asJsonObject();
  }

  private static Issues errors(String body) {
    var binder = new RecordBinder();
    binder.bind(parse(body), OneField.class, Pointer.ROOT);
    return binder.errors();
  }
}

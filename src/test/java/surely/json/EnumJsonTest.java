package surely.json;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import surely.problem.InputError;
import surely.problem.Pointer;

/** In JSON, an enum is a text: the {@code toString} of its constant. */
class EnumJsonTest {
  private final RecordBinder binder = new RecordBinder();

  /** In JSON, a size has lower case. */
  public enum Size {
    SMALL,
    MEDIUM,
    LARGE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A record with an enum. */
  public record Sized(Size size) {}

  @Test
  void aTextIsBoundToItsConstant() {
    assertThat(size("{\"size\": \"medium\"}"), is(Size.MEDIUM));
    assertThat(binder.errors().isEmpty(), is(true));
  }

  @Test
  void nullAndAbsentAreNoConstant() {
    assertThat(size("{\"size\": null}"), nullValue());
    assertThat(size("{}"), nullValue());
    assertThat(binder.errors().isEmpty(), is(true));
  }

  @Test
  void anotherTextIsToldWhichThereAre() {
    size("{\"size\": \"MEDIUM\"}");
    assertThat(
        binder.errors().toList(),
        is(
            List.of(
                new InputError(
                    "/size", "wrong-format", "This must be \"small\", \"medium\" or \"large\"."))));
  }

  @Test
  void whatIsNoTextHasTheWrongType() {
    size("{\"size\": 1}");
    assertThat(
        binder.errors().toList(),
        is(List.of(new InputError("/size", "wrong-type", "This must be a text."))));
  }

  private Size size(String json) {
    JsonObject object = StrictJson.stored(json).asJsonObject();
    return binder.bind(object, Sized.class, Pointer.ROOT).size();
  }
}

package surely.expression;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import surely.expression.evaluation.Scope;
import surely.expression.value.DateValue;
import surely.expression.value.MemberLookup;
import surely.expression.value.ValuePath;
import surely.json.StrictJson;

class ExpressionTest {

  private static Scope scope(String json) {
    var values = (JsonObject) StrictJson.stored(json);
    return new Scope() {
      @Override
      public JsonValue find(String name) {
        return ValuePath.find(values, name, new MemberLookup());
      }

      @Override
      public ZonedDateTime now() {
        return ZonedDateTime.parse("2026-03-29T23:30:00+02:00[Europe/Berlin]");
      }

      @Override
      public boolean isOrdered(String name) {
        return name.equals("ranks");
      }
    };
  }

  private static JsonValue value(String text, String json) throws ExpressionException {
    return Expression.of(text).value(scope(json));
  }

  private static ExpressionException refused(String text) {
    return assertThrows(ExpressionException.class, () -> Expression.of(text));
  }

  /** Limits the CPU time, because a busy machine is no reason to fail. */
  private static void assertSoon(Executable work) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertDoesNotThrow(work);
    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(spent), lessThan(Duration.ofSeconds(10)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{a} = ; 5; `Expected a value but found the end.`",
        "{a} = 1 1; 8; `Expected an operator but found \"1\".`",
        "{a; 2; `Expected \"}\" but found the end.`",
        "'abc; 4; `Expected the closing ' but found the end.`",
        "[1, 2; 5; `Expected \",\" or \"]\" or an operator but found the end.`",
        "{a} > 1 and foo({b}); 12; `There is no function \"foo\"`",
        "{a} > 1 and displayValue('b'); 12; `needs the form as it runs`",
        "{$a.title} = 1; 0; `{$...}`",
        "iif({a}, null, 1); 9; `can only be compared`",
        "sumInArray({a}, 'b', '{c} >'); 0; `In the condition in quotes`"
      })
  void errorSaysWhereAndWhatWasExpected(String text, int position, String message) {
    ExpressionException error = refused(text);
    assertThat(error.getMessage(), containsString(message));
    assertThat(error.position(), equalTo(position));
  }

  @Test
  void namesAreThoseItReadsInOrder() throws ExpressionException {
    var expression = Expression.of("{b} > 1 and sum({a}, [{c.d[0]}, {#e}]) = {b} or {f} empty");
    assertThat(expression.names(), contains("b", "a", "c.d[0]", "e", "f"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{a} = 1; true; false; true",
        "{a} = 2; false; true; false",
        "1; false; false; true",
        "{a}; false; false; true",
        "{none}; false; false; false",
        "'true'; false; false; false",
        "'1'; false; false; true",
        "[1]; false; false; true",
        "0; false; false; false"
      })
  void onlyTrueIsTrueAndOnlyFalseIsFalseButOneWillDoForMet(
      String text, boolean isTrue, boolean isFalse, boolean isMet) throws ExpressionException {
    var expression = Expression.of(text);
    Scope scope = scope("{\"a\": 1}");
    assertThat(expression.outcome(scope).isTrue(), is(Optional.of(isTrue)));
    assertThat(expression.outcome(scope).isFalse(), is(Optional.of(isFalse)));
    assertThat(expression.outcome(scope).isMet(), is(Optional.of(isMet)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      nullValues = "unknown",
      value = {
        "{x}; unknown; unknown; unknown",
        "{x.y} > 1; unknown; unknown; unknown",
        "{x} > 1 or {a} = 1; true; false; true",
        "{a} = 1 or {x} > 1; true; false; true",
        "{x} or {a} = 1; unknown; false; unknown",
        "{x} and {a} = 2; false; unknown; false",
        "{x} > 1 and {a} = 2; false; true; false",
        "{x} > 1 and {a} = 1; unknown; unknown; unknown",
        "!{x}; unknown; unknown; unknown",
        "({x} empty or {a} = 1) and {x} + 1 > 0; unknown; unknown; unknown",
        "({x} empty or {a} = 1) and {a} > 0; true; false; true",
        "{a} anyof [{x}]; unknown; unknown; unknown",
        "iif({x} empty, 1, 2) = 1; unknown; unknown; unknown",
        "sumInArray({p}, 'b', {x} = 1) > 1; unknown; unknown; unknown",
        "sumInArray({p}, 'b') > 1; true; false; true",
        "{x} * 0; unknown; unknown; unknown",
        "{none} or {x} > 1; unknown; unknown; unknown",
        "{x} + 1 and {a} = 1; unknown; unknown; unknown",
        "2 or {x}; false; false; unknown"
      })
  void whatIsNotKnownMattersOnlyWhereItWouldChangeTheOutcome(
      String text, Boolean isTrue, Boolean isFalse, Boolean isMet) throws ExpressionException {
    Scope known = scope("{\"a\": 1, \"p\": [{\"b\": 2}]}");
    var outcome =
        Expression.of(text)
            .outcome(
                new Scope() {
                  @Override
                  public JsonValue find(String name) {
                    return known.find(name);
                  }

                  @Override
                  public ZonedDateTime now() {
                    return known.now();
                  }

                  @Override
                  public boolean isUnknown(String name) {
                    return name.startsWith("x");
                  }
                });
    assertThat(outcome.isTrue(), is(Optional.ofNullable(isTrue)));
    assertThat(outcome.isFalse(), is(Optional.ofNullable(isFalse)));
    assertThat(outcome.isMet(), is(Optional.ofNullable(isMet)));
  }

  @Test
  void whatJsonHasNoWordForIsNoValue() throws ExpressionException {
    assertThat(value("'a' * 2", "{}"), nullValue());
    assertThat(value("10 ^ 400", "{}"), nullValue());
    assertThat(value("{none}", "{}"), nullValue());
    assertThat(value("sum('a', 1.5)", "{}"), nullValue());
    assertThat(value("0.1 + 0.2", "{}").toString(), equalTo("0.3"));
    assertThat(value("2 ^ 70", "{}").toString(), equalTo("1.1805916207174113E+21"));
  }

  @Test
  void aDateIsTheDayInTheScopesTimeZone() throws ExpressionException {
    assertThat(((DateValue) value("today()", "{}")).day(), equalTo("2026-03-29"));
    assertThat(
        ((DateValue) value("getDate('2026-03-29T22:30Z')", "{}")).day(), equalTo("2026-03-30"));
    assertThat(
        value("getDate('2026-03-29T00:00')", "{}"),
        equalTo(StrictJson.JSON.createValue("2026-03-28T23:00:00.000Z")));
    assertThat(value("getDate('no date')", "{}"), nullValue());
    assertThat(
        value("dateDiff('2026-03-29T00:00', '2026-03-30T00:00', 'hours')", "{}").toString(),
        equalTo("23"));
  }

  @Test
  void orderMattersOnlyForTheOrdered() throws ExpressionException {
    String json = "{\"ranks\": [\"b\", \"a\"], \"picks\": [\"b\", \"a\"]}";
    assertThat(value("{picks} = ['a', 'b']", json), is(JsonValue.TRUE));
    assertThat(value("{ranks} = ['a', 'b']", json), is(JsonValue.FALSE));
    assertThat(value("['b', 'a'] = {ranks}", json), is(JsonValue.TRUE));
    assertThat(value("{ranks} contains 'a'", json), is(JsonValue.TRUE));
  }

  @Test
  void longAndDeepTextsAreRefused() throws ExpressionException {
    assertThat(
        refused("1".repeat(Expression.MAX_LENGTH + 1)).getMessage(), containsString("Longer"));
    Expression.of("(".repeat(Expression.MAX_DEPTH - 1) + "1");
    for (String deeper : new String[] {"(", "!", "[", "iif(", "negate "}) {
      assertThat(
          refused(deeper.repeat(Expression.MAX_LENGTH / deeper.length() - 1) + "1").getMessage(),
          containsString("deep"));
    }
    assertThat(refused("{" + "a.".repeat(600) + "}").getMessage(), containsString("name"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1+", "true or ", "{a} contains ", "!1 and ", "'a' + ", "2^", "1<"})
  void aLongChainNeedsNoStack(String link) {
    String text = link.repeat(Expression.MAX_LENGTH / link.length() - 1) + "1";
    assertSoon(() -> Expression.of(text).value(scope("{}")));
  }

  @Test
  void workIsBounded() throws ExpressionException {
    String items = "1,".repeat(20_000) + "1";
    String json = "{\"a\": [" + items + "], \"text\": \"" + "x".repeat(50_000) + "\"}";
    assertThat(value("{a} allof {a}", json), nullValue());
    assertSoon(
        () -> {
          assertThat(value("{a} = {a}" + " and {a} = {a}".repeat(700), json), nullValue());
          assertThat(value("{text}" + " + {text}".repeat(1_000), json), nullValue());
          assertThat(value("sum({a}" + ", {a}".repeat(1_500) + ")", json), nullValue());
        });
  }
}

package surely.export;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\uFF1D1"})
  void aTextIsNoFormula(String text) {
    assertThat(Csv.cell(text), is("'" + text));
  }

  @Test
  void aLineBreakInFrontIsNoWayAroundThat() {
    assertThat(Csv.cell("\r=1"), is("\"'\r=1\""));
    assertThat(Csv.cell("\n=1"), is("\"'\n=1\""));
  }

  @Test
  void numbersStayNumbers() {
    assertThat(Csv.cell(new BigDecimal("-1.50")), is("-1.50"));
    assertThat(Csv.cell(true), is("true"));
  }

  @Test
  void whatCouldBeMistakenIsQuoted() {
    assertThat(Csv.cell("a,b"), is("\"a,b\""));
    assertThat(Csv.cell("say \"so\""), is("\"say \"\"so\"\"\""));
    assertThat(Csv.cell("a\r\nb"), is("\"a\r\nb\""));
    assertThat(Csv.cell(" a"), is("\" a\""));
    assertThat(Csv.cell("=\"a\",b"), is("\"'=\"\"a\"\",b\""));
    assertThat(Csv.cell("plain: a - b = 1"), is("plain: a - b = 1"));
    assertThat(Csv.cell(""), is(""));
  }
}

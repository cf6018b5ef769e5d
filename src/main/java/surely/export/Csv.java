package surely.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * RFC 4180: CRLF, quotes where they are needed, UTF-8. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front; numbers stay numbers.
 */
final class Csv implements ResponseWriter {
  // Some spreadsheets take the full-width characters for the same.
  private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private final Writer out;
  private final Table table;

  /**
   * @param header whether to write a header; false if this continues another file
   */
  Csv(OutputStream out, Table table, boolean bom, boolean header) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    this.table = table;
    if (header && bom) this.out.write('\uFEFF');
    if (header) line(table.header());
  }

  @Override
  public void write(StoredResponse response) throws IOException {
    line(table.row(response));
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private void line(List<?> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) out.write(',');
      if (cells.get(i) != null) out.write(cell(cells.get(i)));
    }
    out.write("\r\n");
  }

  static String cell(Object value) {
    String text = value.toString();
    if (!(value instanceof String)) return text;
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) text = "'" + text;
    boolean quoted =
        text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
            || !text.equals(text.strip());
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}

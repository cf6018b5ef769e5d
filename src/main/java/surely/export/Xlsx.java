package surely.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Office Open XML. A text is never a formula, whatever it begins with. A sheet has at most {@value
 * #ROWS} rows; further rows go to another sheet. A text is cut after {@value #LONGEST} characters,
 * Excel's limit.
 */
final class Xlsx implements ResponseWriter {
  static final int ROWS = 1_048_576;
  static final int COLUMNS = 16_384;
  static final int LONGEST = 32_767;
  private static final int FLUSHED = 100;
  private static final int EXACT_DIGITS = 15;
  private final OutputStream out;
  private final Workbook book;
  private final Table table;
  private final List<String> header;
  private Worksheet sheet;
  private int sheets;
  private int row;

  Xlsx(OutputStream out, Table table) throws IOException {
    this.out = new BufferedOutputStream(out, 1 << 15);
    book = new Workbook(this.out, "Surely", "1.0");
    this.table = table;
    header = table.header();
    begin();
  }

  private void begin() throws IOException {
    if (sheet != null) sheet.finish();
    sheets++;
    sheet = book.newWorksheet(sheets == 1 ? "Responses" : "Responses " + sheets);
    sheet.freezePane(0, 1);
    row = 0;
    line(header);
  }

  @Override
  public void write(StoredResponse response) throws IOException {
    if (row == ROWS) begin();
    line(table.row(response));
  }

  private void line(List<?> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) put(column, cells.get(column));
    row++;
    if (row % FLUSHED == 0) sheet.flush(); // or all rows would stay in memory
  }

  private void put(int column, Object value) {
    if (value instanceof Boolean flag) sheet.value(row, column, flag);
    else if (value instanceof BigDecimal number
        && number.stripTrailingZeros().precision() <= EXACT_DIGITS)
      sheet.value(row, column, number);
    else if (value != null) sheet.inlineString(row, column, cut(value.toString()));
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) return text;
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  @Override
  public void end() throws IOException {
    sheet.finish();
    book.finish();
    out.flush();
  }
}

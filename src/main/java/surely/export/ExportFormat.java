package surely.export;

import java.util.Locale;

/** The format of a file of responses. */
enum ExportFormat {
  CSV("text/csv;charset=utf-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSONL("application/jsonl");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * @param extension of a file of this format, in lower case
   */
  static ExportFormat of(String extension) {
    return valueOf(extension.toUpperCase(Locale.ROOT));
  }

  String mediaType() {
    return mediaType;
  }
}

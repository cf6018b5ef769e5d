package surely.races.report;

/** A picture, written from top to bottom. */
final class Svg {
  private final StringBuilder svg = new StringBuilder();

  Svg(int width, int height, String title) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" font-family=\"system-ui, sans-serif\" role=\"img\">\n  <title>")
        .append(escaped(title))
        .append("</title>\n");
    rect(0, 0, width, height, "#fff");
  }

  void rect(double x, double y, double width, double height, String fill) {
    svg.append(
        "  <rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>\n"
            .formatted(n(x), n(y), n(width), n(height), fill));
  }

  void text(double x, double y, String anchor, int size, String fill, String text) {
    svg.append(
        "  <text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\">%s</text>\n"
            .formatted(n(x), n(y), anchor, size, fill, escaped(text)));
  }

  /** A centred text that is read from bottom to top, for a vertical axis. */
  void upward(double x, double y, int size, String fill, String text) {
    String element =
        "<text transform=\"translate(%s %s) rotate(-90)\" text-anchor=\"middle\" "
            + "font-size=\"%d\" fill=\"%s\">%s</text>";
    raw(element.formatted(n(x), n(y), size, fill, escaped(text)));
  }

  /** The same on a white edge, for texts that may lie on lines. */
  void label(double x, double y, int size, String fill, String text) {
    String element =
        "<text x=\"%s\" y=\"%s\" text-anchor=\"middle\" font-size=\"%d\" fill=\"%s\" "
            + "stroke=\"#fff\" stroke-width=\"3\" paint-order=\"stroke\">%s</text>";
    raw(element.formatted(n(x), n(y), size, fill, escaped(text)));
  }

  void line(double x1, double y1, double x2, double y2, String stroke, String dashes) {
    svg.append(
        "  <path d=\"M%s %sL%s %s\" stroke=\"%s\" fill=\"none\" stroke-dasharray=\"%s\"/>\n"
            .formatted(n(x1), n(y1), n(x2), n(y2), stroke, dashes));
  }

  void circle(double x, double y, String fill, String stroke) {
    svg.append(
        "  <circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"%s\" stroke=\"%s\"/>\n"
            .formatted(n(x), n(y), fill, stroke));
  }

  void raw(String element) {
    svg.append("  ").append(element).append('\n');
  }

  String done() {
    return svg.append("</svg>\n").toString();
  }

  private static String n(double number) {
    long tenths = Math.round(number * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

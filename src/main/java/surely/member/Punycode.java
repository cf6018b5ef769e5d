package surely.member;

/**
 * Labels of a domain in ASCII (RFC 3492, 6.3). {@link java.net.IDN} implements IDNA 2003, which
 * maps "ß" to "ss" and so one domain to another.
 */
final class Punycode {
  private static final int LONGEST_LABEL = 63;
  private static final int BASE = 36;
  private static final int LEAST = 1;
  private static final int MOST = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int FIRST_BIAS = 72;
  private static final int FIRST_CODE = 128;

  private Punycode() {}

  /** The label itself if it is ASCII or too long for a label. */
  static String label(String label) {
    boolean plain = label.chars().allMatch(c -> c < FIRST_CODE);
    return plain || label.length() > LONGEST_LABEL
        ? label
        : "xn--" + encode(label.codePoints().toArray());
  }

  private static String encode(int[] input) {
    var output = new StringBuilder();
    for (int c : input) if (c < FIRST_CODE) output.append((char) c);
    int basic = output.length();
    if (basic > 0) output.append('-');
    int code = FIRST_CODE;
    int delta = 0;
    int bias = FIRST_BIAS;
    for (int done = basic; done < input.length; code++, delta++) {
      int next = least(input, code);
      delta += (next - code) * (done + 1);
      code = next;
      for (int c : input) {
        if (c < code) delta++;
        if (c == code) {
          append(delta, bias, output);
          bias = bias(delta, done + 1, done == basic);
          delta = 0;
          done++;
        }
      }
    }
    return output.toString();
  }

  private static int least(int[] input, int from) {
    int least = Character.MAX_CODE_POINT;
    for (int c : input) if (c >= from && c < least) least = c;
    return least;
  }

  private static void append(int delta, int bias, StringBuilder output) {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = Math.min(Math.max(k - bias, LEAST), MOST);
      if (rest < threshold) break;
      output.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
    output.append(digit(rest));
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int bias(int delta, int points, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int k = 0;
    for (; rest > (BASE - LEAST) * MOST / 2; k += BASE) rest /= BASE - LEAST;
    return k + (BASE - LEAST + 1) * rest / (rest + SKEW);
  }
}

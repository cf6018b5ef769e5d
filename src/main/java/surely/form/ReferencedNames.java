package surely.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import surely.form.condition.Condition;
import surely.form.condition.ValueName;
import surely.problem.Issues;
import surely.problem.Pointer;

/** The names that a definition's expressions read, and where. */
final class ReferencedNames {

  /** What survey-core adds to the names of questions and calculated values. */
  private static final Set<String> OF_PLACE =
      Set.of(
          "item",
          "choice",
          "self",
          "row",
          "prevrow",
          "nextrow",
          "rowindex",
          "visiblerowindex",
          "rowvalue",
          "rowname",
          "rowtitle",
          "totalrow",
          "matrix",
          "panel",
          "prevpanel",
          "nextpanel",
          "parentpanel",
          "panelindex",
          "visiblepanelindex");

  private static final String COMMENT = "-comment";

  /**
   * @param rows the names of the rows whose columns it may be
   */
  private record Read(String name, Set<String> rows, Pointer at) {}

  private final List<Read> all = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();

  void add(Condition condition, Pointer at) {
    condition.names().forEach(name -> all.add(new Read(name, condition.rowsOf(name), at)));
  }

  void add(String name, Pointer at) {
    all.add(new Read(name, Set.of(), at));
  }

  /**
   * A name, or null, of something that has been refused: what reads it is not refused because of
   * that, too.
   */
  void addRefused(String name) {
    if (name != null) {
      refused.add(name.toLowerCase(Locale.ROOT));
    }
  }

  boolean isRefused(String name) {
    return refused.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Reports names of nothing: a client may know what they are, such as variables that its page
   * sets, and this server can't.
   */
  void check(QuestionSet questionSet, Issues issues) {
    for (Read read : all) {
      if (!isKnown(read.name, questionSet)
          && !readsRefused(read.name)
          && read.rows.stream().noneMatch(rows -> isColumn(read.name, rows, questionSet))) {
        issues.add(
            read.at,
            "unknown-name",
            "The expression reads {"
                + read.name
                + "}, and no question and no calculated value has this name. "
                + "Declare it in \"variables\" if it comes from outside.");
      }
    }
  }

  private boolean readsRefused(String name) {
    return new ValueName(name)
            .longest(
                start ->
                    Stream.of("", COMMENT, Totals.SUFFIX)
                            .anyMatch(suffix -> isRefused(without(suffix, start)))
                        ? start
                        : null)
        != null;
  }

  private static String without(String suffix, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(suffix) ? lower.substring(0, lower.length() - suffix.length()) : lower;
  }

  /**
   * Whether a filter of these rows may read it: rows of a panel or a row itself are not looked up.
   */
  private boolean isColumn(String name, String rows, QuestionSet questionSet) {
    ValueName path = new ValueName(rows);
    Question asked = path.longest(start -> find(start, questionSet));
    return OF_PLACE.contains(path.head())
        || readsRefused(rows)
        || asked != null
            && asked.type() instanceof CompositeType composite
            && isKnown(name, composite.questionSet());
  }

  /** An object that an expression writes out, such as {"a": 1}, looks like a name, too. */
  private static boolean isKnown(String name, QuestionSet questionSet) {
    ValueName whole = new ValueName(name);
    return name.startsWith("\"")
        || OF_PLACE.contains(whole.head())
        || whole.longest(start -> find(start, questionSet)) != null
        || questionSet.hasVariable(whole)
        || questionSet.hasTotals(whole);
  }

  private static Question find(String name, QuestionSet questionSet) {
    String lower = name.toLowerCase(Locale.ROOT);
    Question question = questionSet.find(lower);
    return question == null ? questionSet.find(without(COMMENT, lower)) : question;
  }
}

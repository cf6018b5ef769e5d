package surely.form.reading;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import surely.form.condition.ValueName;
import surely.form.source.ReferencedNames;
import surely.form.validation.CompositeType;
import surely.form.validation.Question;
import surely.form.validation.QuestionSet;
import surely.form.validation.Totals;
import surely.problem.Issues;

/** Reports names that the expressions of a definition read but that nothing in it has. */
public final class UnknownNames {

  /** Names that survey-core defines at certain places, such as {row} in the cells of a matrix. */
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

  private final ReferencedNames names;

  public UnknownNames(ReferencedNames names) {
    this.names = names;
  }

  /**
   * Reports unknown names. A client may know their values, for example because its page sets them
   * as variables; this server can't.
   */
  public void check(QuestionSet questionSet, Issues issues) {
    for (ReferencedNames.Reference read : names.all()) {
      if (!isKnown(read.name(), questionSet)
          && !readsRefused(read.name())
          && read.rows().stream().noneMatch(rows -> isColumn(read.name(), rows, questionSet))) {
        issues.add(
            read.at(),
            "unknown-name",
            "The expression reads {"
                + read.name()
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
                            .anyMatch(suffix -> names.isRefused(without(suffix, start)))
                        ? start
                        : null)
        != null;
  }

  private static String without(String suffix, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(suffix) ? lower.substring(0, lower.length() - suffix.length()) : lower;
  }

  /**
   * Whether a filter over these rows may read the name as a column. If the rows are named by the
   * place of the expression, as {panel.rows} is, any name is accepted.
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

  /**
   * Whether anything has this name. An object literal in an expression, such as {"a": 1}, looks
   * like a name, too, and is accepted.
   */
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

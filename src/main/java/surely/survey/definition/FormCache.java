package surely.survey.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import surely.form.Form;
import surely.form.FormException;
import surely.problem.InputError;
import surely.problem.InvalidInput;
import surely.problem.Issues;
import surely.problem.Pointer;
import surely.survey.settings.SettingsRules;
import surely.text.Visible;

/**
 * Parses definitions, and caches those of the most recently used surveys by id and version. A
 * version never changes, so the cache can't be stale.
 */
@ApplicationScoped
public class FormCache {
  private static final int KEPT = 200;
  private static final Pointer DEFINITION = Pointer.ROOT.then("definition");
  private static final int MAX_TITLE = 1000;
  private final Map<String, Form> kept =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Form> eldest) {
              return size() > KEPT;
            }
          });

  /**
   * Parses what an author sends, and checks its settings.
   *
   * @throws InvalidInput 422; pointers start with /definition or /settings
   */
  public Form understand(NewSurvey survey) {
    Issues errors = new Issues();
    Form form = understand(survey.definition(), errors);
    SettingsRules.check(survey.settingsOrDefaults(), form, errors);
    if (!errors.isEmpty())
      throw new InvalidInput(
          errors.toList(), form == null ? survey.reduced().leftOut() : List.of());
    return form;
  }

  /** Null if it can't be understood. */
  private static Form understand(JsonObject definition, Issues errors) {
    try {
      Form form = Form.of(definition);
      if (form.title().length() > MAX_TITLE)
        errors.add(
            DEFINITION.then("title"),
            "too-long",
            "A title has at most " + MAX_TITLE + " characters.");
      if (!form.title().isBlank() && !Visible.in(form.title()))
        errors.add(DEFINITION.then("title"), "wrong-format", "A title has visible characters.");
      return form;
    } catch (FormException e) {
      errors.addAll(e.issues().stream().map(error -> error.under(DEFINITION.toString())).toList());
      return null;
    }
  }

  /** The warnings for a survey's author; pointers start with /definition. */
  public List<InputError> warnings(String surveyId, int version, Supplier<JsonObject> definition) {
    try {
      return of(surveyId, version, definition).warnings().stream()
          .map(warning -> warning.under(DEFINITION.toString()))
          .toList();
    } catch (
        FormException
            e) { // an older release accepted what this one refuses; its author can still read and
      // correct it
      return List.of();
    }
  }

  public Form of(String surveyId, int version, Supplier<JsonObject> definition) {
    String key = surveyId + " " + version;
    Form form = kept.get(key);
    if (form == null) {
      form = Form.of(definition.get());
      kept.put(key, form);
    }
    return form;
  }
}

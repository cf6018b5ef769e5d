package surely.browser.client.surveyjs;

import java.util.List;
import java.util.stream.Collectors;

/** Versions of SurveyJS: the model, and a UI that draws it. */
enum SurveyJs {
  V2_5(
      List.of("survey-core@2.5.38/survey.core.min.js", "survey-js-ui@2.5.38/survey-js-ui.min.js"),
      "survey.render(document.getElementById('survey'));"),

  /**
   * npm has no newer UI in plain JavaScript than 2.5.38, and none at all for 3.1; that of 3.0 for
   * React only says that it is older.
   */
  V3_1(
      List.of(
          "survey-core@3.1.1/survey.core.min.js",
          "react@18.3.1/umd/react.production.min.js",
          "react-dom@18.3.1/umd/react-dom.production.min.js",
          "survey-react-ui@3.0.0/survey-react-ui.min.js"),
      "ReactDOM.createRoot(document.getElementById('survey'))"
          + ".render(React.createElement(SurveyReact.Survey, {model: survey}));");

  /** What the browser may complain of. */
  static final String OLDER_UI = "SurveyJS libraries should have the same versions";

  private final List<String> scripts;
  private final String drawing;

  SurveyJs(List<String> scripts, String drawing) {
    this.scripts = scripts;
    this.drawing = drawing;
  }

  /**
   * A page that asks the survey of {@code ?survey=}, with the token or the invitation there; window
   * has survey and response.
   */
  String page(String server) {
    return """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>A site</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/npm/%s">
        %s
        <div id="survey"></div>
        <script type="module">
        import {open} from '%3$s/client/1/surely.js';
        import {attach} from '%3$s/client/1/surveyjs.js';
        const survey = new Survey.Model();
        const {survey: id, ...options} = Object.fromEntries(new URLSearchParams(location.search));
        const response = await open('%3$s', id, options);
        window.completions = 0;
        survey.onComplete.add(() => window.completions++);
        attach(survey, response);
        %4$s
        Object.assign(window, {survey, response});
        </script>
        </html>
        """
        .formatted(
            scripts.get(0).replaceFirst("/.*", "/survey-core.fontless.min.css"),
            scripts.stream()
                .map("<script src=\"/npm/%s\"></script>"::formatted)
                .collect(Collectors.joining("\n")),
            server,
            drawing);
  }
}

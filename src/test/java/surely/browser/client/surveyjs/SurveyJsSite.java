package surely.browser.client.surveyjs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.browser.client.Site;
import surely.test.server.Suite;

/** Another site, with a page for each version of SurveyJS. */
final class SurveyJsSite implements AutoCloseable {
  private final Site site = new Site();

  SurveyJsSite() {
    try (Stream<Path> packages = Files.list(Path.of(System.getProperty("surely.surveyjs")))) {
      packages.forEach(one -> site.serve("/npm/" + one.getFileName(), one.resolve("package")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (SurveyJs version : SurveyJs.values()) site.put("/" + version, version.page(Suite.url()));
  }

  Site site() {
    return site;
  }

  /** A survey that names this site. */
  OpenSurvey survey(String definition, String settings) {
    return site.survey(definition, settings);
  }

  /** Opens the survey, and waits until it is drawn. */
  void open(Browser browser, SurveyJs version, OpenSurvey survey) {
    open(browser, version, survey, "");
  }

  /**
   * @param options such as {@code &token=...}
   */
  void open(Browser browser, SurveyJs version, OpenSurvey survey, String options) {
    visit(browser, version, survey, options);
    isDrawn(browser);
  }

  void visit(Browser browser, SurveyJs version, OpenSurvey survey, String options) {
    browser.watch().allow(site.origin());
    browser.watch().tolerate(SurveyJs.OLDER_UI);
    browser.goTo(site.origin() + "/" + version + "?survey=" + survey.id() + options);
  }

  static void isDrawn(Browser browser) {
    browser.holds(
        "!!window.survey && document.getElementById('survey').innerText.length > 0",
        "SurveyJS has drawn the survey");
  }

  @Override
  public void close() {
    site.close();
  }
}

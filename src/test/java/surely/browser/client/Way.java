package surely.browser.client;

import java.util.List;
import java.util.function.BiFunction;
import surely.browser.Browser;
import surely.browser.OpenSurvey;

/**
 * A way to ask a survey on a page of another site.
 *
 * @param page of a server and a survey
 * @param button that sends the answers
 * @param waiting what the page shows while the server can't be reached
 * @param isFrame whether the survey is in a frame of the page
 * @param complaints parts of what the browser may complain of
 */
public record Way(
    String name,
    BiFunction<String, OpenSurvey, String> page,
    String button,
    String waiting,
    boolean isFrame,
    List<String> complaints) {

  /** A tab, and where the survey is: in the tab itself or in its frame. */
  record Shown(Browser tab, Browser survey) implements AutoCloseable {
    @Override
    public void close() {
      if (survey != tab) survey.close();
      tab.close();
    }
  }

  /** Opens the survey of this server in a new tab. */
  Shown open(Browser tab, Site site, String server, OpenSurvey survey) {
    site.put("/" + name, page.apply(server, survey));
    tab.watch().allow(site.origin());
    tab.watch().allow(server);
    complaints.forEach(tab.watch()::tolerate);
    Runnable visit = () -> tab.goTo(site.origin() + "/" + name + "?survey=" + survey.id());
    if (isFrame) return new Shown(tab, tab.frame(visit, ""));
    visit.run();
    return new Shown(tab, tab);
  }

  @Override
  public String toString() {
    return name;
  }
}

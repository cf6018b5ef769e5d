package surely.browser.client.surveyjs;

import java.util.List;
import java.util.stream.Stream;
import surely.browser.client.EachWay;
import surely.browser.client.Way;

/** By SurveyJS. */
class SurveyJsEachWayIT extends EachWay {
  SurveyJsEachWayIT() {
    super(new SurveyJsSite().site());
  }

  static List<Way> ways() {
    return Stream.of(SurveyJs.values())
        .map(
            version ->
                new Way(
                    version.name(),
                    (server, survey) -> version.page(server),
                    "Complete",
                    "Your answers are safe here",
                    false,
                    List.of(SurveyJs.OLDER_UI)))
        .toList();
  }
}

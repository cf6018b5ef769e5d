package surely.browser.client;

import java.util.List;

/** By plain functions, and in a frame. */
class EachWayIT extends EachWay {
  EachWayIT() {
    super(new Site());
  }

  static List<Way> ways() {
    return List.of(
        new Way(
            "functions", ReadmePage::of, "Send", "Your answers are safe here", false, List.of()),
        new Way(
            "frame",
            (server, survey) -> EmbedIT.PAGE.formatted(server, survey.id()),
            "Send",
            "Your answers are safe here",
            true,
            List.of()));
  }
}

package surely.browser.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import surely.browser.OpenSurvey;

/** The page in the README that asks a survey by plain functions, with its two addresses changed. */
final class ReadmePage {
  private static final Pattern PAGE =
      Pattern.compile("## In your own site\n.*?\n```html\n(.*?)\n```\n", Pattern.DOTALL);

  private ReadmePage() {}

  static String of(String server, OpenSurvey survey) {
    try {
      Matcher page = PAGE.matcher(Files.readString(Path.of("README.md")));
      assertThat("the README has a page", page.find(), is(true));
      return page.group(1)
          .replace("https://surveys.example.org", server)
          .replace("pX9vQ0b1T5uJYw2R7cKmNA", survey.id())
          .replace("<meta charset", "<link rel=\"icon\" href=\"data:,\">\n<meta charset");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

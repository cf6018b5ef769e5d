package surely.browser.client;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.browser.Browser;
import surely.browser.OpenSurvey;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.server.Suite;

/**
 * The examples of calls at the top of openapi.yaml work, with only the server's address changed.
 */
@ExtendWith(ArquillianExtension.class)
class ByHandIT {
  private static final String DISH = "{\"elements\": [{\"type\": \"text\", \"name\": \"dish\"}]}";

  @Test
  void curlCreatesASurveyAndResponds() throws Exception {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    assumeTrue(!windows, "the example is for a POSIX shell");
    Somebody author = Api.ofSuite().signUp();
    OpenSurvey survey = OpenSurvey.of(DISH);
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-euc", example("sh"))
            .redirectError(Path.of("target/curl.log").toFile());
    shell.environment().put("token", author.token());
    shell.environment().put("survey", survey.id());

    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor() + ": " + output, process.exitValue(), is(0));
    String created = output.substring(0, output.indexOf("}{") + 1);
    assertThat(Api.object(created).getString("state"), is("draft"));
    assertThat(survey.responses().size(), is(1));
  }

  @Test
  void fetchRespondsOnceThoughTheAnswerIsLost() throws Exception {
    OpenSurvey survey = OpenSurvey.of(DISH);
    try (Browser page = Browser.open()) {
      page.go("/");
      page.watch().loseReceipt();
      page.evaluate(
          "(async () => { const survey = '"
              + survey.id()
              + "';"
              + example("js")
              + "window.done = true; })()");
      page.holds("window.done", "the response is sent");
    }

    assertThat(survey.responses().size(), is(1));
  }

  private static String example(String language) throws IOException {
    Matcher example =
        Pattern.compile("\n    ```" + language + "\n(.*?)\n    ```\n", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("src/main/webapp/openapi.yaml")));
    assertThat("there is an example", example.find(), is(true));
    return example.group(1).replace("https://surveys.example.org", Suite.url());
  }
}

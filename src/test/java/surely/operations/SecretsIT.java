package surely.operations;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.test.Until;
import surely.test.api.Api;
import surely.test.api.Api.Somebody;
import surely.test.api.Secrets;
import surely.test.database.Rows;
import surely.test.http.HttpReply;
import surely.test.http.Request;
import surely.test.server.Suite;

/**
 * A failure whose message quotes what was sent. {@code LogIT} looks for everything that tests send.
 */
@ExtendWith(ArquillianExtension.class)
class SecretsIT {
  private static final Rows ROOT = Rows.of(Suite.administrator());

  @AfterEach
  void mend() {
    ROOT.run("DROP TRIGGER IF EXISTS takes_numbers_only");
  }

  @Test
  void anIncidentsStackHasNoValue() throws Exception {
    ROOT.run(
        """
        CREATE TRIGGER takes_numbers_only BEFORE INSERT ON tracker FOR EACH ROW
        BEGIN DECLARE n INT; SET n = NEW.value; END""");
    Somebody ann = Api.ofSuite().signUp();

    HttpReply failure =
        Api.ofSuite()
            .send(
                Request.post("/api/trackers")
                    .bearer(ann.token())
                    .json("{\"type\": \"secret\", \"value\": \"" + Secrets.ANSWER + "\"}"));

    assertThat(failure.toString(), failure.status(), is(500));
    String incident = Api.object(failure.body()).getString("incident");
    Until.holds(() -> Suite.log().contains(incident));
    Secrets.assertNoneIn(Suite.serverLog());
  }
}

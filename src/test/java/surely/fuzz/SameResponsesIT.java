package surely.fuzz;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.fuzz.attack.Attack;
import surely.fuzz.attack.Stage;
import surely.openapi.Description;
import surely.openapi.Operation;
import surely.test.http.HttpReply;
import surely.test.http.Race;
import surely.test.server.Suite;

/**
 * Status and problem type do not depend on the server: each gives the response to a bad input that
 * was recorded on Payara, except for a few kinds of {@link ServerDifference}.
 */
@ExtendWith(ArquillianExtension.class)
class SameResponsesIT {
  private final Stage stage = Stage.set();

  @Test
  void aBadInputGetsTheSameResponseFromEveryServer() throws Exception {
    boolean record = Boolean.getBoolean("surely.fuzz.record");
    Recording recording = record ? Recording.empty() : Recording.read();
    List<String> different = new ArrayList<>();
    try (Race connection = Race.against(URI.create(Suite.url()))) {
      for (Operation operation : Description.read().operations()) {
        List<Attack> attacks = Recording.attacks(operation, stage);
        List<Outcome> outcomes =
            attacks.stream().map(attack -> outcome(connection, attack)).toList();
        if (record) recording.put(operation, outcomes);
        else different.addAll(differences(operation, attacks, outcomes, recording.of(operation)));
      }
    }
    if (record) recording.write();
    assertThat(
        different.size() + " differences\n" + String.join("\n", different), different, is(empty()));
  }

  private static Outcome outcome(Race connection, Attack attack) {
    HttpReply reply = connection.send(attack.request());
    if (reply.status() == 403) Tables.forgetFailures(); // else the next wrong password may get 429
    return Outcome.of(
        reply.isUnknown()
            ? connection.send(attack.request())
            : reply); // no response: the server had just closed the connection, or always does
  }

  private static List<String> differences(
      Operation operation, List<Attack> attacks, List<Outcome> outcomes, List<Outcome> recorded) {
    if (recorded.size() != attacks.size())
      return List.of(
          operation.id()
              + ": openapi.yaml has changed. Record Payara's responses again: see Recording");
    List<String> different = new ArrayList<>();
    for (int i = 0; i < attacks.size(); i++)
      if (!outcomes.get(i).equals(recorded.get(i))
          && !ServerDifference.covers(attacks.get(i), outcomes.get(i), recorded.get(i)))
        different.add(
            operation.id()
                + " "
                + i
                + ": "
                + attacks.get(i)
                + "\n   "
                + outcomes.get(i)
                + ", on Payara "
                + recorded.get(i));
    return different;
  }
}

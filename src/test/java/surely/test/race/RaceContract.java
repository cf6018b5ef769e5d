package surely.test.race;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of every guarded write: many clients request it at the same time, and it happens
 * once, in many rounds, on one server and on two. Without its guard, the same race fails, which
 * proves that the guard is the reason.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class RaceContract {
  /** How many clients race in a round. */
  protected static final int CLIENTS = 16;

  /** How many rounds a race has. */
  protected static final int ROUNDS = 30;

  /**
   * How many rounds a control may take to fail. One failure is enough, which nearly always comes
   * within the first ten.
   */
  private static final int ROUNDS_TO_LOSE = 500;

  /**
   * Runs one race for something new, and checks the outcome: first what is stored, by {@link
   * RaceAssertions}, then the responses.
   *
   * @param number of the round, from 0
   */
  protected abstract void round(RaceServers servers, int number);

  /** How to remove the guard, and what is found then. */
  protected abstract Control control();

  @Test
  void happensOnceHoweverManyAskAtTheSameInstant() {
    wins(RaceServers.guarded());
  }

  @Test
  @Tag("cluster")
  void happensOnceWhicheverOfTwoServersIsAsked() {
    wins(RaceServers.ofTwoServers());
  }

  private void wins(RaceServers servers) {
    rounds(servers);
    servers.members().forEach(member -> Ledger.explains(servers, member));
  }

  @Test
  @Tag("control")
  void isLostWithoutItsGuard() {
    Control control = control();
    RaceServers servers = without(control.guard());
    String how = "Too many " + control.tooMany() + ": ";
    assertThat(how, losesARound(servers, how), is(true));
  }

  /** Other failures do not count: without its guard a write may fail in more ways than one. */
  private boolean losesARound(RaceServers servers, String how) {
    for (int number = 0; number < ROUNDS_TO_LOSE; number++) {
      try {
        round(servers, number);
      } catch (AssertionError e) {
        if (String.valueOf(e.getMessage()).startsWith(how)) return true;
      }
    }
    return false;
  }

  /** Two servers on a database without these guards. */
  protected final RaceServers without(String... guards) {
    return Unguarded.without(guards);
  }

  /** Removes the locks on members' rows, by an engine without row locks, and then these guards. */
  protected static String[] withoutMemberLocks(String... guards) {
    return Stream.concat(
            Stream.of(
                "ALTER TABLE identity DROP FOREIGN KEY identity_member",
                "ALTER TABLE password_link DROP FOREIGN KEY password_link_member",
                "ALTER TABLE email_link DROP FOREIGN KEY email_link_member",
                "ALTER TABLE session DROP FOREIGN KEY session_member",
                "ALTER TABLE api_token DROP FOREIGN KEY api_token_member",
                "ALTER TABLE survey DROP FOREIGN KEY survey_owner",
                "ALTER TABLE card_collection DROP FOREIGN KEY card_collection_member",
                "ALTER TABLE tracker DROP FOREIGN KEY tracker_member",
                "ALTER TABLE collaborator DROP FOREIGN KEY collaborator_member",
                "ALTER TABLE member ENGINE = Aria"),
            Stream.of(guards))
        .toArray(String[]::new);
  }

  protected final void rounds(RaceServers servers) {
    for (int number = 0; number < ROUNDS; number++) {
      try {
        round(servers, number);
      } catch (AssertionError e) {
        throw new AssertionError(
            e.getMessage() + ", in round " + number + " with responses " + servers.latest(), e);
      }
    }
  }

  /**
   * How a guard is removed.
   *
   * @param tooMany what there is too much of without it, in the words of {@link RaceAssertions}
   * @param guard the SQL that removes it
   */
  public record Control(String tooMany, String... guard) {

    /**
     * Moves surveys to an engine without row locks, so that nothing waits for a survey that is
     * being opened, answered or closed.
     */
    public static Control withoutSurveyLocks(String tooMany) {
      return new Control(
          tooMany,
          "ALTER TABLE response DROP FOREIGN KEY response_survey",
          "ALTER TABLE invitation DROP FOREIGN KEY invitation_survey",
          "ALTER TABLE participation DROP FOREIGN KEY participation_survey",
          "ALTER TABLE progress DROP FOREIGN KEY progress_survey",
          "ALTER TABLE tally DROP FOREIGN KEY tally_survey",
          "ALTER TABLE collaborator DROP FOREIGN KEY collaborator_survey",
          "ALTER TABLE team_link DROP FOREIGN KEY team_link_survey",
          "ALTER TABLE survey DROP FOREIGN KEY survey_owner",
          "ALTER TABLE survey ENGINE = Aria");
    }
  }
}

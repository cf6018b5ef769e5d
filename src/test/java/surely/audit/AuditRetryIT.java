package surely.audit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import surely.test.api.Api;
import surely.test.api.Author;
import surely.test.api.MailedLink;
import surely.test.database.CommitCut;
import surely.test.database.Rows;
import surely.test.http.Request;
import surely.test.mail.MailServer;
import surely.test.race.RaceServers;
import surely.test.server.Suite;

/**
 * The connection to the database breaks right after the COMMIT of an act. The server retries, finds
 * what it has done, and records no second event.
 */
@ExtendWith(ArquillianExtension.class)
class AuditRetryIT {
  private static final Api API = Api.ofSuite();
  private static final Rows ROWS = Rows.of(Suite.application());
  private static final String PASSWORD = "{\"password\": \"" + Api.PASSWORD + "\", ";
  private static String administrator;
  private static Author ann;

  @BeforeEach
  void signUp() {
    administrator = API.administrator();
    ann = Author.signUp();
  }

  @AfterEach
  void reset() {
    Suite.link().reset();
  }

  /** An act, with what is to be there before it. */
  private enum What {
    SIGN_UP("member.created", 201) {
      @Override
      Request request() {
        String email = RaceServers.fresh("again") + "@example.org";
        return Request.post("/api/members")
            .json(PASSWORD + "\"email\": \"" + email + "\", \"name\": \"Ann\"}");
      }
    },
    LOG_IN("session.opened", 201) {
      @Override
      Request request() {
        return Request.post("/api/sessions").json(PASSWORD + "\"email\": \"" + ann.email() + "\"}");
      }
    },
    LOG_OUT("session.ended", 204) {
      @Override
      Request request() {
        return Request.delete("/api/sessions/current").bearer(ann.token());
      }
    },
    CHANGE_PASSWORD("password.changed", 204) {
      @Override
      Request request() {
        return Request.put("/api/members/me/password")
            .bearer(ann.token())
            .json(PASSWORD + "\"newPassword\": \"battery staple horse\"}");
      }
    },
    MAKE_PASSWORD_LINK("password-link.made", 201) {
      @Override
      Request request() {
        return Request.post("/api/members/" + ann.id() + "/password-links")
            .bearer(administrator)
            .json(Api.administratorsPassword());
      }
    },
    SET_PASSWORD("password.set", 204) {
      @Override
      Request request() {
        String link = API.made(MAKE_PASSWORD_LINK.request()).getString("link");
        return Request.post("/api/passwords")
            .json(PASSWORD + "\"token\": \"" + link.replaceFirst(".*#", "") + "\"}");
      }
    },
    CHANGE_EMAIL("email.changed", 200) {
      @Override
      Request request() {
        String address = RaceServers.fresh("again") + "@example.org";
        API.must(
            202,
            Request.put("/api/members/me/email")
                .bearer(ann.token())
                .json(PASSWORD + "\"email\": \"" + address + "\"}"));
        String token = MailedLink.token(MailServer.awaitConfirmation(address));
        return Request.post("/api/email-confirmations").json("{\"token\": \"" + token + "\"}");
      }
    },
    MAKE_TOKEN("token.created", 201) {
      @Override
      Request request() {
        return Request.post("/api/members/me/tokens")
            .bearer(ann.token())
            .json(PASSWORD + "\"name\": \"a\", \"scopes\": [\"read\"], \"expiresInDays\": 1}");
      }
    },
    DISABLE("member.disabled", 200) {
      @Override
      Request request() {
        return Request.of("PATCH", "/api/members/" + ann.id())
            .bearer(administrator)
            .json("{\"disabled\": true}");
      }
    },
    PUBLISH("survey.published", 200) {
      @Override
      Request request() {
        String survey = ann.create("{}").path("id");
        return Request.post("/api/surveys/" + survey + "/open").bearer(ann.token());
      }
    },
    DELETE_SURVEY("survey.deleted", 204) {
      @Override
      Request request() {
        String survey = ann.create("{}").path("id");
        return Request.delete("/api/surveys/" + survey).bearer(ann.token());
      }
    },
    INVITE("invitation.made", 201) {
      @Override
      Request request() {
        String survey = ann.create("{\"respondents\": \"invited\"}").path("id");
        return Request.post("/api/surveys/" + survey + "/invitations")
            .bearer(ann.token())
            .json("{\"count\": 2}");
      }
    },
    SHARE("team-link.made", 201) {
      @Override
      Request request() {
        String survey = ann.create("{}").path("id");
        return Request.post("/api/surveys/" + survey + "/team/links")
            .bearer(ann.token())
            .json("{\"role\": \"editor\"}");
      }
    },
    MAKE_CARD("card.created", 200) {
      @Override
      Request request() {
        return Request.put("/api/cards/" + RaceServers.fresh("again"))
            .bearer(administrator)
            .json("{\"points\": 1}");
      }
    };

    final String action;
    final int status;

    What(String action, int status) {
      this.action = action;
      this.status = status;
    }

    abstract Request request();
  }

  static Stream<What> acts() {
    return Stream.of(What.values());
  }

  @ParameterizedTest
  @MethodSource("acts")
  void aRetriedActLeavesOneEvent(What what) {
    Request request = what.request();
    long before = events(what);
    CommitCut cut = Suite.link().cutAfterCommit("INSERT INTO audit_event");

    API.must(what.status, request);

    assertThat("the link was cut", cut.strikes(), is(1));
    assertThat(events(what) - before, is(1L));
  }

  private static long events(What what) {
    return ROWS.count("SELECT COUNT(*) FROM audit_event WHERE action = ?", what.action);
  }
}

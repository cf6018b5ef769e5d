package surely.audit;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import surely.openapi.Description;
import surely.openapi.Journey;
import surely.openapi.Operation;

/** Every operation of openapi.yaml that changes something leaves an event, or is named here. */
@ExtendWith(ArquillianExtension.class)
class AuditedOperationsIT {
  /** Like {@code finishLogIn}, but the journey has no provider for it. */
  private static final String NOT_IN_THE_JOURNEY = "logInByProvider";

  private static final Set<String> LEAVE_NO_EVENT =
      Set.of(
          // drafts are saved all the time
          "changeSurvey",
          // answers, which have rows of their own; who gave them may be anonymous
          "saveProgress",
          "submitResponse",
          // the ledger has them
          "collectCard",
          // a program's own notes
          "deleteTracker",
          "firstOrCreateTracker",
          "updateOrCreateTracker",
          // mails a link that was mailed before
          "mailEmailLink",
          // change nothing yet
          "beginConnection",
          "beginLogIn",
          "beginLogOut",
          "scanCard");

  /** Leaves its event after the response, sooner or later. */
  private static final String IN_THE_BACKGROUND = "askForPasswordReset";

  @Test
  void everyOperationLeavesAnEventOrIsKnownToLeaveNone() {
    var journey = new Journey();
    journey.go();

    Set<String> unrecorded =
        Description.read().operations().stream()
            .filter(operation -> !operation.method().equals("GET"))
            .map(Operation::id)
            .collect(toCollection(TreeSet::new));
    unrecorded.removeAll(journey.recorded());
    unrecorded.removeAll(Set.of(NOT_IN_THE_JOURNEY, IN_THE_BACKGROUND));
    assertThat(unrecorded, is(new TreeSet<>(LEAVE_NO_EVENT)));
  }
}

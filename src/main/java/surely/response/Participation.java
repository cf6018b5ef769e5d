package surely.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * That somebody has responded to an anonymous survey, and nothing else: it makes their response
 * once without saying which response it was.
 *
 * <p><b>What is stored.</b> The survey's owner, and whoever reads the database, find no id, no
 * order and no time by which a participation and a response could be joined. A participation has
 * neither number nor time, and its rows lie in the order of its key. The response has no
 * respondent, its time is the day, and its id was minted by the respondent's client; lists, results
 * and exports have no other time or order. There is no reward, whose ledger entry would have a
 * time. Progress is saved under the response's id alone, not on the member's account. The log of
 * security events leaves the ids of responses out, because it names members and addresses.
 *
 * <p><b>What is told while the survey is open.</b> The owner made the invitations and can send
 * every one of them at any time. So no answer, and no wait for one, tells whether an invitation was
 * used, unless it would have used it up:
 *
 * <ul>
 *   <li>A submission is refused for a participation last, in the same transaction, after all that
 *       it can be refused for or wait for: the invitation, the survey's state, the answers, the
 *       response's id, the places of choices and of the survey. Nothing looks for the participation
 *       earlier. So what gets {@code already-responded} would otherwise have been stored.
 *   <li>A repeat is answered from the response that is stored under its id, and the invitation that
 *       comes with it is not looked at. The owner can read these ids.
 *   <li>The form and saved progress do not look for a participation of an invitation. Revoking an
 *       invitation is answered the same either way.
 *   <li>The list of invitations looks for participations only once the survey has been closed, when
 *       no response is on its way any more. It then tells who took part, without time or order.
 *   <li>Members are told that they have taken part by the form and by their own data. Nobody else
 *       can ask in their name.
 * </ul>
 *
 * <p><b>What remains.</b>
 *
 * <ul>
 *   <li>The number of responses and the results change as responses come, and the day of each is
 *       told. Whoever watches them while somebody is seen to respond, invites one guest at a time,
 *       or revokes all invitations but one, knows whose response it was.
 *   <li>An owner can spend invitations. Each that was used is told; each that was not counts as a
 *       response, and its guest is told that they have responded already.
 *   <li>A survey can tell its respondents apart by what it asks, or by a variable that is copied
 *       into an answer, with another value in the link of each guest; and an owner can make a
 *       survey for each guest. In a survey of few each may be known by elimination.
 *   <li>An operator can watch the network, change the code, or read what the database keeps beside
 *       its tables (binary log, redo log, transaction ids of rows), where both rows stand in one
 *       transaction; access logs of proxies have addresses and the ids of responses.
 * </ul>
 */
@Entity
@IdClass(Participation.Key.class)
@Table(name = "participation")
public class Participation {
  @Id
  @Column(name = "survey_id")
  private String surveyId;

  @Id private String participant;

  protected Participation() {}

  /**
   * @param participant a member or an invitation
   */
  Participation(String surveyId, String participant) {
    this.surveyId = surveyId;
    this.participant = participant;
  }

  /** The survey and who took part. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1;
    private String surveyId;
    private String participant;

    public Key() {}

    Key(String surveyId, String participant) {
      this.surveyId = surveyId;
      this.participant = participant;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.surveyId.equals(surveyId)
          && key.participant.equals(participant);
    }

    @Override
    public int hashCode() {
      return Objects.hash(surveyId, participant);
    }
  }
}

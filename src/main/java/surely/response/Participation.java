package surely.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * That somebody has responded to an anonymous survey, and nothing else: it makes their response once without saying which
 * response it was.
 *
 * <p>What this protects against: the survey's owner, and whoever reads the database, find no id, no order and no time by
 * which a participation and a response could be joined. A participation has neither number nor time, its rows lie in the
 * order of its key; the response has no respondent, its time is the day, and its id was minted by the respondent's client.
 * Whether an invitation was used is told only once the survey is closed, and there is no reward, whose ledger entry would
 * have a time. Progress is saved under the response's id alone, not on the member's account.
 *
 * <p>What it does not protect against: answers that tell who gave them, and surveys of so few that each is known by
 * elimination; an operator who watches the network, changes the code, or reads what the database keeps beside its tables
 * (binary log, redo log, transaction ids of rows), where both rows stand in one transaction; somebody who watches the
 * tables or the results change while somebody else is seen to respond; access logs of proxies in front.
 */
@Entity
@IdClass(Participation.Key.class)
@Table(name = "participation")
public class Participation {
  @Id @Column(name = "survey_id") private String surveyId;
  @Id private String participant;

  protected Participation() {}

  /** @param participant a member or an invitation */
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

    @Override public boolean equals(Object other) {
      return other instanceof Key key && key.surveyId.equals(surveyId) && key.participant.equals(participant);
    }

    @Override public int hashCode() {
      return Objects.hash(surveyId, participant);
    }
  }
}

package surely.response;

import java.io.Serializable;
import java.util.Objects;

/** What makes a response once: the id that its client minted, within its survey. */
public class ResponseKey implements Serializable {
  private static final long serialVersionUID = 1;
  private String surveyId;
  private String id;

  public ResponseKey() {}

  ResponseKey(String surveyId, String id) {
    this.surveyId = surveyId;
    this.id = id;
  }

  @Override public boolean equals(Object other) {
    return other instanceof ResponseKey key && key.surveyId.equals(surveyId) && key.id.equals(id);
  }

  @Override public int hashCode() {
    return Objects.hash(surveyId, id);
  }
}

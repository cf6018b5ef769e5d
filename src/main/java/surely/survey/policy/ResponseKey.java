package surely.survey.policy;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import surely.problem.InvalidParameter;

/**
 * The key under which a response is stored once: the id that its client generated, within its
 * survey.
 */
public class ResponseKey implements Serializable {
  private static final long serialVersionUID = 1;
  // Long enough that two clients do not generate the same one by chance.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.~-]{16,64}");
  private String surveyId;
  private String id;

  public ResponseKey() {}

  private ResponseKey(String surveyId, String id) {
    this.surveyId = surveyId;
    this.id = id;
  }

  /**
   * @throws InvalidParameter 400; the id is not one that a client should generate
   */
  public static ResponseKey of(String surveyId, String id) {
    if (!ID.matcher(id).matches())
      throw new InvalidParameter(
          "A response's id, which the client generates, has 16 to 64 letters, digits or any of "
              + "- _ . ~ ; a random UUID is right.");
    return new ResponseKey(surveyId, id);
  }

  public String surveyId() {
    return surveyId;
  }

  public String id() {
    return id;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseKey key && key.surveyId.equals(surveyId) && key.id.equals(id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(surveyId, id);
  }
}

package surely.response;

import surely.survey.policy.ResponseKey;

/**
 * A response that is not stored yet.
 *
 * @param text the answers as JSON
 * @param member who responds; null: nobody is logged in
 * @param checkedVersion the version of the survey's definition by which the answers are valid; 0:
 *     they have not been checked
 */
public record IncomingResponse(
    ResponseKey key, Submission submission, String text, String member, int checkedVersion) {

  boolean isCheckedBy(int version) {
    return checkedVersion == version;
  }
}

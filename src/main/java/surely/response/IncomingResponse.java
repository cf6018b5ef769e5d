package surely.response;

import surely.survey.policy.ResponseKey;

/**
 * A response that is not stored yet.
 *
 * @param text the answers as JSON
 * @param member the respondent; null if nobody is logged in
 * @param checkedVersion the version of the survey's definition for which the answers were found
 *     valid; 0 if they have not been checked
 */
public record IncomingResponse(
    ResponseKey key, Submission submission, String text, String member, int checkedVersion) {

  boolean isCheckedBy(int version) {
    return checkedVersion == version;
  }
}

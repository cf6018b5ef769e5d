package surely.personal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The statements that select what is stored about a member: one JSON object per row, always in the
 * same order, from an offset on.
 */
final class PersonalDataQueries {
  private static final String MEMBER =
      """
      SELECT JSON_OBJECT(
        'id', id, 'email', email,
        'emailConfirmedAt', DATE_FORMAT(email_confirmed_at, '%Y-%m-%dT%T.%fZ'),
        'name', name, 'administrator', administrator = 1,
        'returned', returned = 1,
        'administratorUntil', DATE_FORMAT(administrator_until, '%Y-%m-%dT%T.%fZ'),
        'disabledAt', DATE_FORMAT(disabled_at, '%Y-%m-%dT%T.%fZ'),
        'createdAt', DATE_FORMAT(created_at, '%Y-%m-%dT%T.%fZ'))
      FROM member WHERE id = ? LIMIT ? OFFSET ?
      """;

  private static final String IDENTITIES =
      """
      SELECT JSON_OBJECT('provider', provider, 'subject', subject)
      FROM identity WHERE member_id = ? ORDER BY id LIMIT ? OFFSET ?
      """;

  private static final String SESSIONS =
      """
      SELECT JSON_OBJECT(
        'openedAt', DATE_FORMAT(opened_at, '%Y-%m-%dT%T.%fZ'),
        'usedAt', DATE_FORMAT(used_at, '%Y-%m-%dT%T.%fZ'),
        'expiresAt', DATE_FORMAT(expires_at, '%Y-%m-%dT%T.%fZ'))
      FROM session WHERE member_id = ? ORDER BY expires_at, token_hash LIMIT ? OFFSET ?
      """;

  private static final String TOKENS =
      """
      SELECT JSON_OBJECT(
        'name', name, 'scopes', scopes,
        'createdAt', DATE_FORMAT(created_at, '%Y-%m-%dT%T.%fZ'),
        'usedAt', DATE_FORMAT(used_at, '%Y-%m-%dT%T.%fZ'),
        'expiresAt', DATE_FORMAT(expires_at, '%Y-%m-%dT%T.%fZ'))
      FROM api_token WHERE member_id = ? ORDER BY created_at, id LIMIT ? OFFSET ?
      """;

  private static final String PASSWORD_LINKS =
      """
      SELECT JSON_OBJECT(
        'expiresAt', DATE_FORMAT(expires_at, '%Y-%m-%dT%T.%fZ'), 'used', used_by IS NOT NULL)
      FROM password_link WHERE member_id = ? LIMIT ? OFFSET ?
      """;

  private static final String EMAIL_LINKS =
      """
      SELECT JSON_OBJECT(
        'email', email, 'former', former,
        'expiresAt', DATE_FORMAT(expires_at, '%Y-%m-%dT%T.%fZ'), 'used', used_by IS NOT NULL)
      FROM email_link WHERE member_id = ? LIMIT ? OFFSET ?
      """;

  private static final String ACCOUNT =
      """
      SELECT JSON_OBJECT('balance', balance)
      FROM account WHERE member_id = ? LIMIT ? OFFSET ?
      """;

  private static final String POINTS =
      """
      SELECT JSON_OBJECT(
        'amount', amount, 'reason', reason, 'reference', reference,
        'at', DATE_FORMAT(moved_at, '%Y-%m-%dT%T.%fZ'))
      FROM ledger_entry WHERE account = ? ORDER BY id LIMIT ? OFFSET ?
      """;

  private static final String SURVEYS =
      """
      SELECT JSON_OBJECT(
        'id', id, 'state', state, 'definition', CONCAT(definition, ''),
        'createdAt', DATE_FORMAT(created_at, '%Y-%m-%dT%T.%fZ'))
      FROM survey WHERE owner = ? ORDER BY created_at, id LIMIT ? OFFSET ?
      """;

  private static final String SHARED_SURVEYS =
      """
      SELECT JSON_OBJECT(
        'survey', survey_id, 'role', role,
        'joinedAt', DATE_FORMAT(joined_at, '%Y-%m-%dT%T.%fZ'))
      FROM collaborator WHERE member_id = ? ORDER BY joined_at, id LIMIT ? OFFSET ?
      """;

  private static final String RESPONSES =
      """
      SELECT JSON_OBJECT(
        'survey', survey_id, 'id', id,
        'answers', IF(submitted_at IS NULL, 'null', CONCAT(answers, '')),
        'submittedAt', DATE_FORMAT(COALESCE(submitted_at, receipt_at), '%Y-%m-%dT%T.%fZ'))
      FROM response WHERE respondent = ? ORDER BY submitted_at, survey_id, id LIMIT ? OFFSET ?
      """;

  private static final String ANONYMOUS_RESPONSES =
      """
      SELECT JSON_OBJECT('survey', survey_id)
      FROM participation WHERE participant = ? ORDER BY survey_id LIMIT ? OFFSET ?
      """;

  private static final String PROGRESS =
      """
      SELECT JSON_OBJECT(
        'survey', survey_id, 'responseId', response_id, 'answers', CONCAT(answers, ''),
        'savedAt', DATE_FORMAT(saved_at, '%Y-%m-%dT%T.%fZ'))
      FROM progress WHERE member_id = ? ORDER BY saved_at, survey_id, response_id LIMIT ? OFFSET ?
      """;

  private static final String CARDS =
      """
      SELECT JSON_OBJECT(
        'cardId', card_id, 'points', points,
        'at', DATE_FORMAT(collected_at, '%Y-%m-%dT%T.%fZ'))
      FROM card_collection WHERE member_id = ? ORDER BY collected_at, id LIMIT ? OFFSET ?
      """;

  private static final String TRACKERS =
      """
      SELECT JSON_OBJECT(
        'type', type, 'value', CONCAT(value, ''),
        'createdAt', DATE_FORMAT(created_at, '%Y-%m-%dT%T.%fZ'),
        'updatedAt', DATE_FORMAT(updated_at, '%Y-%m-%dT%T.%fZ'))
      FROM tracker WHERE member_id = ? ORDER BY type LIMIT ? OFFSET ?
      """;

  private static final String AUDIT_EVENTS =
      """
      WITH me AS (SELECT ? AS id), own AS (
        SELECT id FROM audit_event WHERE owner = (SELECT id FROM me) UNION
        SELECT id FROM audit_event WHERE actor = (SELECT id FROM me))
      SELECT JSON_OBJECT(
        'at', DATE_FORMAT(at, '%Y-%m-%dT%T.%fZ'), 'action', action, 'actor', actor, 'via', via,
        'token', token, 'owner', owner, 'survey', survey, 'target', target, 'detail', detail)
      FROM own JOIN audit_event USING (id) ORDER BY id LIMIT ? OFFSET ?
      """;

  /**
   * The statements by the name of their part, in the order of the file. Parameters: the member, the
   * number of rows, the offset.
   */
  static final Map<String, String> PARTS;

  static {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("member", MEMBER);
    parts.put("identities", IDENTITIES);
    parts.put("sessions", SESSIONS);
    parts.put("tokens", TOKENS);
    parts.put("passwordLinks", PASSWORD_LINKS);
    parts.put("emailLinks", EMAIL_LINKS);
    parts.put("account", ACCOUNT);
    parts.put("points", POINTS);
    parts.put("surveys", SURVEYS);
    parts.put("sharedSurveys", SHARED_SURVEYS);
    parts.put("responses", RESPONSES);
    parts.put("anonymousResponses", ANONYMOUS_RESPONSES);
    parts.put("progress", PROGRESS);
    parts.put("cards", CARDS);
    parts.put("trackers", TRACKERS);
    parts.put("auditEvents", AUDIT_EVENTS);
    PARTS = Collections.unmodifiableMap(parts);
  }

  private PersonalDataQueries() {}
}

package surely.soak.checker;

import java.util.LinkedHashMap;
import java.util.Map;
import surely.test.database.Rows;

/** Rules between rows, whoever wrote them. Each query finds what breaks its rule. */
final class StoredRules {
  private static final Map<String, String> BROKEN = new LinkedHashMap<>();

  private StoredRules() {}

  private static final String COUNTED =
      "(SELECT COUNT(*) FROM response r WHERE r.survey_id = s.id)";

  static {
    BROKEN.put(
        "balance that its ledger entries do not explain",
        "SELECT a.member_id FROM account a LEFT JOIN (SELECT account, SUM(amount) moved "
            + "FROM ledger_entry GROUP BY account) e ON e.account = a.member_id "
            + "WHERE a.balance <> COALESCE(e.moved, 0)");
    BROKEN.put(
        "ledger that does not sum to zero: points of members and set aside, against the house",
        "SELECT balances FROM (SELECT (SELECT COALESCE(SUM(balance), 0) FROM account) balances, "
            + "(SELECT COALESCE(SUM(amount), 0) FROM ledger_entry) moved) t "
            + "WHERE balances <> moved");
    BROKEN.put(
        "member without the points of the sign-up, once",
        "SELECT m.id FROM member m LEFT JOIN ledger_entry e "
            + "ON e.reason = 'sign-up' AND e.reference = m.id AND e.account = m.id "
            + "WHERE NOT m.administrator AND (e.id IS NULL OR e.amount <> 100)");
    BROKEN.put(
        "collection without its points",
        "SELECT c.id FROM card_collection c LEFT JOIN ledger_entry e "
            + "ON e.reason = 'card' AND e.reference = CONCAT(c.card_id, ':', c.member_id) "
            + "WHERE e.id IS NULL OR e.amount <> c.points");
    BROKEN.put(
        "points of a card without a collection",
        "SELECT e.id FROM ledger_entry e LEFT JOIN card_collection c "
            + "ON c.member_id = e.account AND e.reference = CONCAT(c.card_id, ':', c.member_id) "
            + "WHERE e.reason = 'card' AND c.id IS NULL");
    BROKEN.put(
        "survey that was not paid",
        "SELECT s.id FROM survey s LEFT JOIN ledger_entry e "
            + "ON e.reason = 'survey' AND e.reference = s.id AND e.account = s.owner "
            + "WHERE e.id IS NULL OR e.amount <> -10");
    BROKEN.put(
        "points for a survey that does not exist",
        "SELECT e.id FROM ledger_entry e LEFT JOIN survey s ON s.id = e.reference "
            + "WHERE e.reason IN ('survey', 'rewards', 'rewards-returned') AND s.id IS NULL");
    BROKEN.put(
        "half response: no reward",
        "SELECT r.id FROM response r JOIN survey s ON s.id = r.survey_id LEFT JOIN ledger_entry e "
            + "ON e.reason = 'reward' AND e.reference = CONCAT(r.survey_id, ':', r.respondent) "
            + "WHERE s.reward IS NOT NULL AND (e.id IS NULL OR e.amount <> s.reward)");
    BROKEN.put(
        "reward without a response",
        "SELECT e.id FROM ledger_entry e LEFT JOIN response r ON r.respondent = e.account "
            + "AND e.reference = CONCAT(r.survey_id, ':', r.respondent) "
            + "WHERE e.reason = 'reward' AND r.id IS NULL");
    BROKEN.put(
        "rewards that are neither paid, set aside nor returned",
        "SELECT s.id FROM survey s LEFT JOIN (SELECT counter_account, SUM(amount) moved "
            + "FROM ledger_entry WHERE counter_account LIKE 'rewards:%' "
            + "GROUP BY counter_account) e "
            + "ON e.counter_account = CONCAT('rewards:', s.id) WHERE s.reward IS NOT NULL "
            + "AND -COALESCE(e.moved, 0) <> IF(s.state = 'open', s.reward * (s.response_limit - "
            + COUNTED
            + "), 0)");
    BROKEN.put(
        "half response: no participation, or one without a response",
        "SELECT s.id FROM survey s WHERE s.anonymous AND s.respondents <> 'anyone' "
            + "AND (SELECT COUNT(*) FROM participation p WHERE p.survey_id = s.id) <> "
            + COUNTED);
    BROKEN.put(
        "half response: progress that was not deleted",
        "SELECT p.response_id FROM progress p JOIN response r "
            + "ON r.survey_id = p.survey_id AND r.id = p.response_id");
    BROKEN.put(
        "half response: in the results twice, or never",
        "SELECT s.id FROM survey s LEFT JOIN tally t ON t.survey_id = s.id "
            + "WHERE s.state <> 'draft' AND COALESCE(t.responses, 0) "
            + "+ (SELECT COUNT(*) FROM uncounted u WHERE u.survey_id = s.id) <> "
            + COUNTED);
    BROKEN.put(
        "more responses than the limit, or other than places taken",
        "SELECT s.id FROM survey s LEFT JOIN quota q ON q.subject = CONCAT('survey:', s.id) "
            + "WHERE s.response_limit IS NOT NULL AND s.state <> 'draft' AND ("
            + COUNTED
            + " > s.response_limit OR "
            + COUNTED
            + " <> q.taken OR q.subject IS NULL)");
    BROKEN.put(
        "other picks of limited choices than places taken",
        "SELECT s.id FROM survey s WHERE s.choice_limits IS NOT NULL AND s.state <> 'draft' "
            + "AND (SELECT SUM(q.taken) FROM quota q "
            + "WHERE q.subject > CONCAT('choice:', s.id, ':') "
            + "AND q.subject < CONCAT('choice:', s.id, ':~')) <> "
            + COUNTED);
    BROKEN.put(
        "more picks of a choice than its limit",
        "SELECT s.id FROM survey s JOIN response r ON r.survey_id = s.id "
            + "WHERE s.choice_limits IS NOT NULL "
            + "GROUP BY s.id, JSON_VALUE(r.answers, '$.like') HAVING COUNT(*) > "
            + "MAX(CAST(JSON_VALUE(s.choice_limits, CONCAT('$.like.', "
            + "JSON_VALUE(r.answers, '$.like'))) AS INT))");
    BROKEN.put(
        "more collections of a card than its limit, or other than places taken",
        "SELECT c.id FROM card c LEFT JOIN (SELECT card_id, COUNT(*) n FROM card_collection "
            + "GROUP BY card_id) m ON m.card_id = c.id LEFT JOIN quota q "
            + "ON q.subject = CONCAT('card:', c.id) WHERE c.collection_limit IS NOT NULL AND "
            + "(COALESCE(m.n, 0) > c.collection_limit OR COALESCE(m.n, 0) <> q.taken)");
  }

  static void check(Rows rows, Findings findings) {
    BROKEN.forEach((rule, sql) -> rows.column(sql).forEach(row -> findings.add(rule, row)));
  }
}

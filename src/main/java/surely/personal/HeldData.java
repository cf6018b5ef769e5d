package surely.personal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import surely.json.StrictJson;

/** Everything that is held about a member, but for secrets that are only stored as hashes. */
@Stateless
@RolesAllowed("member")
public class HeldData {
  private static final Set<String> JSON = Set.of("definition", "answers", "value");
  /** By part, a SELECT that makes a JSON object a row. */
  static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    part("member", "'id', id, 'email', email, 'name', name, 'administrator', administrator = 1, 'returned', returned = 1, 'createdAt', " + utc("created_at"),
        "member WHERE id = ?1");
    part("identities", "'provider', provider, 'subject', subject", "identity WHERE member_id = ?1");
    part("sessions", "'openedAt', " + utc("opened_at") + ", 'usedAt', " + utc("used_at") + ", 'expiresAt', " + utc("expires_at"),
        "session WHERE member_id = ?1 ORDER BY expires_at");
    part("account", "'balance', balance", "account WHERE member_id = ?1");
    part("points", "'amount', amount, 'reason', reason, 'reference', reference, 'at', " + utc("moved_at"),
        "ledger_entry WHERE account = ?1 ORDER BY id");
    part("surveys", "'id', id, 'state', state, 'definition', CONCAT(definition, ''), 'createdAt', " + utc("created_at"),
        "survey WHERE owner = ?1 ORDER BY created_at, id");
    part("responses", "'survey', survey_id, 'id', id, 'answers', CONCAT(answers, ''), 'submittedAt', " + utc("submitted_at"),
        "response WHERE respondent = ?1 ORDER BY submitted_at, id");
    part("anonymousResponses", "'survey', survey_id", "participation WHERE participant = ?1");
    part("progress", "'survey', survey_id, 'responseId', response_id, 'answers', CONCAT(answers, ''), 'savedAt', "
        + utc("saved_at"), "progress WHERE member_id = ?1 ORDER BY saved_at");
    part("cards", "'cardId', card_id, 'points', points, 'at', " + utc("collected_at"),
        "card_collection WHERE member_id = ?1 ORDER BY collected_at");
    part("trackers", "'type', type, 'value', CONCAT(value, ''), 'createdAt', " + utc("created_at") + ", 'updatedAt', "
        + utc("updated_at"), "tracker WHERE member_id = ?1 ORDER BY type");
  }

  @PersistenceContext private EntityManager em;

  /** An array for each part. */
  public JsonObject of(String member) {
    JsonObjectBuilder all = StrictJson.JSON.createObjectBuilder();
    PARTS.forEach((part, select) -> {
      JsonArrayBuilder rows = StrictJson.JSON.createArrayBuilder();
      for (Object row : em.createNativeQuery(select).setParameter(1, member).getResultList())
        rows.add(whole(StrictJson.stored((String) row).asJsonObject()));
      all.add(part, rows);
    });
    return all.build();
  }

  /** MariaDB's own JSON functions go no deeper than 32 levels, so JSON within a row is selected as text. */
  private static JsonObject whole(JsonObject row) {
    JsonObjectBuilder whole = StrictJson.JSON.createObjectBuilder(row);
    row.keySet().stream().filter(JSON::contains).forEach(field -> whole.add(field, StrictJson.stored(row.getString(field))));
    return whole.build();
  }

  private static void part(String name, String fields, String from) {
    PARTS.put(name, "SELECT JSON_OBJECT(" + fields + ") FROM " + from);
  }

  private static String utc(String column) {
    return "DATE_FORMAT(" + column + ", '%Y-%m-%dT%T.%fZ')";
  }
}

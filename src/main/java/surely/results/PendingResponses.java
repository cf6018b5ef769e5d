package surely.results;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import surely.json.StrictJson;

/** The responses that are not in the results yet. */
@ApplicationScoped
public class PendingResponses {
  static final String ENTER =
      "INSERT INTO uncounted (survey_id, response_id, freed) SELECT ?1, id, freed FROM "
          + "JSON_TABLE(?2, '$[*]' COLUMNS (id VARCHAR(64) PATH '$.id', "
          + "freed BIGINT PATH '$.freed')) entered";
  @PersistenceContext private EntityManager em;

  /**
   * Enters responses that have just been inserted, in the caller's transaction.
   *
   * @param freed blocks that the saved progress of some of them took, by the response's id; they
   *     are given back when the response is added up
   */
  public void enter(String survey, List<String> responses, Map<String, Long> freed) {
    JsonArrayBuilder entered = StrictJson.JSON.createArrayBuilder();
    for (String id : responses)
      entered.add(
          StrictJson.JSON
              .createObjectBuilder()
              .add("id", id)
              .add("freed", freed.getOrDefault(id, 0L)));
    em.createNativeQuery(ENTER)
        .setParameter(1, survey)
        .setParameter(2, entered.build().toString())
        .executeUpdate();
  }
}

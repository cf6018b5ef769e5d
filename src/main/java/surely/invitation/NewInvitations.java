package surely.invitation;

import static surely.json.StrictJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import surely.json.StrictJson;

/**
 * The answer to who makes invitations, as it is stored for a repeat: without the address of a
 * server, which a client can make up.
 */
public record NewInvitations(List<NewInvitation> invitations) {

  /**
   * @param stored as JSON
   * @param page address of the page that answers the survey
   */
  static String withAddresses(String stored, String page) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    ((JsonObject) StrictJson.stored(stored))
        .getJsonArray("invitations")
        .getValuesAs(JsonObject.class)
        .forEach(
            one ->
                all.add(
                    JSON.createObjectBuilder(one)
                        .add("url", page + "#invitation=" + one.getString("token"))));
    return JSON.createObjectBuilder().add("invitations", all).build().toString();
  }
}

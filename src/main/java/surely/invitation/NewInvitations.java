package surely.invitation;

import static surely.json.StrictJson.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import surely.json.StrictJson;

/**
 * The response to making invitations, as it is recorded for a repeat. It has no server address,
 * because a client can choose the Host.
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

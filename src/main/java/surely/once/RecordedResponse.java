package surely.once;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import surely.json.Views;

/**
 * A successful response that can be stored and sent again.
 *
 * @param location relative to the API's base path; null for none
 * @param etag null for none
 * @param body JSON; null for none
 */
public record RecordedResponse(
    int status, String location, String etag, String body, boolean replayed) {

  public static RecordedResponse ok(Object view) {
    return new RecordedResponse(200, null, null, Views.toJson(view), false);
  }

  public static RecordedResponse created(Object view) {
    return new RecordedResponse(201, null, null, Views.toJson(view), false);
  }

  /** 201 if this request made the row, 200 if it existed. */
  public static RecordedResponse createdOrThere(boolean created, Object view) {
    return created ? created(view) : ok(view);
  }

  public RecordedResponse at(String newLocation) {
    return new RecordedResponse(status, newLocation, etag, body, replayed);
  }

  public RecordedResponse tagged(int version) {
    return new RecordedResponse(status, location, Integer.toString(version), body, replayed);
  }

  public Response toResponse() {
    Response.ResponseBuilder response =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    if (location != null) response.location(URI.create(location));
    if (etag != null) response.tag(new EntityTag(etag));
    if (replayed) response.header("Idempotency-Replayed", "true");
    return response.build();
  }
}

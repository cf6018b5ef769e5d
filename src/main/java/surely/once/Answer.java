package surely.once;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import surely.json.Views;

/**
 * A successful answer, in the form in which it can be kept and given again.
 *
 * @param location relative to the API's base path; null for none
 * @param etag     null for none
 * @param body     JSON; null for none
 */
public record Answer(int status, String location, String etag, String body, boolean replayed) {

  public static Answer ok(Object view) {
    return new Answer(200, null, null, Views.toJson(view), false);
  }

  public static Answer created(Object view) {
    return new Answer(201, null, null, Views.toJson(view), false);
  }

  /** 201 if the row was made by this request, 200 if it was there. */
  public static Answer createdOrThere(boolean created, Object view) {
    return created ? created(view) : ok(view);
  }

  public Answer at(String newLocation) {
    return new Answer(status, newLocation, etag, body, replayed);
  }

  public Answer tagged(int version) {
    return new Answer(status, location, Integer.toString(version), body, replayed);
  }

  public Response toResponse() {
    Response.ResponseBuilder response = Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    if (location != null) response.location(URI.create(location));
    if (etag != null) response.tag(new EntityTag(etag));
    if (replayed) response.header("Idempotency-Replayed", "true");
    return response.build();
  }
}

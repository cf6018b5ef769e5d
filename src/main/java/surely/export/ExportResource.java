package surely.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import surely.session.Caller;

@Path("surveys/{survey}/responses.{format: csv|xlsx|jsonl}")
@RolesAllowed("member")
public class ExportResource {
  @Inject private Exports exports;
  @Inject private Caller caller;

  @GET public Response file(@PathParam("survey") String survey, @PathParam("format") String format, @Context UriInfo uri) {
    Wanted wanted = Wanted.of(format, uri.getQueryParameters());
    StreamingOutput file = exports.file(caller.id(), survey, wanted);
    return Response.ok(file, wanted.mediaType())
        .header("Content-Disposition", "attachment; filename=\"survey-" + survey + "." + format + "\"").build();
  }
}

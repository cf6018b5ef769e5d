package surely.export;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import surely.authentication.Caller;
import surely.authentication.Roles;

@ApplicationScoped
@Path("surveys/{survey}/responses.{format: csv|xlsx|jsonl}")
@RolesAllowed(Roles.READ)
public class ExportResource {
  @Inject private Exports exports;
  @Inject private Caller caller;

  @GET
  public Response file(
      @PathParam("survey") String survey,
      @PathParam("format") String format,
      @Context UriInfo uri,
      @Context HttpServletResponse response) {
    ExportOptions options = ExportOptions.of(ExportFormat.of(format), uri.getQueryParameters());
    Download.Work file = exports.file(caller.id(), survey, options);
    StreamingOutput body = out -> Download.run(response, out, file);
    return Response.ok(body, options.format().mediaType())
        .header(
            "Content-Disposition", "attachment; filename=\"survey-" + survey + "." + format + "\"")
        .build();
  }
}

package surely.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Prometheus text; says nothing about members or surveys. */
@ApplicationScoped
@Path("metrics")
public class MetricsResource {
  @Inject private Meters meters;

  @GET @Produces("text/plain;version=0.0.4;charset=utf-8")
  public String scrape() {
    return meters.scrape();
  }
}

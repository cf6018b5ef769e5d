package surely.problem.mapping;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;

/**
 * Replaces the server's own mapper: Payara's calls {@link ProblemMapper} twice, which logs one
 * incident as two.
 */
@Provider
public class EjbProblemMapper implements ExceptionMapper<EJBException> {
  @Context private Providers providers;

  @Override
  public Response toResponse(EJBException failure) {
    return providers.getExceptionMapper(Throwable.class).toResponse(failure);
  }
}

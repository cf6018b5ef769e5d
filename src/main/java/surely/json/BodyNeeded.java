package surely.json;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.stream.Stream;

/**
 * 415 where there is neither a body nor a content type: servers then ask no reader, and a resource would get null. With
 * {@link OptionalBody} it does.
 */
@Provider
public class BodyNeeded implements ReaderInterceptor {
  @Override public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body == null && !isOptional(context.getAnnotations())) throw new ClientErrorException(415);
    return body;
  }

  static boolean isOptional(Annotation[] ofParameter) {
    return Stream.of(ofParameter).anyMatch(OptionalBody.class::isInstance);
  }
}

package surely.json;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Arrays;

/**
 * 415 where there is neither a body nor a content type: servers then ask no reader, and a resource
 * would get null. With {@link OptionalBody} it does, and no reader is asked: RESTEasy has none
 * where nothing says of what type the missing body is.
 */
@Provider
public class BodyNeeded implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    boolean isOptional =
        Arrays.stream(context.getAnnotations()).anyMatch(OptionalBody.class::isInstance);
    if (isOptional && isEmpty(context)) return null;
    Object body = context.proceed();
    if (body == null && !isOptional) throw new ClientErrorException(415);
    return body;
  }

  private static boolean isEmpty(ReaderInterceptorContext context) {
    var in = new PushbackInputStream(context.getInputStream());
    context.setInputStream(in);
    try {
      int first = in.read();
      if (first >= 0) in.unread(first);
      return first < 0;
    } catch (IOException e) {
      throw new MalformedJson(MalformedJson.CUT_SHORT);
    }
  }
}

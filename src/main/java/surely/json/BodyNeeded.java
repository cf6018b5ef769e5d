package surely.json;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.Arrays;

/**
 * Answers 415 if there is neither a body nor a content type: servers then call no reader, and the
 * resource would get null. A parameter with {@link OptionalBody} does get null, without a reader,
 * because RESTEasy finds none for a missing body without a content type.
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

package surely.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Compresses {@link Compressed} responses for clients that take gzip. */
@Compressed
@Provider
public class CompressionInterceptor implements WriterInterceptor {
  private static final Pattern GZIP =
      Pattern.compile("(?i)(?:.*[,\\s])?gzip(?!\\s*;\\s*q=0(?:\\.0*)?(?:[,\\s]|$)).*");

  @Context private HttpHeaders request;

  /**
   * @param encodings an Accept-Encoding header; null for none
   */
  public static boolean isTakenBy(String encodings) {
    return encodings != null && GZIP.matcher(encodings).matches();
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    context.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (!isTakenBy(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
      context.proceed();
      return;
    }
    // before the stream is made, because a new GZIPOutputStream writes at once
    context.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
    GZIPOutputStream zip = new GZIPOutputStream(context.getOutputStream());
    context.setOutputStream(zip);
    context.proceed();
    zip.finish();
  }
}

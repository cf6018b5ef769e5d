package surely.json;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import surely.http.body.LimitedBody;
import surely.problem.InputError;
import surely.problem.InvalidInput;
import surely.problem.Pointer;

/**
 * Reads a request body of at most {@value LimitedBody#MAX_BYTES} bytes into a record, and checks
 * the record's Bean Validation constraints: a resource gets a valid record or is not called. 400
 * {@code malformed-json}, 413, 415, 422 {@code invalid-input} with all errors at once, up to a
 * limit.
 */
@Provider
@Dependent // a proxy would hide the type that this reads, and the server would use JSON-B
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Record> {
  @Inject private Validator validator;

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream in) {
    String charset = media.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
    if (media.isWildcardSubtype() || !charset.equalsIgnoreCase("UTF-8"))
      throw new ClientErrorException(415);
    byte[] body = read(headers, in);
    if (!(StrictJson.parse(body) instanceof JsonObject object))
      throw new InvalidInput("", "wrong-type", "The body must be a JSON object.");
    return valid(object, type);
  }

  private static byte[] read(MultivaluedMap<String, String> headers, InputStream in) {
    try {
      return LimitedBody.read(headers, in);
    } catch (IOException e) {
      throw new MalformedJson(MalformedJson.CUT_SHORT);
    }
  }

  private <R> R valid(JsonObject object, Class<R> type) {
    var binder = new RecordBinder();
    R bound = binder.bind(object, type, Pointer.ROOT);
    List<InputError> errors = new ArrayList<>(binder.errors().toList());
    for (ConstraintViolation<R> violation : validator.validate(bound)) {
      String pointer = "/" + violation.getPropertyPath().toString().replace('.', '/');
      if (errors.stream().noneMatch(e -> e.pointer().equals(pointer)))
        errors.add(new InputError(pointer, code(violation), violation.getMessage()));
    }
    errors.sort(Comparator.comparing(InputError::pointer));
    if (!errors.isEmpty()) throw new InvalidInput(errors);
    return bound;
  }

  private static String code(ConstraintViolation<?> violation) {
    return switch (violation
        .getConstraintDescriptor()
        .getAnnotation()
        .annotationType()
        .getSimpleName()) {
      case "NotNull", "NotBlank" -> "required";
      case "Size" -> "wrong-length";
      case "Min", "Max" -> "out-of-range";
      case "HardToGuess" -> "too-easy";
      default -> "wrong-format";
    };
  }
}

package surely.export;

import static surely.json.StrictJson.JSON;

import jakarta.json.JsonObjectBuilder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * One line of JSON per response: {@code {id, respondent, submittedAt, answers}}, as in the list of
 * responses.
 */
final class JsonLines implements ResponseWriter {
  private final Writer out;

  JsonLines(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
  }

  @Override
  public void write(StoredResponse response) throws IOException {
    JsonObjectBuilder line = JSON.createObjectBuilder().add("id", response.id());
    if (response.respondent() == null) line.addNull("respondent");
    else line.add("respondent", response.respondent());
    out.write(
        line.add("submittedAt", response.submittedAt())
            .add("answers", response.answers())
            .build()
            .toString());
    out.write('\n');
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }
}

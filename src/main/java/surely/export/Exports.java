package surely.export;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import surely.form.Form;
import surely.problem.Cursor;
import surely.problem.InvalidParameter;
import surely.survey.SurveyNotFound;
import surely.survey.Surveys;

/** Files of responses for a survey's owner. */
@ApplicationScoped
public class Exports {
  @EJB private Surveys surveys;
  @Inject private Snapshot snapshot;

  /**
   * @return writes the file
   * @throws SurveyNotFound   404
   * @throws InvalidParameter 400; the survey has no response of the id to go on after
   */
  Download.Work file(String owner, String survey, Wanted wanted) {
    Form form = surveys.form(owner, survey);
    Cursor after = snapshot.after(survey, wanted.after()).orElseThrow(() -> new InvalidParameter(
        "The query parameter after takes the id of the last response that you have; this survey has no such response."));
    return out -> {
      ResponseWriter writer = writer(out, form, wanted);
      snapshot.read(survey, after, writer::write);
      writer.end();
    };
  }

  private static ResponseWriter writer(OutputStream out, Form form, Wanted wanted) throws IOException {
    return switch (wanted.format()) {
      case "csv" -> new Csv(out, Table.of(form, wanted), wanted.bom(), wanted.after() == null);
      case "xlsx" -> new Xlsx(out, Table.of(form, wanted));
      default -> new JsonLines(out);
    };
  }
}

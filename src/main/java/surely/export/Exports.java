package surely.export;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import surely.form.Form;
import surely.http.Cursor;
import surely.problem.InvalidParameter;
import surely.survey.Surveys;
import surely.survey.policy.SurveyNotFound;

/** Files of responses for a survey's team. */
@ApplicationScoped
public class Exports {
  @EJB private Surveys surveys;
  @Inject private DatabaseSnapshot snapshot;

  /**
   * @return writes the file
   * @throws SurveyNotFound 404
   * @throws InvalidParameter 400; the survey has no response with the id {@code after}, or more
   *     columns than a sheet
   */
  Download.Work file(String owner, String survey, ExportOptions options) {
    Form form = surveys.form(owner, survey);
    Cursor after =
        snapshot
            .after(survey, options.after())
            .orElseThrow(
                () ->
                    new InvalidParameter(
                        "The query parameter after takes the id of the last response that you "
                            + "have; this survey has no such response."));
    Table table = Table.of(form, options);
    if (options.format() == ExportFormat.XLSX && table.header().size() > Xlsx.COLUMNS)
      throw new InvalidParameter(
          "A sheet has at most "
              + Xlsx.COLUMNS
              + " columns, and this survey needs more. Take csv or jsonl.");
    return out -> {
      ResponseWriter writer = writer(out, table, options);
      snapshot.read(owner, survey, after, writer::write);
      writer.end();
    };
  }

  private static ResponseWriter writer(OutputStream out, Table table, ExportOptions options)
      throws IOException {
    return switch (options.format()) {
      case CSV -> new Csv(out, table, options.bom(), options.after() == null);
      case XLSX -> new Xlsx(out, table);
      case JSONL -> new JsonLines(out);
    };
  }
}

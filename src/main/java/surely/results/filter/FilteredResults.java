package surely.results.filter;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicReference;
import surely.form.Form;
import surely.problem.InvalidParameter;
import surely.results.Results;
import surely.results.SurveyTally;
import surely.sql.UtcDateTime;
import surely.survey.Surveys;

/** The results of some responses, for the survey's team; anybody else gets 404. */
@ApplicationScoped
public class FilteredResults {
  @EJB private Surveys surveys;
  @Inject private FilteredResponses responses;

  /**
   * @throws InvalidParameter 400
   * @throws TooManyResults 503
   */
  Results of(String owner, String survey, ResponseFilter filter) {
    Form form = surveys.form(owner, survey);
    filter.check(form);
    SurveyTally tally = SurveyTally.of(form, "");
    var latest = new AtomicReference<LocalDateTime>();
    long left =
        responses.read(
            survey,
            form,
            filter,
            (id, at, answers) -> {
              latest.compareAndSet(null, at);
              tally.add(id, at, answers);
            });
    return tally.results(left, UtcDateTime.instant(latest.get()));
  }

  /**
   * @throws InvalidParameter 400
   * @throws TooManyResults 503
   */
  CrossTable crossed(
      String owner, String survey, String rows, String columns, ResponseFilter filter) {
    Form form = surveys.form(owner, survey);
    filter.check(form);
    var counter = new CrossTable.Counter(form, rows, columns);
    long left =
        responses.read(survey, form, filter, (id, at, answers) -> counter.add(form.picks(answers)));
    return counter.table(left);
  }
}

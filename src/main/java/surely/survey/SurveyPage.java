package surely.survey;

import java.util.List;

/**
 * @param next cursor of the next page; null on the last
 */
public record SurveyPage(List<SurveySummary> items, String next) {}

package surely.survey;

import java.util.List;

/**
 * A page of a member's surveys.
 *
 * @param next cursor of the next page; null on the last
 */
public record SurveyPage(List<SurveySummary> items, String next) {}

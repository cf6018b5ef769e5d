package surely.survey.team;

import surely.survey.access.SurveyRole;

/** The survey whose team a member has joined, and what they may do there. */
public record Joined(String survey, SurveyRole role) {}

/**
 * On what terms a survey takes responses at a moment, and how it refuses them. Whoever responds
 * reads the terms with the survey's row locked shared, without the survey itself.
 */
package surely.survey.policy;

/**
 * The terms on which a survey takes responses at a moment, and the refusals. A response reads the
 * terms with a shared lock of the survey's row, without loading the survey.
 */
package surely.survey.policy;

/**
 * How a survey is answered: who may respond, how often, when and what for. What an author may set
 * is checked here, and kept as columns of the survey's row.
 */
package surely.survey.settings;

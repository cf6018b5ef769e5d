/**
 * How a survey is answered: who may respond, how often, when and for what reward. Settings are
 * checked here and stored as columns of the survey's row. Does not belong here: anything that knows
 * what has been answered.
 */
package surely.survey.settings;

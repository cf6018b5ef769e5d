/**
 * The settings of a server: one list of them, each with the values that it takes. They come from
 * MicroProfile Config, so each has a property ({@code surely.survey.cost}) and an environment
 * variable ({@code SURELY_SURVEY_COST}).
 *
 * <p>The decision behind it: a wrong setting stops the start. With a default in its place, the
 * server would not do what its configuration says.
 *
 * <p>Does not belong here: anything that knows a feature.
 */
package surely.configuration;

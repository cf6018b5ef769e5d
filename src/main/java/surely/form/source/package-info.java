/**
 * Reads the JSON of a definition property by property, refuses what is unsupported by its name, and
 * finds what is unsafe to serve. Does not belong here: anything that knows what several properties
 * mean together.
 */
package surely.form.source;

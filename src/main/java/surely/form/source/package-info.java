/**
 * The JSON of a definition, property by property: what is read, what is refused by name, and what
 * of it is unsafe to serve. Nothing enters here that knows what the properties together mean.
 */
package surely.form.source;

/**
 * The conditions and names in a definition, and what they come to as far as that can be told from
 * answers. Nothing enters here that knows questions, or reads the JSON of a definition.
 */
package surely.form.condition;

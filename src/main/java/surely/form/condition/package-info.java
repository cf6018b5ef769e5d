/**
 * The conditions and names in a definition, and their values as far as they can be known from
 * answers. Does not belong here: anything that knows questions, or reads the JSON of a definition.
 */
package surely.form.condition;

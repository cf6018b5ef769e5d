/**
 * Questions, their answers, and which answers fit, as far as this is the same for all question
 * types. Does not belong here: rules of a particular type, or code that reads the JSON of a
 * definition.
 */
package surely.form.validation;

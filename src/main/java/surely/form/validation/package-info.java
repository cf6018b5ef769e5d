/**
 * Questions, their answers, and which answers fit: what holds for all types of questions. Nothing
 * enters here that is true of one type alone, or that reads the JSON of a definition.
 */
package surely.form.validation;

/**
 * The parts of a definition, each read from its JSON, with all that is wrong with it. Nothing
 * enters here that knows answers, or the types of questions.
 */
package surely.form.definition;

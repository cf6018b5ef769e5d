/**
 * Types whose answers are objects or lists of further answers: matrices, dynamic panels, multiple
 * texts. Nothing enters here that names another type of question but through the table that is
 * given to {@link surely.form.type.nested.NestedTypes}, or the choices of a matrix.
 */
package surely.form.type.nested;

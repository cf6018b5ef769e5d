/**
 * Types whose answers are objects or lists of further answers: matrices, dynamic panels, multiple
 * texts. Does not belong here: the types of the questions inside. {@link
 * surely.form.type.nested.NestedTypes} gets these as a table; only a matrix uses the choices of
 * {@code type.choice} itself.
 */
package surely.form.type.nested;

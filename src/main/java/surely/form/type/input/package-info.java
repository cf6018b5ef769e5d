/**
 * Types whose answers are typed, set or computed: texts, numbers, dates. Nothing enters here that
 * asks further questions; a new type is a class and a line in {@link
 * surely.form.type.input.InputTypes}.
 */
package surely.form.type.input;

/**
 * Types whose answers are typed, set or computed: texts, numbers, dates. Does not belong here:
 * types that contain further questions. A new type is a class and a line in {@link
 * surely.form.type.input.InputTypes}.
 */
package surely.form.type.input;

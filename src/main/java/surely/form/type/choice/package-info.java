/**
 * Types whose answers are picked from choices. Does not belong here: types that contain further
 * questions. A new type is a class and a line in {@link surely.form.type.choice.ChoiceTypes}.
 */
package surely.form.type.choice;

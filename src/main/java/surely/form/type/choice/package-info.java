/**
 * Types whose answers are picked from choices. Nothing enters here that asks further questions; a
 * new type is a class and a line in {@link surely.form.type.choice.ChoiceTypes}.
 */
package surely.form.type.choice;

/**
 * What an author sends to make a survey: parsed, or refused with all its errors. Parsed forms are
 * cached by version, and the storage of definitions is limited for each member. Nothing enters here
 * that loads a survey.
 */
package surely.survey.definition;

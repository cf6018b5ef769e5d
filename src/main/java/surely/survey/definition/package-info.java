/**
 * What an author sends to make a survey: it is parsed, or refused with all its errors. Parsed forms
 * are cached by version, and the storage of definitions is limited per member. Does not belong
 * here: anything that loads a survey.
 */
package surely.survey.definition;

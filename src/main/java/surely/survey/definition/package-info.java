/**
 * What an author sends to make a survey: understood, or refused with all that is wrong. Forms are
 * kept by their version, and what definitions take is counted for each member.
 */
package surely.survey.definition;

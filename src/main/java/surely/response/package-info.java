/**
 * Responses: each is checked against the survey's form and stored once, under the id that the
 * client generated; never more than the survey takes, and never after it has closed. A known
 * respondent responds once; in an anonymous survey, {@link surely.response.Participation} ensures
 * that. Does not belong here: answers that are not submitted yet, which are in {@link
 * surely.progress}.
 */
package surely.response;

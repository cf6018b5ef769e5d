/**
 * Responses: checked against the survey's form, stored once under the id that the client minted,
 * never more than the survey takes, never after it closed. A known respondent responds once; where
 * nobody may know the respondent, {@link surely.response.Participation} makes it once. What is not
 * submitted yet is {@link surely.progress}.
 */
package surely.response;

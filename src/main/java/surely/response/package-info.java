/**
 * Responses: checked against the survey's form, stored once under the id that the client minted, never more than the survey
 * takes, never after it closed.
 */
package surely.response;

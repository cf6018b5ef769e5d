/**
 * Invitations: single-use links to a survey. The response's own guard makes them single-use (survey
 * and respondent, or survey and participant, are unique), so a response does not have to change the
 * invitation's state. Does not belong here: storing responses.
 */
package surely.invitation;

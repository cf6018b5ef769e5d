/**
 * Invitations: single-use links to a survey. What makes one single-use is the response's own guard
 * (survey and respondent, or survey and participant, are unique), so an invitation has no state
 * that a response would have to change.
 */
package surely.invitation;

/**
 * Sign-up with an e-mail address and a password: what a new member sends, and how many may sign up
 * at a time. Does not belong here: anything that existing members do.
 */
package surely.member.signup;

/**
 * Sign-up with an e-mail address and a password: what a new member sends, and how many may sign up
 * at a time. Nothing enters here that existing members do.
 */
package surely.member.signup;

/**
 * Members: sign-up with e-mail and password, or the first log-in through a provider; each makes one
 * member, once.
 */
package surely.member;

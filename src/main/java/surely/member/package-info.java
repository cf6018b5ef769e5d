/**
 * Members: a sign-up with e-mail and password, or the first log-in through a provider, makes one
 * member, once.
 */
package surely.member;

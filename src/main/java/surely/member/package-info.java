/**
 * Members, their addresses and their passwords: a sign-up or the first log-in through a provider
 * makes one member, once. Nothing enters here that knows sessions, points or surveys.
 */
package surely.member;

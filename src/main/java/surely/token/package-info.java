/**
 * API tokens: a member makes them for programs, with a name, scopes and an expiry, and revokes
 * them. Looking up the token of a request does not belong here: {@link surely.authentication} does
 * that, and says what the scopes allow.
 *
 * <p>Only a session makes, lists and revokes tokens, so a stolen token can't be made to last
 * longer. A changed password, a deleted and a disabled account revoke all tokens of the member; a
 * log-out, also from everywhere else, revokes none.
 */
package surely.token;

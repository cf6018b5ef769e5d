/**
 * The ID tokens of OpenID Connect providers: checks that they are valid, and that each logs in
 * once. Does not belong here: opening a session.
 */
package surely.session.provider;

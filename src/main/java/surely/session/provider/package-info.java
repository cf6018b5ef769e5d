/**
 * ID tokens of OpenID Connect providers: which are valid, and that each logs in once. Nothing
 * enters here that opens a session.
 */
package surely.session.provider;

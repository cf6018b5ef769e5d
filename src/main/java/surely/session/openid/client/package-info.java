/**
 * This server as a client of OpenID providers: reads their descriptions, sends people to them, and
 * exchanges codes for verified identities. Does not belong here: what becomes of an identity.
 */
package surely.session.openid.client;

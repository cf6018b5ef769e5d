/**
 * Who is asking: opaque tokens, stored hashed, dead the moment they are revoked, on every server, because every request
 * looks its token up.
 */
package surely.session;

/**
 * Mails to members. The operator makes a Jakarta Mail session on the server and names it in {@code
 * SURELY_MAIL_SESSION}; without one there is no mail, and everything else works.
 *
 * <p>A mail is sent after the response, by {@link surely.mail.Outbox}: so neither its time nor a
 * mail server that is down or slow reaches the client. It is not stored. If it is lost, because the
 * mail server refuses it or this server ends, the member asks for it again.
 *
 * <p>Links in mails begin with the configured public address, never with the Host header of a
 * request, which its sender chooses.
 */
package surely.mail;

package surely.mail;

/**
 * A mail in plain text.
 *
 * @param to an address that was checked when it was stored
 */
public record Mail(String to, String subject, String text) {}

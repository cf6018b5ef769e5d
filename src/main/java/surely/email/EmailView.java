package surely.email;

/**
 * A member's e-mail address.
 *
 * @param confirmed whether a link that was mailed to it has been used, or a provider vouched for it
 * @param pending the address that takes its place once its link is used; null if there is none
 * @param mailed whether this server mails such links
 */
public record EmailView(String email, boolean confirmed, String pending, boolean mailed) {}

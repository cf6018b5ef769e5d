/**
 * A forgotten password, replaced with a link that is mailed to the member. The link is the one that
 * administrators make ({@link surely.administration.PasswordLinks}), with a shorter life.
 *
 * <p>Nobody learns whether an address is a member's: before the response nothing is done that
 * depends on the address, and the response is always the same.
 *
 * <p><b>Once:</b> a member gets at most one mail within {@link
 * surely.administration.PasswordLinks#PAUSE}, counted by {@code rate_limit} in the transaction that
 * makes the link. If the mail server does not take the mail, the count is taken back. While a link
 * of an administrator lives longer than a mailed one would, none is mailed, so that nobody's
 * request ends it.
 */
package surely.reset;

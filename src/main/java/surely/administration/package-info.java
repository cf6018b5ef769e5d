/**
 * What administrators do with members: list them, disable and enable them, name and withdraw
 * administrators, and make links with which a member sets a new password. Members' rows are read
 * and changed by SQL here; everything else about members is in {@link surely.member}.
 *
 * <p><b>Disabled</b> members can't log in, by password, ID token or at a provider, and their
 * sessions and API tokens end at once. Nothing else changes: their surveys stay open and take
 * responses, and their responses, points and cards stay.
 *
 * <p><b>Once:</b> a link sets one password: {@code UPDATE ... WHERE used_by IS NULL}. The last
 * administrator who is enabled stays: whoever changes a member locks the rows of all enabled
 * administrators first, in the order of their ids, so that two administrators who withdraw each
 * other come one after the other.
 */
package surely.administration;

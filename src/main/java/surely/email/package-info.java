/**
 * Members' e-mail addresses: confirmed by a link that is mailed to them, and changed. A new address
 * takes the place of the former one when its link is used, so that a slip of the pen locks nobody
 * out. On a server without mail it does at once, and no address is confirmed.
 *
 * <p><b>Once:</b> a link is used by whoever locks its member first; a repeat is told the same. Of
 * several members who confirm one address, the unique {@code member_email} lets one have it. A
 * member gets at most {@link surely.email.EmailLinks#MAILS} mails an hour, a mailbox no more from
 * all of them, and no second one within {@link surely.email.EmailLinks#PAUSE} for the same address,
 * so that a double click does not mail a link that replaces the one just mailed.
 */
package surely.email;

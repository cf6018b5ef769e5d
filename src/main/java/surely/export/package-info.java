/**
 * All responses to a survey as one file: CSV, XLSX or JSON Lines, streamed in constant memory. Does
 * not belong here: anything that holds all responses at once, or writes to the database.
 *
 * <p>A file shows one moment: it is read page by page in one transaction with a consistent
 * snapshot. A failure after the first bytes can't be reported any more, so the connection is cut: a
 * short file that ends normally would look complete. A client with a part asks for the rest with
 * {@code ?after=} the id of its last whole row. Responses never change, unless their owner deletes
 * them, and keep their order, so the two parts together have each row of the file once, and maybe
 * some that came in between. This is not a feed of new responses: a response may be stored later
 * than one that comes after it. A member's own data ({@link surely.personal}) is sent the same way.
 */
package surely.export;

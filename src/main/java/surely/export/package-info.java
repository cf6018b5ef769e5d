/**
 * All responses to a survey as one file: CSV, XLSX or JSON Lines, streamed in constant memory.
 *
 * <p>A file shows one moment: it is read page by page in one transaction with a consistent
 * snapshot. A failure after the first bytes can't be told any more, so the connection is cut rather
 * than a short file ended in order. Who has a part asks for the rest {@code ?after=} the id of the
 * last whole row: responses never change and keep their order, so that what was in the first file
 * is in both parts together, once, and maybe some that came in between. It is no feed of what is
 * new: a response may be stored later than one that comes after it. What a member takes along of
 * their own ({@link surely.personal}) is sent the same way.
 */
package surely.export;

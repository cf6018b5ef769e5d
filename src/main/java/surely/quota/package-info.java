/**
 * Limits that hold exactly under any race: a survey's responses, a card's collections, requests
 * within a window, and the storage of a member or a survey. {@link surely.quota.WorkLimit} limits
 * CPU-bound work on each server.
 */
package surely.quota;

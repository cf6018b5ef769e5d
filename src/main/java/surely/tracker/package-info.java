/**
 * Trackers: one value per member and type, whoever sets it first or last, from however many servers
 * at once.
 */
package surely.tracker;

/**
 * Trackers: one value per member and type, however many requests and servers set it at once. Does
 * not belong here: what a value means.
 */
package surely.tracker;

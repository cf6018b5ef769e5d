/** Trackers: one value per member and type, however many requests and servers set it at once. */
package surely.tracker;

/**
 * The write that has to happen once: its situations, its tables in both databases, and its
 * statements, from which strategies are made. Knows no strategy.
 */
package surely.races.write;

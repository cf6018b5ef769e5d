/**
 * What Surely holds about a member, to take along and to delete. It is the one package that knows
 * the tables of all features: what is held about somebody can then be read in one place.
 */
package surely.personal;

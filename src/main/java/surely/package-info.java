/**
 * The root of the API. Does not belong here: anything else. Each subject has a package of its own,
 * and README has a tour of them.
 */
package surely;

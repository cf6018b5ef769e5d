/**
 * The root of the API. Nothing else enters here: each subject has a package of its own, and README
 * has a tour of them.
 */
package surely;

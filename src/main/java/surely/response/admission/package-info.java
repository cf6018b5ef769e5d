/**
 * What respondents get before they begin: the form, and whether a response would be accepted now.
 * Does not belong here: storing anything. {@link surely.response} takes the response.
 */
package surely.response.admission;

/**
 * What respondents get before they begin: the form, and whether a response would be accepted now.
 * Nothing is stored here; {@link surely.response} takes the response.
 */
package surely.response.admission;

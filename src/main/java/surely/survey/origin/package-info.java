/**
 * Lets pages of other sites call the API for a survey that names them (CORS,
 * https://fetch.spec.whatwg.org/#http-cors-protocol), and show its page in a frame. Only the calls
 * of a respondent are open, and never with the cookie: a member of another site's page is known by
 * a token alone.
 *
 * <p>The settings of a survey that has been opened never change, so its origins are cached without
 * an end. A request of another site costs one SELECT per survey and server, and a request of a page
 * of this server, or of no page, costs none.
 */
package surely.survey.origin;

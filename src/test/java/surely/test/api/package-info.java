/**
 * The API as tests use it for their set-up: members, authors and what they create, the metrics, and
 * the secrets that no log may contain. Nothing here starts a server or races requests.
 */
package surely.test.api;

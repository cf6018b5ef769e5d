/**
 * HTTP/1.1 on plain sockets: a {@link surely.test.http.Request} may be wrong on purpose, and a
 * {@link surely.test.http.Race} sends many at the same instant. No HTTP client may be used here,
 * because clients reconnect, retry and buffer, which would hide what happens in a race.
 */
package surely.test.http;

/**
 * Where a request ends, and how long its body may be and may take; a body is read whole before
 * anything else looks at its request. Nothing enters here that looks into a body.
 *
 * <p>The decision behind it: a server's own time-outs start anew with every byte, so a client that
 * sends a byte now and then would hold a thread for as long as it likes. Reading without a thread
 * (a {@code ReadListener}) was tried. On Payara, a request that is dispatched again has neither a
 * request context nor a caller, and a client that hangs up meanwhile disturbs other requests.
 */
package surely.http.body;

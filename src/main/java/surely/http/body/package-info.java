/**
 * Where a request ends, how long its body may be, and how long it may take to arrive. A body is
 * read completely before anything else looks at its request. Does not belong here: anything that
 * interprets a body.
 *
 * <p>The decision behind it: a server's own time-outs start anew with every byte, so a client that
 * sends a byte now and then would hold a thread for as long as it likes. Reading without a thread
 * (a {@code ReadListener}) was tried. On Payara, a request that is dispatched again has neither a
 * request context nor a caller, and a client that hangs up meanwhile disturbs other requests.
 */
package surely.http.body;

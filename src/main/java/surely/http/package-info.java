/**
 * HTTP rules for every request and response: where a request ends, how large its body may be and
 * how long it may take, valid methods and headers, compression, pages of lists. Knows no feature,
 * no JSON and no page of the user interface.
 *
 * <p>A body is read before anything else looks at its request, because a server's own time-outs
 * start anew with every byte: a client that sends a byte now and then would hold a thread for as
 * long as it likes. Reading without a thread (a {@code ReadListener}) was tried. On Payara, a
 * request that is dispatched again has neither a request context nor a caller, and a client that
 * hangs up meanwhile disturbs other requests.
 */
package surely.http;

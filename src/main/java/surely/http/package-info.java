/**
 * What HTTP asks of every request and response, whatever it is about: where a request ends, how
 * long its body may be and take, methods and headers that can be read, compression, pages of lists.
 * Knows no feature, no JSON and no page of the user interface.
 *
 * <p>A body is read before anything else looks at its request, because a server's own time-outs
 * start anew with every byte: a client that sends a byte now and then would hold a thread for as
 * long as it likes. To read without a thread (a {@code ReadListener}) was tried: on Payara a
 * request that is dispatched again has neither a request context nor a caller, and one whose client
 * hangs up meanwhile disturbs others.
 */
package surely.http;

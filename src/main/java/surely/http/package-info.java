/**
 * What holds for every request before anything looks at it: where it ends is clear, and its body is there.
 *
 * <p>The decision behind it: a server's own time-outs start anew with every byte, so a client that sends a byte now and then would hold a
 * thread for as long as it likes. To read without a thread (a {@code ReadListener}) was tried: on Payara a request that is dispatched again
 * has neither a request context nor a caller, and one whose client hangs up meanwhile disturbs others.
 */
package surely.http;

/**
 * What keeps the servers busy: requests over HTTP, and the floor over JDBC. One thread with
 * non-blocking sockets serves all HTTP connections, and a request's bytes are made once, because
 * the clients share the cores with the servers.
 */
package surely.bench.load;

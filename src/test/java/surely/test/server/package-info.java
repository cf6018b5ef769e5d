/**
 * The servers of the test suite, their configuration, their log and their log-in provider; {@link
 * surely.test.server.Suite} is the one that most tests use. No test of a feature belongs here.
 */
package surely.test.server;

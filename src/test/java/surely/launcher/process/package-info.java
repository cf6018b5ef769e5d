/**
 * Tests of the launcher from outside: as a process that is started, killed and asked over HTTP.
 * They are not in the launcher's own package, because the servers of the test suite use the
 * launcher and these tests use the suite.
 */
package surely.launcher.process;

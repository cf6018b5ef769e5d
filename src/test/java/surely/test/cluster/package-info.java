/**
 * The cluster of {@code mvn verify -Pcluster}, on loopback: three MariaDB Galera nodes, a Payara
 * and a WildFly with the same WAR, and HAProxy before both kinds, with the files of
 * server-config/cluster. {@link surely.test.server.Suite} starts it in place of its one server and
 * one database, so that the race tests run on it as they are.
 */
package surely.test.cluster;

/**
 * What holds on a cluster beyond what the race tests check there: {@code mvn verify -Pcluster}. The
 * cluster itself is {@link surely.test.cluster}.
 */
package surely.cluster;

/**
 * Logging in at a real Keycloak, in Chromium. {@code mvn verify -Pkeycloak} alone runs these tests,
 * because it has to fetch Keycloak.
 */
package surely.browser.keycloak;

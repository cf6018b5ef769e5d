/**
 * OpenID Connect providers to log in at: one that works ({@link surely.test.openid.MockProvider}),
 * and one that says whatever a test wants ({@link surely.test.openid.LyingProvider}). Nothing here
 * knows the servers of the suite.
 */
package surely.test.openid;

/**
 * The soak test, {@code mvn verify -Psoak}: clients write to a cluster and keep a journal ({@link
 * surely.soak.client}, {@link surely.soak.history}), while one fault after the other strikes
 * ({@link surely.soak.fault}). Then another process compares the journals with what is stored
 * ({@link surely.soak.checker}).
 */
package surely.soak;

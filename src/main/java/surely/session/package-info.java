/**
 * How sessions begin and end: log-in by password or through a provider, limits of failures,
 * log-out. Whose session a request belongs to is found out in {@link surely.authentication}.
 */
package surely.session;

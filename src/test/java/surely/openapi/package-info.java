/**
 * Checks that openapi.yaml and the server agree, in both directions. What an operation does is
 * tested with its feature.
 */
package surely.openapi;

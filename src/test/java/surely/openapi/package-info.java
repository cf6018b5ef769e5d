/** Checks that openapi.yaml and the server agree, in both directions. */
package surely.openapi;

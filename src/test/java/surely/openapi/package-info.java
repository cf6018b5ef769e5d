/** Holds openapi.yaml and the server together, both ways. */
package surely.openapi;

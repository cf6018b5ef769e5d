/**
 * Every call of openapi.yaml under thousands of inputs that nobody should send. What is wrong by construction must be refused
 * with problem+json; nothing makes a 5xx, shows the server's insides, or changes the database.
 */
package surely.fuzz;

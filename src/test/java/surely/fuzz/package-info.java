/**
 * Every call of openapi.yaml under thousands of inputs that nobody should send. What is wrong by
 * construction must be refused with problem+json; nothing makes a 5xx, shows the server's insides,
 * or changes the database; and every server gives the answer that Payara gave, which is recorded in
 * payara.txt. After a change of openapi.yaml it is recorded anew, as its head says.
 */
package surely.fuzz;

/**
 * Thousands of bad inputs for every operation of openapi.yaml. What is invalid by construction must
 * be refused with problem+json; nothing may cause a 5xx, reveal the server's internals or change
 * the database. Every server gives the response that was recorded on Payara in payara.txt. After a
 * change of openapi.yaml, record it again, as the head of that file says. The inputs are made in
 * {@link surely.fuzz.attack}; here they are sent, and the responses are judged.
 */
package surely.fuzz;

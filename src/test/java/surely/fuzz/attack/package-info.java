/**
 * Makes the bad inputs: bodies, headers, paths and callers, each with one fault. Nothing here sends
 * an attack or judges a response.
 */
package surely.fuzz.attack;

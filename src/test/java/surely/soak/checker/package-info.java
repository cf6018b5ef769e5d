/**
 * Compares what the clients of a soak test were told with what is stored. It runs in a process of
 * its own and shares nothing with the clients but the form of their journals.
 */
package surely.soak.checker;

/**
 * What tests of every package need: waiting, limits of CPU time, and the name of the machine.
 * Nothing here knows Surely or its servers.
 */
package surely.test;

/**
 * What goes wrong in a soak test, one after the other: Jepsen calls it the nemesis. Each fault
 * tells whether it struck, because one that changes nothing shows nothing.
 */
package surely.soak.fault;

/**
 * What tests of every feature need: members, authors, metrics and waiting. Nothing enters here that
 * starts a server, races requests or speaks to the database.
 */
package surely.test;

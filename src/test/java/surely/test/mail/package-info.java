/** The mail server of the tests. */
package surely.test.mail;

/** Pages that send mails, and those to which the links in mails lead. */
package surely.browser.mail;

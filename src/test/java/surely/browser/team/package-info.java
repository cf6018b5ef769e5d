/** Sharing a survey in the pages: its team, the link with which a member joins, and each role. */
package surely.browser.team;

/**
 * Export and deletion of what Surely stores about a member. Only this package knows the tables of
 * all features, so that all personal data can be seen in one place. No other package may call this
 * one.
 */
package surely.personal;

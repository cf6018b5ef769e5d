/** Who may call what: one table of all operations and all kinds of callers. */
package surely.permission;

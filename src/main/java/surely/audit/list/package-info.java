/**
 * Reads the audit log: a member what was done to what is theirs and as them, the owner of a survey
 * what was done to it, administrators everything.
 */
package surely.audit.list;

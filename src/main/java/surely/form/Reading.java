package surely.form;

/** What is collected while a definition is read. */
record Reading(Issues issues, Names names) {
}

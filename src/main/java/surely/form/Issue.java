package surely.form;

/**
 * One thing that is wrong, for people and for programs.
 *
 * @param pointer where: a JSON pointer (RFC 6901) into the definition or the answers; empty for the whole
 * @param code    what, as a stable slug such as {@code not-a-choice}
 * @param message what happened and what to do, in plain English; may quote the input, shortened
 */
public record Issue(String pointer, String code, String message) {
}

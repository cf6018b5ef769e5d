package surely.departure;

import java.util.List;

/**
 * The person behind an account.
 *
 * @param pseudonyms under which a former account of theirs is remembered; empty: they never had one
 */
public record Person(String memberId, List<String> pseudonyms) {}

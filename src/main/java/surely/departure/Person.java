package surely.departure;

import java.util.List;

/**
 * The person behind an account.
 *
 * @param pseudonyms the pseudonyms under which a former account of theirs may be remembered; empty
 *     if they never had one
 */
public record Person(String memberId, List<String> pseudonyms) {}

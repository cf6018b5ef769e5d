package surely.session.openid.connection;

import java.util.List;

/**
 * Where a member can log in.
 *
 * @param providers their names; some may not be configured any more
 */
public record ConnectionList(List<String> providers) {}

package surely.session;

import java.util.Set;

/** Who holds a token. */
record Holder(String memberId, boolean administrator) {
  Set<String> roles() {
    return administrator ? Set.of("member", "administrator") : Set.of("member");
  }
}

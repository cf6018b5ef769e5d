package surely.authentication;

import java.util.Set;

/** The member whose session it is. */
record SessionOwner(String memberId, boolean administrator) {
  Set<String> roles() {
    return administrator ? Set.of("member", "administrator") : Set.of("member");
  }
}

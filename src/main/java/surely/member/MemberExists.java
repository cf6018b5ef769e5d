package surely.member;

import surely.problem.ProblemException;

/** 409: another member has this e-mail address. */
public class MemberExists extends ProblemException {
  private static final long serialVersionUID = 1;

  MemberExists() {
    super("member-exists", "There is a member with this e-mail address already. Log in instead.");
  }

  private MemberExists(String detail) {
    super("member-exists", detail);
  }

  /**
   * Somebody has signed up with the address, unconfirmed, before its owner logged in through a
   * provider.
   */
  static MemberExists beforeProvider() {
    return new MemberExists(
        "An account of this server has this e-mail address already, "
            + "and the provider does not know it. If the account is yours, log in "
            + "with its password. If it is not, somebody else has signed up with your address: "
            + "ask the operator of this server to free it, then log "
            + "in through the provider again.");
  }
}

package surely.card.code;

import jakarta.ejb.ApplicationException;

/**
 * 404: a member tried to collect a card with a code that no card has. Unlike {@link CardNotFound},
 * it lets the transaction commit, because that has counted the attempt.
 */
@ApplicationException(rollback = false)
public class WrongCode extends CardNotFound {
  private static final long serialVersionUID = 1;
}

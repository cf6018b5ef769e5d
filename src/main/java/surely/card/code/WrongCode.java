package surely.card.code;

import jakarta.ejb.ApplicationException;

/** A member tried a code that no card has. The transaction commits, because it has counted that. */
@ApplicationException(rollback = false)
public class WrongCode extends CardNotFound {
  private static final long serialVersionUID = 1;
}

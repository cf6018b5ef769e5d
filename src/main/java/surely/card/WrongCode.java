package surely.card;

import jakarta.ejb.ApplicationException;

/** A code that no card has was collected. The transaction commits, because it has counted that. */
@ApplicationException(rollback = false)
class WrongCode extends CardNotFound {
  private static final long serialVersionUID = 1;
}

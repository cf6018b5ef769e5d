package surely.card;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import surely.once.TransactionRetry;
import surely.security.ClientAddress;

/**
 * Limits guessing the codes of cards. A code counts as wrong before it is looked up, and no longer once a card has it: however many are tried at
 * one instant, no more are looked up than the limit. Not a transaction: what is counted stays, whatever becomes of the collection.
 */
@ApplicationScoped
public class CodeGuesses {
  @EJB private WrongCodes wrong;
  @Inject private ClientAddress client;
  @Inject private TransactionRetry retry;

  /**
   * @param collection throws {@link CardNotFound} if no card has the code
   * @throws TooManyWrongCodes 429; the code was not looked up
   */
  <T> T limit(String member, Supplier<T> collection) {
    String address = client.network();
    retry.run(() -> wrong.add(member, address));
    boolean found = true;
    try {
      return collection.get();
    } catch (CardNotFound e) {
      found = false;
      throw e;
    } finally {
      if (found) retry.run(() -> wrong.remove(member, address));
    }
  }
}

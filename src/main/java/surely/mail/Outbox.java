package surely.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import javax.naming.NamingException;
import surely.once.BackgroundTask;

/**
 * Sends mails after the response. A few threads at most wait for the mail server; some mails wait
 * for them, and those that come when too many wait are not sent.
 */
@ApplicationScoped
public class Outbox {
  private static final Logger LOG = System.getLogger(Outbox.class.getName());
  private static final int THREADS = 2;
  private static final int WAITING = 1000;

  @Resource private ManagedExecutorService threads;
  @Inject private Mailer mailer;
  private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(WAITING);
  private final Semaphore free = new Semaphore(THREADS);

  /**
   * Does something after the response, and returns at once.
   *
   * @param work finds out what to send, and calls {@link #send}; outside any transaction
   */
  public void later(Runnable work) {
    if (waiting.offer(work)) startThread();
    else LOG.log(Level.WARNING, "A mail was not sent: too many are waiting.");
  }

  /**
   * Sends a mail with a link.
   *
   * @param text its name, as for {@link MailTexts}
   * @param page to which the link leads, with the token as the fragment
   * @return whether the mail server took it
   */
  public boolean sendLink(String text, String to, Locale language, String page, String token) {
    String server = mailer.server().toString();
    return send(MailTexts.mail(text, to, language, server, server + "/" + page + "#" + token));
  }

  /**
   * Sends a mail. A failure is one line in the log, with neither the address nor the text.
   *
   * @return whether the mail server took it
   */
  public boolean send(Mail mail) {
    try {
      mailer.send(mail);
      return true;
    } catch (MessagingException | NamingException | RuntimeException e) {
      LOG.log(Level.WARNING, "A mail was not sent: {0}", kind(e));
      return false;
    }
  }

  /** The classes of a failure and its causes: their messages may have the address. */
  private static String kind(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return failure.getCause() == null ? name : name + ", " + kind(failure.getCause());
  }

  private void startThread() {
    if (!free.tryAcquire()) return;
    try {
      threads.execute(this::work);
    } catch (RejectedExecutionException e) {
      free.release();
    }
  }

  private void work() {
    try {
      for (Runnable next = waiting.poll(); next != null; next = waiting.poll())
        BackgroundTask.quietly(next);
    } finally {
      free.release();
    }
    if (!waiting.isEmpty()) startThread(); // it came when the threads were about to end
  }
}

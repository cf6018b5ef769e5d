package surely.configuration;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One setting: its name, its default and the values that it takes. Immutable.
 *
 * @param name the name of the property; {@link #variable()} is the environment variable
 */
public record Setting<T>(String name, T fallback, SettingType<T> type) {

  public static final Setting<Long> SIGNUP_POINTS =
      whole("surely.signup.points", 100, 0, 1_000_000_000);
  public static final Setting<Boolean> SIGNUP_CONFIRMED =
      new Setting<>("surely.signup.confirmed", false, SettingType.YES_OR_NO);
  public static final Setting<Long> SIGNUP_LIMIT = whole("surely.signup.limit", 100, 1, 1_000_000);
  public static final Setting<Duration> SIGNUP_WINDOW =
      duration("surely.signup.window", "PT1H", "PT1S", "P1D");
  public static final Setting<Long> SURVEY_COST = whole("surely.survey.cost", 10, 0, 1_000_000_000);
  public static final Setting<Duration> SURVEY_COOLDOWN =
      duration("surely.survey.cooldown", "PT30S", "PT0S", "P1D");
  public static final Setting<Duration> IDEMPOTENCY_KEEP =
      duration("surely.idempotency.keep", "PT48H", "PT24H", "P400D");
  public static final Setting<Duration> PROGRESS_KEEP =
      duration("surely.progress.keep", "P30D", "PT1H", "P400D");
  public static final Setting<Duration> DEPARTED_KEEP =
      duration("surely.departed.keep", "P365D", "P1D", "P3650D");

  /** How long events stay in the audit log. */
  public static final Setting<Duration> AUDIT_KEEP =
      duration("surely.audit.keep", "P365D", "P1D", "P3650D");

  /**
   * The secret part of the key with which deleted members are remembered; if unset, the key in the
   * database is used alone.
   */
  public static final Setting<String> SECRET =
      new Setting<>("surely.secret", "", SettingType.secret(32));

  public static final Setting<Duration> SESSION_LENGTH =
      duration("surely.session.length", "PT24H", "PT1M", "P400D");
  public static final Setting<Duration> SESSION_IDLE =
      duration("surely.session.idle", "PT8H", "PT1M", "P400D");

  /** The most sessions per member. */
  public static final Setting<Long> SESSIONS = whole("surely.sessions", 100, 1, 1_000_000);

  /** The most API tokens per member. */
  public static final Setting<Long> TOKENS = whole("surely.tokens", 100, 0, 1_000_000);

  /** The longest time until an API token expires. */
  public static final Setting<Duration> TOKEN_LENGTH =
      duration("surely.token.length", "P366D", "P1D", "P3650D");

  public static final Setting<Duration> LOGIN_WINDOW =
      duration("surely.login.window", "PT15M", "PT1S", "P1D");
  public static final Setting<Long> LOGIN_FAILURES_ACCOUNT =
      whole("surely.login.failures.account", 10, 1, 1_000_000);
  public static final Setting<Long> LOGIN_FAILURES_ADDRESS =
      whole("surely.login.failures.address", 100, 1, 1_000_000);
  public static final Setting<Duration> CARD_WINDOW =
      duration("surely.card.window", "PT15M", "PT1S", "P1D");
  public static final Setting<Long> CARD_FAILURES_MEMBER =
      whole("surely.card.failures.member", 10, 1, 1_000_000);
  public static final Setting<Long> CARD_FAILURES_ADDRESS =
      whole("surely.card.failures.address", 100, 1, 1_000_000);

  /** MiB per survey of progress that is not submitted yet. */
  public static final Setting<Long> PROGRESS_STORAGE =
      whole("surely.progress.storage", 256, 1, 1_000_000);

  /** MiB per day of progress that a client address or a member saves. */
  public static final Setting<Long> PROGRESS_DAILY =
      whole("surely.progress.daily", 16, 1, 1_000_000);

  /** MiB per day and member of responses recorded under idempotency keys. */
  public static final Setting<Long> IDEMPOTENCY_DAILY =
      whole("surely.idempotency.daily", 256, 1, 1_000_000);

  /** MiB per member of survey definitions. */
  public static final Setting<Long> MEMBER_STORAGE =
      whole("surely.member.storage", 256, 1, 1_000_000);

  /** The most invitations per survey. */
  public static final Setting<Long> INVITATIONS =
      whole("surely.invitations", 100_000, 0, 100_000_000);

  /** The most trackers per member. */
  public static final Setting<Long> TRACKERS = whole("surely.trackers", 1000, 0, 1_000_000);

  /** Jakarta Security's PBKDF2 accepts no fewer than 1024. */
  public static final Setting<Long> PASSWORD_ITERATIONS =
      whole("surely.password.iterations", 210_000, 1024, 10_000_000);

  public static final Setting<Duration> BODY_DEADLINE =
      duration("surely.body.deadline", "PT30S", "PT1S", "PT1H");
  public static final Setting<Long> BODY_SENDERS = whole("surely.body.senders", 96, 1, 10_000);
  public static final Setting<Long> BODY_SENDERS_ADDRESS =
      whole("surely.body.senders.address", 32, 1, 10_000);

  /** The most requests that the server works on at the same time. */
  public static final Setting<Long> REQUESTS = whole("surely.requests", 320, 1, 10_000);

  /** The base of links to this server, without a trailing slash. */
  public static final Setting<Optional<URI>> PUBLIC_ADDRESS =
      new Setting<>("surely.public.address", Optional.empty(), SettingType.ADDRESS);

  /** The JNDI name of the server's Jakarta Mail session. */
  public static final Setting<Optional<String>> MAIL_SESSION =
      new Setting<>("surely.mail.session", Optional.empty(), SettingType.JNDI_NAME);

  public static final Setting<String> MAIL_USER =
      new Setting<>("surely.mail.user", "", SettingType.secret(1));
  public static final Setting<String> MAIL_PASSWORD =
      new Setting<>("surely.mail.password", "", SettingType.secret(1));

  /** Proxies that are trusted to tell a request's client address and scheme. */
  public static final Setting<List<Network>> TRUSTED_PROXIES =
      new Setting<>("surely.trusted.proxies", List.of(), SettingType.NETWORKS);

  public static final Setting<Optional<String>> METRICS_TOKEN =
      new Setting<>("surely.metrics.token", Optional.empty(), SettingType.TOKEN);
  public static final Setting<Long> METRICS_PORT = whole("surely.metrics.port", 0, 1, 65535);

  /** The most submissions that are stored in one transaction when they come together. */
  public static final Setting<Long> RESPONSE_GROUP = whole("surely.response.group", 64, 1, 256);

  /** Read by the server's connection pool. Two: one holds a lock while the other migrates. */
  public static final Setting<Long> DB_POOL = whole("surely.db.pool", 64, 2, 10_000);

  /** Read by the server's connection pool, too; milliseconds. */
  public static final Setting<Long> DB_TIMEOUT = whole("surely.db.timeout", 10_000, 1000, 600_000);

  static final List<Setting<?>> ALL =
      List.of(
          SIGNUP_POINTS,
          SIGNUP_CONFIRMED,
          SIGNUP_LIMIT,
          SIGNUP_WINDOW,
          SURVEY_COST,
          SURVEY_COOLDOWN,
          IDEMPOTENCY_KEEP,
          IDEMPOTENCY_DAILY,
          PROGRESS_KEEP,
          PROGRESS_STORAGE,
          PROGRESS_DAILY,
          DEPARTED_KEEP,
          AUDIT_KEEP,
          SECRET,
          SESSION_LENGTH,
          SESSION_IDLE,
          SESSIONS,
          TOKENS,
          TOKEN_LENGTH,
          LOGIN_WINDOW,
          LOGIN_FAILURES_ACCOUNT,
          LOGIN_FAILURES_ADDRESS,
          CARD_WINDOW,
          CARD_FAILURES_MEMBER,
          CARD_FAILURES_ADDRESS,
          MEMBER_STORAGE,
          INVITATIONS,
          TRACKERS,
          PASSWORD_ITERATIONS,
          BODY_DEADLINE,
          BODY_SENDERS,
          BODY_SENDERS_ADDRESS,
          REQUESTS,
          PUBLIC_ADDRESS,
          MAIL_SESSION,
          MAIL_USER,
          MAIL_PASSWORD,
          TRUSTED_PROXIES,
          METRICS_TOKEN,
          METRICS_PORT,
          RESPONSE_GROUP,
          DB_POOL,
          DB_TIMEOUT);

  /** The environment variable of a property, by the rule of MicroProfile Config. */
  static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  String variable() {
    return variable(name);
  }

  /**
   * @param text the text that was given; null if the setting is not given
   * @throws InvalidConfiguration the setting does not take the text
   */
  T read(String text) {
    return text == null ? fallback : type.read(variable(), text);
  }

  private static Setting<Long> whole(String name, long fallback, long least, long most) {
    return new Setting<>(name, fallback, SettingType.whole(least, most));
  }

  private static Setting<Duration> duration(
      String name, String fallback, String least, String most) {
    return new Setting<>(name, Duration.parse(fallback), SettingType.duration(least, most));
  }
}

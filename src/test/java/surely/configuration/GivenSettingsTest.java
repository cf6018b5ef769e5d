package surely.configuration;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which settings a server starts with, and which it refuses. */
class GivenSettingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
      SURELY_SURVEY_COST           = abc
      SURELY_SURVEY_COST           = -5
      SURELY_SURVEY_COST           = 1.5
      SURELY_SURVEY_COST           = 99999999999999999999
      SURELY_SIGNUP_POINTS         = -5
      SURELY_SIGNUP_LIMIT          = 0
      SURELY_CARD_WINDOW           = 0
      SURELY_CARD_FAILURES_MEMBER  = 0
      SURELY_CARD_FAILURES_ADDRESS = none
      SURELY_SIGNUP_WINDOW         = an hour
      SURELY_SIGNUP_CONFIRMED      = yes
      SURELY_DEPARTED_KEEP         = a year
      SURELY_SURVEY_COOLDOWN       = 30s
      SURELY_SURVEY_COOLDOWN       = -PT30S
      SURELY_SURVEY_COOLDOWN       = PT99999999999999999999S
      SURELY_IDEMPOTENCY_KEEP      = PT1S
      SURELY_PROGRESS_KEEP         = thirty days
      SURELY_SESSION_LENGTH        = PT0S
      SURELY_SESSION_IDLE          = PT59S
      SURELY_SESSIONS              = 0
      SURELY_TOKENS                = -1
      SURELY_TOKEN_LENGTH          = PT23H
      SURELY_LOGIN_WINDOW          = 15
      SURELY_LOGIN_FAILURES_ACCOUNT = 0
      SURELY_LOGIN_FAILURES_ADDRESS = ten
      SURELY_PROGRESS_STORAGE      = 0
      SURELY_PROGRESS_DAILY        = 1.5
      SURELY_IDEMPOTENCY_DAILY     = -1
      SURELY_MEMBER_STORAGE        = 0
      SURELY_INVITATIONS           = many
      SURELY_TRACKERS              = -1
      SURELY_PASSWORD_ITERATIONS   = 1000
      SURELY_DB_POOL               = 0""")
  void aWrongValueIsRefusedByNameAndValueAndWhatItTakes(String variable, String value) {
    assertThat(
        refusal(Map.of(variable, value)),
        allOf(
            containsString(variable + " is \"" + value + "\". It takes "),
            not(containsString("\n"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      textBlock =
          """
      SURELY_BODY_DEADLINE   = 30
      SURELY_BODY_SENDERS    = 0
      SURELY_PUBLIC_ADDRESS  = surveys.example.org
      SURELY_PUBLIC_ADDRESS  = https://[
      SURELY_PUBLIC_ADDRESS  = https://surveys.example.org/?a#b
      SURELY_TRUSTED_PROXIES = localhost
      SURELY_TRUSTED_PROXIES = 10.0.0.0/33
      SURELY_METRICS_PORT    = 0""")
  void whatIsNoAddressNetworkOrPortIsRefused(String variable, String value) {
    assertThat(
        refusal(Map.of(variable, value)),
        containsString(variable + " is \"" + value + "\". It takes "));
  }

  @Test
  void aTokenThatIsRefusedIsNotShown() {
    assertThat(
        refusal(Map.of("SURELY_METRICS_TOKEN", "tooshort")),
        allOf(
            containsString("SURELY_METRICS_TOKEN is not accepted. It takes 16 to 200 "),
            not(containsString("tooshort"))));
  }

  @Test
  void aSettingIsCheckedUnderTheNameOfItsPropertyToo() {
    assertThat(
        refusal(Map.of("surely.survey.cost", "abc")),
        containsString("SURELY_SURVEY_COST is \"abc\""));
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThat(
        refusal(Map.of("SURELY_SURVEY_COST", "abc", "SURELY_DB_POOL", "0")),
        allOf(containsString("SURELY_SURVEY_COST"), containsString("SURELY_DB_POOL")));
  }

  @Test
  void mailNeedsAnAddressForItsLinks() {
    assertThat(
        refusal(Map.of("SURELY_MAIL_SESSION", "mail/surely")),
        containsString("SURELY_PUBLIC_ADDRESS must be set where SURELY_MAIL_SESSION is."));
    assertThat(
        refusal(Map.of("SURELY_MAIL_USER", "surely")),
        containsString("SURELY_MAIL_PASSWORD must be set where SURELY_MAIL_USER is."));
    assertThat(
        refusal(Map.of("SURELY_MAIL_SESSION", "ldap://x y")),
        containsString("SURELY_MAIL_SESSION is \"ldap://x y\""));
  }

  @Test
  void settingsThatAreOfUseOnlyTogetherAreGivenTogether() {
    assertThat(
        refusal(Map.of("SURELY_ADMIN_EMAIL", "admin@example.org")),
        is("SURELY_ADMIN_PASSWORD must be set where SURELY_ADMIN_EMAIL is."));
    assertThat(
        refusal(
            Map.of(
                "SURELY_PROVIDER_MY_IDP_ISSUER",
                "https://idp.example.org",
                "SURELY_PROVIDER_MY_IDP_JWKS",
                "https://idp.example.org/keys")),
        is(
            "SURELY_PROVIDER_MY_IDP_AUDIENCE must be set where SURELY_PROVIDER_MY_IDP_ISSUER "
                + "and SURELY_PROVIDER_MY_IDP_JWKS are."));
  }

  @Test
  void aProviderWithAButtonNeedsItsIssuerAndItsClientId() {
    assertThat(
        refusal(Map.of("SURELY_PROVIDER_MY_IDP_LABEL", "My provider")),
        is(
            "SURELY_PROVIDER_MY_IDP_CLIENT_ID and SURELY_PROVIDER_MY_IDP_ISSUER must be set where "
                + "SURELY_PROVIDER_MY_IDP_LABEL is."));
    assertThat(
        refusal(
            Map.of(
                "surely.provider.x.issuer", "accounts.example.org",
                "surely.provider.x.client-id", "surely")),
        is(
            "SURELY_PROVIDER_X_ISSUER is \"accounts.example.org\". It takes an OpenID provider's "
                + "issuer, such as https://accounts.example.org."));
    new GivenSettings(
            Map.of(
                "surely.provider.x.issuer", "https://accounts.example.org/",
                "surely.provider.x.client-id", "surely",
                "surely.provider.x.client-secret", "hunter2hunter2",
                "surely.provider.x.label", "X"))
        .requireValid();
  }

  @Test
  void noSecretIsRepeated() {
    assertThat(
        refusal(Map.of("SURELY_ADMIN_PASSWORD", "hunter2hunter2", "SURELY_SURVEY_COST", "abc")),
        not(containsString("hunter2")));
    assertThat(
        refusal(Map.of("SURELY_SECRET", "hunter2hunter2")),
        is(
            "SURELY_SECRET is not accepted. It takes at least 32 characters that nobody can "
                + "guess."));
  }

  @Test
  void whatIsRightOrBlankOrNotSurelysPasses() {
    new GivenSettings(
            Map.of(
                "SURELY_SURVEY_COST",
                " 0 ",
                "SURELY_SURVEY_COOLDOWN",
                "PT0S",
                "SURELY_SIGNUP_POINTS",
                " ",
                "PATH",
                "abc",
                "SURELY_DB_PASSWORD",
                "only-for-me"))
        .requireValid();
  }

  @Test
  void aMisspeltNameIsUnknown() {
    assertThat(
        new GivenSettings(
                Map.of(
                    "SURELY_SURVEY_COSTS",
                    "5",
                    "surely.provider.x.issuers",
                    "y",
                    "SURELY_SURVEY_COST",
                    "5",
                    "SURELY_HOST",
                    "0.0.0.0",
                    "surely.provider.x.issuer",
                    "y"))
            .unknown(),
        contains("SURELY_PROVIDER_X_ISSUERS", "SURELY_SURVEY_COSTS"));
    assertThat(new GivenSettings(Map.of("HOME", "/")).unknown(), is(empty()));
  }

  private static String refusal(Map<String, String> given) {
    return assertThrows(InvalidConfiguration.class, () -> new GivenSettings(given).requireValid())
        .getMessage();
  }
}

package surely.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A sign-up as the client sends it. */
@HardToGuess
public record NewMember(
    @NotNull(message = "An e-mail address is needed.")
    @Size(max = 254, message = "An e-mail address has at most 254 characters.")
    @Pattern(regexp = EMAIL, message = "This is not an e-mail address, such as ann@example.org.")
    @FitsItsColumn
    String email,
    @NotNull(message = "A password is needed.")
    @Size(min = PasswordPolicy.MIN_LENGTH, max = PasswordPolicy.MAX_LENGTH, message = "A password has 8 to 200 characters.")
    String password,
    @NotNull(message = "A name is needed.")
    @Size(max = 100, message = "A name has at most 100 characters.")
    @Pattern(regexp = "(?s)(?!.*\\p{Cntrl})(?=.*\\S).*", message = "A name has visible characters and no control characters.")
    String name) {

  // Whether an address exists only a letter to it tells; this keeps out what can't be one. Possessive, so that a long one
  // costs no stack; without U+0130, whose lower case is longer than itself.
  private static final String NOT_IN_IT = "\\s\\p{Cntrl}@\"<>(),:;\\[\\]\\\\\\u0130";
  private static final String EMAIL =
      "[^" + NOT_IN_IT + "]{1,64}@[^." + NOT_IN_IT + "]++(?:\\.[^." + NOT_IN_IT + "]++)*+";}

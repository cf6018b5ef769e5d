package surely.member.signup;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import surely.member.PasswordPolicy;

/** A new member whose password {@link PasswordPolicy} accepts. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = HardToGuess.Validator.class)
public @interface HardToGuess {
  String message() default "This password is too easy to guess.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Accepts a password that is missing, too short or too long: other constraints refuse it. */
  class Validator implements ConstraintValidator<HardToGuess, NewMember> {
    private static final int LONGEST = 254;

    @Override
    public boolean isValid(NewMember member, ConstraintValidatorContext context) {
      String password = member.password();
      if (password == null
          || password.length() < PasswordPolicy.MIN_LENGTH
          || password.length() > PasswordPolicy.MAX_LENGTH) return true;
      return PasswordPolicy.easiness(
              password, shortOrNothing(member.name()), shortOrNothing(member.email()))
          .map(why -> refused(why, context))
          .orElse(true);
    }

    private static boolean refused(String why, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(why)
          .addPropertyNode("password")
          .addConstraintViolation();
      return false;
    }

    /**
     * A text that is too long is refused by another constraint, and costs too much to search for.
     */
    private static String shortOrNothing(String text) {
      return text == null || text.length() > LONGEST ? "" : text;
    }
  }
}

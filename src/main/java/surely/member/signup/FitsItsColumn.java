package surely.member.signup;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import surely.member.EmailAddress;

/**
 * An e-mail address whose canonical spelling fits its database column; the domain may be longer in
 * that spelling.
 */
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FitsItsColumn.Validator.class)
public @interface FitsItsColumn {
  String message() default "This e-mail address is too long.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Accepts null. */
  class Validator implements ConstraintValidator<FitsItsColumn, String> {
    @Override
    public boolean isValid(String email, ConstraintValidatorContext context) {
      return email == null || EmailAddress.isStorable(email);
    }
  }
}

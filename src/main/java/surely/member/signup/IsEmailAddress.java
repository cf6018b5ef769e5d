package surely.member.signup;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import surely.member.EmailAddress;

/** An e-mail address is given, and can be one. Each of the three has an error of its own. */
@NotNull(message = "An e-mail address is needed.")
@Size(max = 254, message = "An e-mail address has at most 254 characters.")
@Pattern(
    regexp = EmailAddress.PATTERN,
    message = "This is not an e-mail address, such as ann@example.org.")
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface IsEmailAddress {
  String message() default "This is not an e-mail address.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}

package io.festivalplayer.gateway.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text without control characters and broken surrogates, which neither PostgreSQL nor Spotify keeps, and without those
 * that turn the direction of what follows (Unicode's bidirectional algorithm, section 2): a name must not rewrite the
 * page around it.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]*")
@ReportAsSingleViolation
public @interface PlainText {

    /**
     * What the listener is told.
     *
     * @return a sentence
     */
    String message() default "Control characters are not allowed here.";

    /**
     * Bean Validation's groups.
     *
     * @return none
     */
    Class<?>[] groups() default {};

    /**
     * Bean Validation's payload.
     *
     * @return none
     */
    Class<? extends Payload>[] payload() default {};
}

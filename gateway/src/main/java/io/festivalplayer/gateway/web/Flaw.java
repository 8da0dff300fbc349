package io.festivalplayer.gateway.web;

import io.festivalplayer.gateway.web.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/** What a value breaks of what is asked of its field. */
record Flaw(String message, String code, Map<String, String> details) {

    static Flaw of(ConstraintViolation<?> violation) {
        var message = violation.getMessage();
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case NotNull _, NotBlank _ -> new Flaw(message, "missing", Map.of());
            case Size size -> new Flaw(message, "too_long", Map.of("most", Integer.toString(size.max())));
            case Min min -> new Flaw(message, "too_small", Map.of("least", Long.toString(min.value())));
            case Max max -> new Flaw(message, "too_large", Map.of("most", Long.toString(max.value())));
            default -> new Flaw(message, "malformed", Map.of());
        };
    }

    FieldError in(String field) {
        return new FieldError(field, message, code, details);
    }
}

package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.web.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a switch's input. */
@RestControllerAdvice(basePackageClasses = ControlErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ControlErrors {

    @ExceptionHandler
    ResponseEntity<Object> wrongInput(IllegalArgumentException e) {
        return Refusal.json(400, String.valueOf(e.getMessage())).answer();
    }
}

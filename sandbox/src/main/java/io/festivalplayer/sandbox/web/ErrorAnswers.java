package io.festivalplayer.sandbox.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Turns whatever goes wrong into the Web API's error shape; nothing of the inside gets out. */
@RestControllerAdvice
final class ErrorAnswers {

    private static final Logger log = LoggerFactory.getLogger(ErrorAnswers.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException e) {
        return e.refusal().answer();
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, JacksonException.class})
    ResponseEntity<Object> unreadable() {
        return Refusal.json(400, "Error parsing JSON.").answer();
    }

    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Object> unreadableParameter() {
        return Refusal.json(400, "Malformed parameter").answer();
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<Object> unknownPath() {
        return Refusal.json(404, "Service not found").answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> anythingElse(Exception e) {
        if (e instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return Refusal.json(status.value(), status.getReasonPhrase()).answer();
        }
        log.error("An endpoint failed", e);
        return Refusal.json(500, "Server error.").answer();
    }
}

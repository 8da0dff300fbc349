package io.festivalplayer.gateway.web;

import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.lifecycle.Watch;
import io.festivalplayer.gateway.web.Problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every exception that leaves a controller becomes problem details. What is our fault is logged, once, here. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration DATABASE_AWAY = Duration.ofSeconds(5);

    private final UnreadableBody unreadable = new UnreadableBody();
    private final Watch databaseWatch;
    private final AccountStore accounts;

    Problems(Watch databaseWatch, AccountStore accounts) {
        this.databaseWatch = databaseWatch;
        this.accounts = accounts;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException e) {
        var headers = new HttpHeaders();
        e.retryAfter().ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
        return Problem.answer(Problem.of(e.status(), e.code(), e.detail(), e.details()), headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalidParameter(MethodArgumentTypeMismatchException e) {
        return Problem.invalid(List.of(FieldError.malformed(e.getName(), "This value is not of the right kind.")));
    }

    /** Bytes that are no letters. The server reads parameters when they are first asked for, wherever that is. */
    @ExceptionHandler
    ResponseEntity<Object> unreadableParameter(InvalidParameterException e) {
        return Problem.answer(
                HttpStatus.BAD_REQUEST,
                "bad_request",
                "A parameter cannot be read. Write it as UTF-8, percent-encoded.");
    }

    @ExceptionHandler
    ResponseEntity<Object> invalidParameters(ConstraintViolationException e) {
        return Problem.invalid(e.getConstraintViolations().stream()
                .map(violation ->
                        Flaw.of(violation).in(violation.getPropertyPath().toString()))
                .toList());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Object> databaseAway(RuntimeException e) {
        // The watch has said that the database is away, once for all requests; else this is news.
        LOG.atLevel(databaseWatch.isThere() ? Level.WARN : Level.DEBUG)
                .log("The database did not serve a request: {}", e.getMessage());
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(DATABASE_AWAY.toSeconds()));
        return Problem.answer(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "unavailable",
                        "We cannot reach our database at the moment. Nothing is lost; try again in a few seconds."),
                headers);
    }

    /** Whoever has deleted their account meanwhile finds no row of theirs, and may write none. */
    @ExceptionHandler({DataIntegrityViolationException.class, IncorrectResultSizeDataAccessException.class})
    ResponseEntity<Object> missingRow(DataAccessException e, @Nullable Principal caller) {
        return Optional.ofNullable(caller)
                .map(listener -> UUID.fromString(listener.getName()))
                .filter(accountId -> accounts.find(accountId).isEmpty())
                .map(_ -> problem(ProblemException.notLoggedIn()))
                .orElseGet(() -> ourFault(e));
    }

    @ExceptionHandler({DataAccessException.class, RuntimeException.class})
    ResponseEntity<Object> ourFault(RuntimeException e) {
        LOG.error("A request failed", e);
        return Problem.answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal",
                "Something went wrong on our side, and we have noted it. Try again; if it stays, tell us.");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return Problem.invalid(e.getBindingResult().getFieldErrors().stream()
                .map(error -> Flaw.of(error.unwrap(ConstraintViolation.class)).in(error.getField()))
                .toList());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unreadable.answer(e);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var words = StatusWords.of(status);
        return Problem.answer(Problem.of(status, words.code(), words.detail()), headers);
    }
}

package io.festivalplayer.gateway.web;

import io.festivalplayer.gateway.web.Problem.FieldError;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that is no JSON, or not the JSON we ask for. */
final class UnreadableBody {

    ResponseEntity<Object> answer(HttpMessageNotReadableException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return Problem.answer(problem.status(), problem.code(), problem.detail());
            }
        }
        return switch (e.getCause()) {
            case UnrecognizedPropertyException unknown -> unsupported(path(unknown));
            case StreamReadException broken ->
                Problem.answer(HttpStatus.BAD_REQUEST, "malformed_json", "The body is not JSON: " + where(broken));
            case DatabindException wrong ->
                Problem.invalid(
                        List.of(FieldError.malformed(path(wrong), "This value is missing or not of the right kind.")));
            case null, default ->
                Problem.answer(HttpStatus.BAD_REQUEST, "malformed_json", "The body is missing or is not JSON.");
        };
    }

    static ResponseEntity<Object> unsupported(String field) {
        return Problem.answer(
                HttpStatus.BAD_REQUEST, "unsupported", "The field " + field + " is not supported. Leave it out.");
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String where(JacksonException e) {
        var location = e.getLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }
}

package io.festivalplayer.gateway.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that never reach a controller, such as a path that the firewall refuses, are problem details too. */
@Controller
class ErrorPage implements ErrorController {

    private final SafetyHeaders headers;

    ErrorPage(SafetyHeaders headers) {
        this.headers = headers;
    }

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Object> error(HttpServletRequest request, HttpServletResponse response) {
        headers.set(response);
        var status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatusCode.valueOf((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        var words = StatusWords.of(status);
        return Problem.answer(status, words.code(), words.detail());
    }
}

package io.festivalplayer.sandbox.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed outside of every endpoint in the same shape as the rest. */
@RestController
final class LastResort implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return Refusal.json(status, status == 404 ? "Service not found" : "Error")
                .answer();
    }
}

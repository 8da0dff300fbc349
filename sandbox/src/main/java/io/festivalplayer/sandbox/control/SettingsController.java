package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.rules.Rules;
import io.festivalplayer.sandbox.web.JsonBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes the rules. */
@RestController
@RequestMapping("/sandbox/settings")
final class SettingsController {

    private final RuleBook rules;

    SettingsController(RuleBook rules) {
        this.rules = rules;
    }

    @GetMapping
    Rules show() {
        return rules.current();
    }

    @PutMapping
    Rules change(HttpServletRequest request) {
        return rules.merge(JsonBody.read(request).object());
    }
}

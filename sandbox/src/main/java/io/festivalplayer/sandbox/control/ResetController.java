package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.storage.Resettable;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts everything back to how it was at the first start. */
@RestController
final class ResetController {

    private final List<Resettable> everything;

    ResetController(List<Resettable> everything) {
        this.everything = everything;
    }

    @PostMapping("/sandbox/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        everything.forEach(Resettable::reset);
    }
}

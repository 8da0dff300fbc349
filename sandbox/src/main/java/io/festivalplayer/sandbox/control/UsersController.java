package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.accounts.Listeners;
import io.festivalplayer.sandbox.accounts.Revocation;
import io.festivalplayer.sandbox.library.TasteChange;
import io.festivalplayer.sandbox.library.TasteRecord;
import io.festivalplayer.sandbox.library.Tastes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows and changes what a listener likes, and takes the app out of their account. */
@RestController
@RequestMapping("/sandbox/users/{name}")
final class UsersController {

    private final Listeners listeners;
    private final Tastes tastes;
    private final Revocation revocation;
    private final ControlJson json;

    UsersController(Listeners listeners, Tastes tastes, Revocation revocation, ControlJson json) {
        this.listeners = listeners;
        this.tastes = tastes;
        this.revocation = revocation;
        this.json = json;
    }

    @GetMapping("/taste")
    TasteRecord taste(@PathVariable String name) {
        return listeners.named(name).map(tastes::of).orElseThrow(() -> Missing.listener(name));
    }

    @PutMapping("/taste")
    TasteRecord change(@PathVariable String name, HttpServletRequest request) {
        return tastes.change(listeners.welcome(name), json.read(request, TasteChange.class));
    }

    @PostMapping("/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String name) {
        listeners.named(name).ifPresent(revocation::by);
    }
}

package io.festivalplayer.sandbox.profile;

import io.festivalplayer.sandbox.accounts.Listeners;
import io.festivalplayer.sandbox.view.ImageView;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Anybody's public profile. */
@RestController
final class UserController {

    private final Listeners listeners;
    private final Links links;

    UserController(Listeners listeners, Links links) {
        this.listeners = listeners;
        this.links = links;
    }

    @GetMapping("/v1/users/{id}")
    UserView user(@PathVariable String id) {
        return listeners
                .withId(id)
                .map(listener -> new UserView(
                        listener.name(),
                        links.page("user", id),
                        Followers.NONE,
                        links.api("users/" + id),
                        id,
                        ImageView.single(id, links),
                        "user",
                        "spotify:user:" + id))
                .orElseThrow(() -> Refusal.json(404, "No such user").exception());
    }
}

package io.festivalplayer.sandbox.profile;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Scope;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.view.ImageView;
import io.festivalplayer.sandbox.web.Links;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The current user's profile. */
@RestController
final class ProfileController {

    private final RuleBook rules;
    private final Links links;

    ProfileController(RuleBook rules, Links links) {
        this.rules = rules;
        this.links = links;
    }

    @GetMapping("/v1/me")
    ProfileView me(Caller caller) {
        var user = caller.user();
        var extended = !rules.current().development();
        var mayReadPrivate = extended && caller.scopes().contains(Scope.USER_READ_PRIVATE);
        var mayReadEmail = extended && caller.scopes().contains(Scope.USER_READ_EMAIL);
        return new ProfileView(
                user.id(),
                user.accountId(),
                user.name(),
                ImageView.single(user.id(), links),
                "user",
                "spotify:user:" + user.id(),
                links.api("users/" + user.id()),
                links.page("user", user.id()),
                mayReadPrivate ? Optional.of(user.country()) : Optional.empty(),
                mayReadPrivate ? Optional.of("premium") : Optional.empty(),
                mayReadPrivate ? Optional.of(new ProfileView.ExplicitContent(false, false)) : Optional.empty(),
                extended ? Optional.of(Followers.NONE) : Optional.empty(),
                mayReadEmail ? Optional.of(user.id() + "@example.com") : Optional.empty());
    }
}

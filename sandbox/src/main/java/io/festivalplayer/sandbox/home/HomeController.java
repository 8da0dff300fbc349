package io.festivalplayer.sandbox.home;

import io.festivalplayer.sandbox.accounts.App;
import io.festivalplayer.sandbox.accounts.BrowserLogin;
import io.festivalplayer.sandbox.accounts.Listener;
import io.festivalplayer.sandbox.accounts.Listeners;
import io.festivalplayer.sandbox.calls.CallLog;
import io.festivalplayer.sandbox.limits.Usage;
import io.festivalplayer.sandbox.playlist.PlaylistRecords;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.time.SandboxClock;
import io.festivalplayer.sandbox.web.Html;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is going on: the rules, the last calls, the playlists and the listeners. */
@RestController
final class HomeController {

    private static final int CALLS = 60;
    private static final int PLAYLISTS = 40;

    private final RuleBook rules;
    private final Usage usage;
    private final CallLog calls;
    private final PlaylistRecords playlists;
    private final Listeners listeners;
    private final BrowserLogin logins;
    private final SandboxClock clock;

    HomeController(
            RuleBook rules,
            Usage usage,
            CallLog calls,
            PlaylistRecords playlists,
            Listeners listeners,
            BrowserLogin logins,
            SandboxClock clock) {
        this.rules = rules;
        this.usage = usage;
        this.calls = calls;
        this.playlists = playlists;
        this.listeners = listeners;
        this.logins = logins;
        this.clock = clock;
    }

    @GetMapping("/")
    ResponseEntity<String> home(HttpServletRequest request) {
        var settings = new SettingsSection(rules.current(), usage.ofRate(App.SANDBOX), usage.ofQuota(), clock.instant())
                .html();
        var body = """
            %s
            <div class="columns">
            %s
            <div>%s%s</div>
            </div>
            """.formatted(
                        settings,
                        new CallsSection(calls.last(CALLS)).html(),
                        new PlaylistsSection(listeners.all().stream().flatMap(this::owned)).html(PLAYLISTS),
                        new ListenersSection(listeners.all(), logins.of(request)).html());
        return Html.live("Spotify sandbox", body);
    }

    private Stream<PlaylistsSection.Owned> owned(Listener listener) {
        return playlists.of(listener).reversed().stream()
                .map(playlist -> new PlaylistsSection.Owned(listener, playlist));
    }
}

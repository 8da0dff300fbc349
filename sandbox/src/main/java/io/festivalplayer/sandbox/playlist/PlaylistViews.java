package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Listeners;
import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.view.ImageView;
import io.festivalplayer.sandbox.view.TrackView;
import io.festivalplayer.sandbox.view.Views;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.PageRequest;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows playlists and their entries, with the names of the mode the app lives in. */
@Component
final class PlaylistViews {

    private static final int EMBEDDED = 100;

    private final Access access;
    private final Listeners listeners;
    private final Catalogue catalogue;
    private final Views views;
    private final RuleBook rules;
    private final Links links;

    PlaylistViews(Access access, Listeners listeners, Catalogue catalogue, Views views, RuleBook rules, Links links) {
        this.access = access;
        this.listeners = listeners;
        this.catalogue = catalogue;
        this.views = views;
        this.rules = rules;
        this.links = links;
    }

    PlaylistView full(Playlist playlist, Caller caller) {
        var followers = Optional.of(new PlaylistView.Followers(0));
        if (!access.showsEntries(caller, playlist)) {
            return view(playlist, followers, Optional.empty());
        }
        var page = entries(
                playlist,
                new PageRequest(contentHref(playlist), EMBEDDED, 0),
                contentNames().subList(0, 1));
        return view(playlist, followers, Optional.of(page));
    }

    PlaylistView brief(Playlist playlist) {
        var content = new PlaylistView.Content(
                contentHref(playlist), playlist.entries().size());
        return view(playlist, Optional.empty(), Optional.of(content));
    }

    Page<EntryView> entries(Playlist playlist, PageRequest page) {
        return entries(playlist, page, contentNames());
    }

    private Page<EntryView> entries(Playlist playlist, PageRequest page, List<String> names) {
        return page.cut(playlist.entries()).map(entry -> entry(entry, names));
    }

    private EntryView entry(Entry entry, List<String> names) {
        Map<String, TrackView> content = new LinkedHashMap<>();
        names.forEach(name -> content.put(name, track(entry)));
        return new EntryView(
                entry.addedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                UserRef.adder(entry.addedBy(), links),
                false,
                content);
    }

    private @Nullable TrackView track(Entry entry) {
        var id = entry.uri().substring(entry.uri().lastIndexOf(':') + 1);
        return catalogue.recording(id).map(views::track).orElse(null);
    }

    private PlaylistView view(Playlist playlist, Optional<PlaylistView.Followers> followers, Optional<Object> content) {
        var id = playlist.id();
        var development = rules.current().development();
        return new PlaylistView(
                playlist.details().collaborative(),
                playlist.details().description(),
                links.page("playlist", id),
                followers,
                links.api("playlists/" + id),
                id,
                playlist.entries().isEmpty() ? List.of() : ImageView.single(id, links),
                playlist.details().name(),
                UserRef.owner(playlist.owner(), listeners.withId(playlist.owner()), links),
                playlist.details().open(),
                playlist.snapshotId(),
                development ? content : Optional.empty(),
                development ? Optional.empty() : content,
                "playlist",
                "spotify:playlist:" + id);
    }

    private String contentHref(Playlist playlist) {
        return links.api("playlists/" + playlist.id()) + (rules.current().development() ? "/items" : "/tracks");
    }

    private List<String> contentNames() {
        return rules.current().development() ? List.of("item") : List.of("track", "item");
    }
}

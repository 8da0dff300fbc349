package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Listeners;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.web.Links;
import io.festivalplayer.sandbox.web.Page;
import io.festivalplayer.sandbox.web.PageRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows playlists and their entries, with the names of the mode the app lives in. */
@Component
final class PlaylistViews {

    private static final int EMBEDDED = 100;

    private final Access access;
    private final Listeners listeners;
    private final EntryViews entryViews;
    private final Covers covers;
    private final RuleBook rules;
    private final Links links;

    PlaylistViews(
            Access access, Listeners listeners, EntryViews entryViews, Covers covers, RuleBook rules, Links links) {
        this.access = access;
        this.listeners = listeners;
        this.entryViews = entryViews;
        this.covers = covers;
        this.rules = rules;
        this.links = links;
    }

    PlaylistView full(Playlist playlist, Caller caller, Market market) {
        var followers = Optional.of(new PlaylistView.Followers(null, playlist.followers()));
        if (!access.showsEntries(caller, playlist)) {
            return view(playlist, followers, Optional.empty());
        }
        var page = new PageRequest(contentHref(playlist), EMBEDDED, 0)
                .cut(playlist.entries())
                .map(entry -> entryViews.embedded(entry, market));
        return view(playlist, followers, Optional.of(page));
    }

    PlaylistView brief(Playlist playlist) {
        var content = new PlaylistView.Content(
                contentHref(playlist), playlist.entries().size());
        return view(playlist, Optional.empty(), Optional.of(content));
    }

    Page<EntryView> entries(Playlist playlist, PageRequest page, Market market) {
        return page.cut(playlist.entries()).map(entry -> entryViews.listed(entry, market));
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
                covers.images(playlist),
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
}

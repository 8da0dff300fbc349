package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.catalogue.Catalogue;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.view.Market;
import io.festivalplayer.sandbox.view.Views;
import io.festivalplayer.sandbox.web.Links;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the entries of playlists, with the names of the mode the app lives in. */
@Component
final class EntryViews {

    private final Catalogue catalogue;
    private final Views views;
    private final RuleBook rules;
    private final Links links;

    EntryViews(Catalogue catalogue, Views views, RuleBook rules, Links links) {
        this.catalogue = catalogue;
        this.views = views;
        this.rules = rules;
        this.links = links;
    }

    /** Shows an entry inside of its playlist, under the mode's own name only. */
    EntryView embedded(Entry entry, Market market) {
        return view(entry, names().subList(0, 1), market);
    }

    /** Shows an entry in a list of entries. */
    EntryView listed(Entry entry, Market market) {
        return view(entry, names(), market);
    }

    private List<String> names() {
        return rules.current().development() ? List.of("item") : List.of("track", "item");
    }

    private EntryView view(Entry entry, List<String> names, Market market) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        names.forEach(name -> content.put(name, content(entry.uri(), market)));
        return new EntryView(
                entry.addedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                UserRef.adder(entry.addedBy(), links),
                entry.uri().startsWith(LocalFile.PREFIX),
                content);
    }

    private @Nullable Object content(String uri, Market market) {
        if (uri.startsWith(LocalFile.PREFIX)) {
            return LocalTrackView.of(LocalFile.parse(uri));
        }
        var id = uri.substring(uri.lastIndexOf(':') + 1);
        if (uri.startsWith("spotify:episode:")) {
            return EpisodeView.of(id, links);
        }
        return catalogue
                .recording(id)
                .map(recording -> views.track(recording, market))
                .orElse(null);
    }
}

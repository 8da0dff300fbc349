package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.memory.Question;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.worker.match.Inquiry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An act that lacks tracks, and the two questions about its artist's own name.
 *
 * @param position the act's place on the bill
 * @param match what is known of it
 * @param artist its artist
 */
record Lacking(int position, Match match, Artist artist) {

    /** None if the act has no artist. */
    static Stream<Lacking> of(Act act) {
        return act.match().stream()
                .flatMap(match -> match.artist().stream().map(artist -> new Lacking(act.position(), match, artist)));
    }

    Inquiry first() {
        return new Inquiry(Kind.NAME, artist.name());
    }

    Inquiry further() {
        return new Inquiry(Kind.FURTHER, artist.name());
    }

    Stream<Question> questions() {
        return Stream.of(first().question(), further().question());
    }

    Standing.Open asking(Inquiry inquiry) {
        return new Standing.Open(new PendingAct(position, artist.name(), Optional.empty()), inquiry, Optional.empty());
    }

    /** With the artist's tracks of some answers, each track once. */
    Match with(List<ActSearch> answers) {
        var uris = match.found().stream().map(found -> found.track().uri()).collect(Collectors.toSet());
        var found = new ArrayList<FoundTrack>(match.found());
        for (var answer : answers) {
            ActMatcher.tracksOf(artist.id(), answer).stream()
                    .filter(track -> uris.add(track.track().uri()))
                    .forEach(found::add);
        }
        return match.withFound(List.copyOf(found));
    }
}

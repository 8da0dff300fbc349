package io.festivalplayer.gateway.job;

import io.festivalplayer.common.account.Account;
import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.Artist;
import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.common.job.Decision;
import io.festivalplayer.common.job.FoundTrack;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.lineup.ArtistLink;
import io.festivalplayer.common.memory.CatalogueMemory;
import io.festivalplayer.common.memory.Known;
import io.festivalplayer.common.memory.Question;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.gateway.catalogue.ArtistSearch;
import io.festivalplayer.gateway.web.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds the artist that a listener has chosen for an act: among what is known of it, in the memory, among whom they
 * were just shown, and only then at Spotify, at the cost of two calls; the answer is remembered. Safe for use by many
 * threads.
 */
@Component
class ArtistDesk {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{22}");

    private final CatalogueMemory memory;
    private final AccountStore accounts;
    private final ArtistSearch search;

    ArtistDesk(CatalogueMemory memory, AccountStore accounts, ArtistSearch search) {
        this.memory = memory;
        this.accounts = accounts;
        this.search = search;
    }

    /** The id that was given, as such or in a link. */
    static String idIn(String given) {
        var text = given.strip();
        return ID.matcher(text).matches()
                ? text
                : ArtistLink.idIn(text)
                        .orElseThrow(() -> new ProblemException(
                                HttpStatus.BAD_REQUEST,
                                "invalid",
                                "artistId is the 22 letters and digits of an artist at Spotify, or a link to one."));
    }

    Decision.Choose choose(UUID accountId, Act act, String artistId) {
        var match = act.match();
        var now = match.flatMap(Match::artist).filter(artist -> artist.id().equals(artistId));
        if (now.isPresent() && !match.get().found().isEmpty()) {
            return new Decision.Choose(now.get(), match.get().found(), true);
        }
        var answers = remembered(accountId, act, artistId);
        var own = Optional.ofNullable(answers.get(Question.artist(artistId)));
        var known = Stream.concat(answers.values().stream(), search.shown(accountId, artistId).stream())
                .toList();
        return now.or(() -> candidate(act, artistId))
                .or(() -> known.stream()
                        .flatMap(answer -> artist(artistId, answer))
                        .findFirst())
                .map(artist -> new Decision.Choose(
                        artist, tracks(artistId, own.map(List::of).orElse(known)), own.isPresent()))
                .orElseGet(() -> asked(accountId, artistId, own));
    }

    private Decision.Choose asked(UUID accountId, String artistId, Optional<ActSearch> own) {
        var answer = own.orElseGet(() -> search.artist(accountId, artistId));
        return artist(artistId, answer)
                .findFirst()
                .map(artist -> new Decision.Choose(artist, tracks(artistId, List.of(answer)), true))
                .orElseThrow(
                        () -> new ProblemException(
                                HttpStatus.BAD_REQUEST,
                                "unknown_artist",
                                "Spotify knows no artist of this id. Open the artist in Spotify, copy the link and paste it here."));
    }

    private static Stream<Artist> artist(String artistId, ActSearch answer) {
        return answer.artists().stream()
                .filter(found -> found.id().equals(artistId))
                .map(Artist::of);
    }

    private static List<FoundTrack> tracks(String artistId, List<ActSearch> answers) {
        return answers.stream()
                .flatMap(answer -> answer.tracksOf(artistId).stream())
                .map(FoundTrack::of)
                .distinct()
                .toList();
    }

    private static Optional<Artist> candidate(Act act, String artistId) {
        return act.match().map(Match::candidates).orElse(List.of()).stream()
                .filter(candidate -> candidate.id().equals(artistId))
                .findFirst()
                .map(Candidate::artist);
    }

    private Map<Question, ActSearch> remembered(UUID accountId, Act act, String artistId) {
        var questions = List.of(
                Question.artist(artistId),
                Question.act(act.name()),
                Question.further(act.name()),
                Question.words(act.name()));
        var market = accounts.find(accountId).flatMap(Account::market);
        var answers = new HashMap<Question, ActSearch>();
        memory.recall(questions, market).forEach((question, known) -> {
            if (known instanceof Known.Answered(var search)) {
                answers.put(question, search);
            }
        });
        return answers;
    }
}

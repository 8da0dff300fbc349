package io.festivalplayer.gateway.catalogue;

import io.festivalplayer.common.account.AccessTokens;
import io.festivalplayer.common.account.Account;
import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.common.lineup.ArtistLink;
import io.festivalplayer.common.lineup.NameKey;
import io.festivalplayer.common.memory.Question;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.ActSearch.FoundArtist;
import io.festivalplayer.common.spotify.ActSearch.SearchedTrack;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds artists for a person at a search box. The questions are those that matching asks, so that each of the two finds
 * the other's answers in the memory. Safe for use by many threads.
 */
@Component
class ArtistSearch {

    /** Whoever types has hardly begun. */
    private static final int SHORTEST = 2;

    private static final int KNOWN_TRACKS = 2;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");

    private final AskedOnce asked;
    private final SpotifyCatalogue catalogue;
    private final AccountStore accounts;
    private final AccessTokens tokens;

    ArtistSearch(AskedOnce asked, SpotifyCatalogue catalogue, AccountStore accounts, AccessTokens tokens) {
        this.asked = asked;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** Calls Spotify as a person who waits for the answer. */
    private record Person(AccessTokens tokens, UUID accountId) {

        <T> T read(Function<AccessToken, T> call) {
            return tokens.call(accountId, call);
        }
    }

    /** The artists of a name, or the one of a link; the likeliest first. */
    List<Candidate> find(UUID accountId, String query, int limit) {
        var words = CONTROLS.matcher(query).replaceAll(" ").strip();
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            return List.of();
        }
        var person = new Person(tokens, accountId);
        var market = accounts.find(accountId).flatMap(Account::market);
        var linked = ArtistLink.idIn(words);
        if (linked.isPresent()) {
            var answer = byId(person, market, linked.get());
            return answer.artists().stream()
                    .map(artist -> candidate(artist, answer, 1))
                    .toList();
        }
        var name = NameKey.of(words);
        var answer = byName(person, market, words, name);
        return answer.artists().stream()
                .map(artist -> candidate(artist, answer, name.likenessTo(NameKey.of(artist.name()))))
                .sorted(Comparator.comparing(Candidate::confidence, Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private ActSearch byId(Person person, Optional<String> market, String id) {
        return asked.answer(Question.artist(id), market, () -> catalogue.searchArtist(person::read, id));
    }

    /** Where nobody has the very name, the bare words bring up who has a similar one. */
    private ActSearch byName(Person person, Optional<String> market, String words, NameKey name) {
        var named = asked.answer(
                Question.act(words), market, () -> person.read(token -> catalogue.searchAct(token, words)));
        if (named.artists().stream()
                .anyMatch(artist -> NameKey.of(artist.name()).equals(name))) {
            return named;
        }
        return named.and(
                words,
                asked.answer(
                        Question.words(words),
                        market,
                        () -> person.read(token -> catalogue.searchActByWords(token, words))));
    }

    private static Candidate candidate(FoundArtist artist, ActSearch answer, double likeness) {
        var known = answer.tracksOf(artist.id()).stream()
                .map(SearchedTrack::name)
                .distinct()
                .limit(KNOWN_TRACKS)
                .toList();
        return new Candidate(
                artist.id(), artist.name(), artist.imageUrl(), artist.spotifyUrl(), artist.genres(), known, likeness);
    }
}

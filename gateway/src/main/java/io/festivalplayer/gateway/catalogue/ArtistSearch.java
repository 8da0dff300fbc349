package io.festivalplayer.gateway.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.festivalplayer.common.account.AccessTokens;
import io.festivalplayer.common.account.Account;
import io.festivalplayer.common.account.AccountStore;
import io.festivalplayer.common.job.Candidate;
import io.festivalplayer.common.lineup.ArtistLink;
import io.festivalplayer.common.lineup.NameKey;
import io.festivalplayer.common.memory.Question;
import io.festivalplayer.common.spotify.AccessToken;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import io.festivalplayer.gateway.web.Limits;
import java.time.Duration;
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
public class ArtistSearch {

    /** Whoever types has hardly begun. */
    private static final int SHORTEST = 2;

    /** As long as somebody takes to choose. */
    private static final Duration AT_HAND = Duration.ofMinutes(10);

    private static final int SHOWN = 10_000;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}+");

    private final AskedOnce asked;
    private final SpotifyCatalogue catalogue;
    private final AccountStore accounts;
    private final AccessTokens tokens;
    private final Limits limits;
    private final Cache<Shown, ActSearch> shown =
            Caffeine.newBuilder().maximumSize(SHOWN).expireAfterWrite(AT_HAND).build();

    ArtistSearch(
            AskedOnce asked, SpotifyCatalogue catalogue, AccountStore accounts, AccessTokens tokens, Limits limits) {
        this.asked = asked;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.tokens = tokens;
        this.limits = limits;
    }

    /** Whom a listener was shown. */
    private record Shown(UUID accountId, String artistId) {}

    /** Calls Spotify as a person who waits for the answer. */
    private record Person(AccessTokens tokens, UUID accountId) {

        <T> T read(Function<AccessToken, T> call) {
            return tokens.call(accountId, call);
        }
    }

    /**
     * The answer in which an artist was lately shown to a listener by this process.
     *
     * @param accountId the listener
     * @param artistId the artist's id
     * @return the answer; empty if they were not shown
     */
    public Optional<ActSearch> shown(UUID accountId, String artistId) {
        return Optional.ofNullable(shown.getIfPresent(new Shown(accountId, artistId)));
    }

    /**
     * One artist and their tracks, as remembered or else as Spotify says, which counts as a search.
     *
     * @param accountId who asks
     * @param artistId the artist's id
     * @return that artist and their tracks only; nobody where no artist has the id
     */
    public ActSearch artist(UUID accountId, String artistId) {
        limits.countSearch(accountId);
        return byId(new Person(tokens, accountId), market(accountId), artistId);
    }

    /** The artists of a name, or the one of a link; the likeliest first. */
    List<Candidate> find(UUID accountId, String query, int limit) {
        var words = CONTROLS.matcher(query).replaceAll(" ").strip();
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            return List.of();
        }
        var person = new Person(tokens, accountId);
        var market = market(accountId);
        var linked = ArtistLink.idIn(words);
        if (linked.isPresent()) {
            var answer = byId(person, market, linked.get());
            return answer.artists().stream()
                    .map(artist -> Candidate.of(artist, answer, 1))
                    .toList();
        }
        var name = NameKey.of(words);
        var answer = byName(person, market, words, name);
        answer.artists().forEach(artist -> shown.put(new Shown(accountId, artist.id()), answer));
        return answer.artists().stream()
                .map(artist -> Candidate.of(artist, answer, name.likenessTo(NameKey.of(artist.name()))))
                .sorted(Comparator.comparing(Candidate::confidence, Comparator.reverseOrder()))
                .limit(limit)
                .toList();
    }

    private Optional<String> market(UUID accountId) {
        return accounts.find(accountId).flatMap(Account::market);
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
}

package io.festivalplayer.worker.match;

import io.festivalplayer.common.lineup.NameKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A billed name, and what a look at its words tells.
 *
 * @param name as it was billed
 */
record Billing(String name) {

    private static final Pattern JOINT = Pattern.compile(
            "(?iU)\\s+(?:&|\\+|and|und|et|y|con|com|avec|mit|med|x|with|w/|feat\\.?|ft\\.?|featuring|vs\\.?|b2b|/)\\s+");
    private static final Pattern COMPANIONS = Pattern.compile("(?iU)^(?:the|his|her|their|los|las|les|die|friends|band"
            + "|orchestra|orchester|ensemble|strings|special guests?)\\b.*");
    private static final Pattern ADDITION =
            Pattern.compile("(?iU)[\\s.]+(?:official|live|band|trio|quartet|quintet|ensemble|orchestra|uk|us|usa|de)$");
    private static final Pattern IMITATION = Pattern.compile("(?iU)\\b(?:tribute|karaoke|cover(?:s| band)|undercover"
            + "|experience|in the style of|made famous|lullaby|renditions?|plays)\\b");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{P}\\p{S}]+");

    NameKey key() {
        return NameKey.of(name);
    }

    Letters letters() {
        return Letters.of(name);
    }

    List<String> words() {
        return WORD.matcher(name).results().map(found -> found.group()).toList();
    }

    /** The words, with the letters that signs and digits stand for. */
    List<String> plainWords() {
        return SPACE.splitAsStream(name)
                .map(Letters::withoutSigns)
                .flatMap(word -> new Billing(word).words().stream())
                .map(Letters::withoutSigns)
                .toList();
    }

    /** The names inside a joint billing; empty when it is none. */
    List<String> parts() {
        var parts = JOINT.splitAsStream(name)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1 ? parts : List.of();
    }

    /** Whether a full name leads companions without one of their own, as in "Kurt Vile &amp; The Violators". */
    boolean isLeaderWithCompanions() {
        var parts = parts();
        return !parts.isEmpty()
                && parts.getFirst().contains(" ")
                && COMPANIONS.matcher(parts.get(1)).matches();
    }

    /** The name without a last word that only says in what shape somebody plays. */
    Optional<String> withoutAddition() {
        var rest = ADDITION.matcher(name).replaceFirst("").strip();
        return rest.isEmpty() || rest.equals(name) ? Optional.empty() : Optional.of(rest);
    }

    /** Whether a name says that somebody else's music is played. */
    static boolean isImitation(String name) {
        return IMITATION.matcher(name).find();
    }
}

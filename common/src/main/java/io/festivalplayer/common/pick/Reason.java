package io.festivalplayer.common.pick;

import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.JobOptions.Exclusion;
import io.festivalplayer.common.pick.Deal.Hand;
import io.festivalplayer.common.remark.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Why an act brings fewer tracks than it was to. */
final class Reason {

    private static final Kind LIKED = new Kind("liked", "in your liked songs");

    private final int kept;
    private final int wanted;

    private Reason(int kept, int wanted) {
        this.kept = kept;
        this.wanted = wanted;
    }

    /** What tracks were that were not wanted. */
    private record Kind(String code, String words) {}

    /**
     * Says why.
     *
     * @param kept how many tracks it brings
     * @param hand what it had before the playlist was thinned
     * @param repertoire what it could bring, and how much of it is wanted
     * @param options what the listener wishes
     * @return empty if there are enough
     */
    static Optional<Remark> of(int kept, Hand hand, Repertoire repertoire, JobOptions options) {
        if (kept >= repertoire.wanted()) {
            return Optional.empty();
        }
        var reason = new Reason(kept, repertoire.wanted());
        return Optional.of(
                kept < hand.tracks().size() ? reason.limit(options) : reason.rest(kinds(repertoire), hand.dropped()));
    }

    private Remark limit(JobOptions options) {
        return remark(
                "fewer_limit",
                "the playlist's limit of " + Limit.inWords(options) + " leaves no room for more.",
                Map.of());
    }

    private Remark rest(List<Kind> kinds, int dropped) {
        var others = dropped + " more came with another act.";
        var count = Integer.toString(dropped);
        if (kinds.isEmpty()) {
            return dropped == 0
                    ? remark("fewer_found", "the search found no more of this artist.", Map.of())
                    : remark("fewer_others", others, Map.of("others", count));
        }
        var rest = "the rest were " + inWords(kinds) + ".";
        var codes = kinds.stream().map(Kind::code).collect(Collectors.joining(","));
        return dropped == 0
                ? remark("fewer_kinds", rest, Map.of("kinds", codes))
                : remark("fewer_kinds_others", rest + " " + others, Map.of("kinds", codes, "others", count));
    }

    private Remark remark(String code, String why, Map<String, String> more) {
        var details = new TreeMap<>(more);
        details.put("kept", Integer.toString(kept));
        details.put("wanted", Integer.toString(wanted));
        return new Remark(code, kept + " of " + wanted + " tracks: " + why, details);
    }

    private static List<Kind> kinds(Repertoire repertoire) {
        var kinds = new ArrayList<Kind>();
        repertoire.unwanted().stream()
                .sorted()
                .map(exclusion -> new Kind(exclusion.name().toLowerCase(Locale.ROOT), inWords(exclusion)))
                .forEach(kinds::add);
        if (repertoire.liked()) {
            kinds.add(LIKED);
        }
        return kinds;
    }

    private static String inWords(List<Kind> kinds) {
        var words = kinds.stream().map(Kind::words).toList();
        var last = words.getLast();
        return words.size() == 1 ? last : String.join(", ", words.subList(0, words.size() - 1)) + " or " + last;
    }

    private static String inWords(Exclusion exclusion) {
        return switch (exclusion) {
            case LIVE -> "live versions";
            case REMIX -> "remixes";
            case EXPLICIT -> "explicit";
            case INSTRUMENTAL -> "instrumental versions";
            case KARAOKE -> "karaoke versions";
            case COVER -> "cover versions";
        };
    }
}

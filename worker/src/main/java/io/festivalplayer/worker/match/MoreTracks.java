package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.JobOptions;
import io.festivalplayer.common.job.Match;
import io.festivalplayer.common.memory.CatalogueMemory;
import io.festivalplayer.common.memory.Known;
import io.festivalplayer.common.memory.Question;
import io.festivalplayer.common.pick.Choice;
import io.festivalplayer.common.spotify.ActSearch;
import io.festivalplayer.common.spotify.SpotifyCatalogue;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for more tracks of acts that lack some for a wish beyond the usual: the first answer has ten tracks at most, of
 * whoever has the name. One more call for each such act brings the next ten, unless it is remembered, or the first page
 * was the last one.
 */
@Component
class MoreTracks {

    /** What the first answer has enough for. */
    private static final int USUAL = 3;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final CatalogueMemory memory;
    private final Asking asking;
    private final SpotifyCatalogue catalogue;
    private final WorkerSettings settings;

    MoreTracks(CatalogueMemory memory, Asking asking, SpotifyCatalogue catalogue, WorkerSettings settings) {
        this.memory = memory;
        this.asking = asking;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /**
     * Learns of some acts' tracks. Empty when there is nothing more to learn; no match when others are asking just now.
     */
    Optional<Map<Integer, Match>> of(Slice slice, List<Act> acts, Choice choice) {
        var lacking = acts.stream()
                .filter(act -> choice.lacking().contains(act.position())
                        && isBeyondUsual(slice.job().options(), act))
                .flatMap(Lacking::of)
                .toList();
        if (lacking.isEmpty()) {
            return Optional.empty();
        }
        var known = memory.recall(
                lacking.stream().flatMap(Lacking::questions).collect(Collectors.toSet()),
                slice.job().market());
        var remembered = remembered(lacking, known);
        if (!remembered.isEmpty()) {
            return Optional.of(remembered);
        }
        var open = new HashMap<Inquiry, List<Lacking>>();
        boolean othersAsk = false;
        for (var act : lacking) {
            var next = next(act, known);
            othersAsk |= next.filter(inquiry -> known.containsKey(inquiry.question()))
                    .isPresent();
            next.filter(inquiry -> !known.containsKey(inquiry.question()))
                    .ifPresent(inquiry -> open.computeIfAbsent(inquiry, _ -> new ArrayList<>())
                            .add(act));
        }
        if (!open.isEmpty()) {
            slice.endUnlessRoomFor(open.size());
            return Optional.of(slice.isSpentBefore(open.size()) ? Map.of() : ask(slice, open));
        }
        if (othersAsk) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            return Optional.of(Map.of());
        }
        return Optional.empty();
    }

    private static boolean isBeyondUsual(JobOptions options, Act act) {
        return options.tracksOf(act) > USUAL || !options.exclude().isEmpty() || options.leaveOutLiked();
    }

    private static Map<Integer, Match> remembered(List<Lacking> lacking, Map<Question, Known> known) {
        var remembered = new HashMap<Integer, Match>();
        for (var act : lacking) {
            var with = act.with(act.questions()
                    .flatMap(question -> answer(known.get(question)).stream())
                    .toList());
            if (with.found().size() > act.match().found().size()) {
                remembered.put(act.position(), with);
            }
        }
        return remembered;
    }

    /** The question that is not answered yet, if it can bring anything. */
    private Optional<Inquiry> next(Lacking act, Map<Question, Known> known) {
        var first = answer(known.get(act.first().question()));
        if (first.isEmpty()) {
            return Optional.of(act.first());
        }
        return isFull(first.get())
                        && answer(known.get(act.further().question())).isEmpty()
                ? Optional.of(act.further())
                : Optional.empty();
    }

    /** A page that is not full is the last one. */
    private boolean isFull(ActSearch page) {
        return page.tracks().size() >= catalogue.pageSize();
    }

    private Map<Integer, Match> ask(Slice slice, Map<Inquiry, List<Lacking>> open) {
        var learned = new ConcurrentHashMap<Integer, Match>();
        try (var askers = new Together()) {
            open.entrySet().stream()
                    .limit(settings.lookups())
                    .forEach(entry -> askers.start(going -> {
                        if (going.getAsBoolean()) {
                            asking.ask(slice, entry.getValue().getFirst().asking(entry.getKey()))
                                    .ifPresent(answer -> entry.getValue()
                                            .forEach(act -> learned.put(act.position(), act.with(List.of(answer)))));
                        }
                        return false;
                    }));
            askers.await();
        }
        return learned;
    }

    private static Optional<ActSearch> answer(@Nullable Known known) {
        return known instanceof Known.Answered(var search) ? Optional.of(search) : Optional.empty();
    }
}

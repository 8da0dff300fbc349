package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.PendingAct;
import io.festivalplayer.common.memory.CatalogueMemory;
import io.festivalplayer.common.memory.Known;
import io.festivalplayer.common.memory.Question;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How acts stand by what is remembered: first questions in one look, second ones in another where there are any. */
@Component
class Recollection {

    private final CatalogueMemory memory;

    Recollection(CatalogueMemory memory) {
        this.memory = memory;
    }

    /** One for each act, in the same order. */
    List<Standing> of(Collection<PendingAct> acts, Optional<String> market) {
        var unasked = acts.stream().map(Standing.Open::unasked).toList();
        var firsts = recall(unasked, market);
        var standings = unasked.stream().map(open -> standing(open, firsts)).toList();
        var seconds = recall(standings.stream().flatMap(Recollection::second).toList(), market);
        return standings.stream()
                .map(standing -> second(standing)
                        .findFirst()
                        .map(open -> standing(open, seconds))
                        .orElse(standing))
                .toList();
    }

    private Map<Question, Known> recall(List<Standing.Open> open, Optional<String> market) {
        return open.isEmpty()
                ? Map.of()
                : memory.recall(
                        open.stream().map(each -> each.inquiry().question()).toList(), market);
    }

    private static Stream<Standing.Open> second(Standing standing) {
        return standing instanceof Standing.Open open && open.first().isPresent() ? Stream.of(open) : Stream.of();
    }

    private static Standing standing(Standing.Open open, Map<Question, Known> known) {
        var answer = known.get(open.inquiry().question());
        if (answer == null) {
            return open;
        }
        return switch (answer) {
            case Known.BeingAsked() -> new Standing.BeingAsked(open.act());
            case Known.Answered(var search) -> open.with(search);
        };
    }
}

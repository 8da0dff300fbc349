package io.festivalplayer.worker.match;

import io.festivalplayer.common.job.Act;
import io.festivalplayer.common.job.JobStore;
import io.festivalplayer.common.job.JointBillings;
import io.festivalplayer.common.job.Lease;
import io.festivalplayer.common.job.PartedAct;
import io.festivalplayer.common.lineup.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes joint billings apart that no artist has as a whole. A part that is an act elsewhere on the bill is that act; a
 * billing all of whose parts are is left out, and says so.
 */
@Component
class Parting {

    private final JointBillings joints;
    private final JobStore jobs;

    Parting(JointBillings joints, JobStore jobs) {
        this.joints = joints;
        this.jobs = jobs;
    }

    /** Gives whether any was taken apart; then there may be acts to look for again. */
    boolean partAny(Lease lease) {
        var parts = joints.open(lease.jobId());
        var parted = parts.isEmpty() ? List.<PartedAct>of() : parted(jobs.acts(lease.jobId(), 0), parts);
        if (parted.isEmpty()) {
            return false;
        }
        joints.part(lease, parted);
        return true;
    }

    /**
     * What becomes of a bill's joint billings. Pure.
     *
     * @param bill all its acts
     * @param parts the parts of those that nobody has as a whole so far, by their places on the bill
     */
    static List<PartedAct> parted(List<Act> bill, Map<Integer, List<String>> parts) {
        var wholes = bill.stream()
                .filter(act -> parts.containsKey(act.position()) && !mayBeOneArtist(act))
                .toList();
        var billed = new HashMap<NameKey, Optional<Act>>();
        bill.stream()
                .filter(act -> !wholes.contains(act))
                .forEach(act -> billed.putIfAbsent(NameKey.of(act.name()), Optional.of(act)));
        return wholes.stream()
                .map(whole -> parted(whole, parts.getOrDefault(whole.position(), List.of()), billed))
                .toList();
    }

    /** Several artists have the very name: then a person is to say which. */
    private static boolean mayBeOneArtist(Act act) {
        var name = NameKey.of(act.name());
        return act.match().stream()
                .flatMap(match -> match.candidates().stream())
                .anyMatch(candidate -> NameKey.of(candidate.name()).equals(name));
    }

    /** Parts that are not on the bill yet are so from now on; they have no place that can be told. */
    private static PartedAct parted(Act whole, List<String> parts, Map<NameKey, Optional<Act>> billed) {
        var names = new ArrayList<String>();
        var others = new ArrayList<Integer>();
        var again = new ArrayList<String>();
        for (var part : parts) {
            var key = NameKey.of(part);
            if (billed.containsKey(key)) {
                billed.getOrDefault(key, Optional.empty())
                        .map(Act::position)
                        .ifPresentOrElse(others::add, () -> again.add(part));
            } else {
                billed.put(key, Optional.empty());
                names.add(part);
            }
        }
        return new PartedAct(whole.position(), names, others, again);
    }
}

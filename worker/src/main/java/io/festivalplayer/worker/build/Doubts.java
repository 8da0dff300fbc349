package io.festivalplayer.worker.build;

import io.festivalplayer.common.job.BuildSteps;
import io.festivalplayer.common.job.ClaimedJob;
import io.festivalplayer.common.job.PlaylistNotes;
import io.festivalplayer.common.job.Target;
import io.festivalplayer.common.job.WaitReason;
import io.festivalplayer.common.spotify.SpotifyPlaylists;
import io.festivalplayer.worker.WorkerSettings;
import io.festivalplayer.worker.slice.Slice;
import io.festivalplayer.worker.slice.SliceEnd;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds out what became of a write whose outcome is unknown, by reading. That it was carried out is believed at once.
 * That it was not, or that something else is there, is believed when two looks in a row agree and the write is old
 * enough to be seen: what is written may be visible only seconds later.
 */
@Component
class Doubts {

    /** A first look, and two more that agree. */
    private static final int LOOKS = 3;

    private final PlaylistItems items;
    private final BuildSteps steps;
    private final PlaylistNotes notes;
    private final WorkerSettings settings;

    Doubts(PlaylistItems items, BuildSteps steps, PlaylistNotes notes, WorkerSettings settings) {
        this.items = items;
        this.steps = steps;
        this.notes = notes;
        this.settings = settings;
    }

    /** What came of a look. */
    sealed interface Outcome {

        /** How many of the wanted items are there, and nothing else of ours. */
        record Known(int written) implements Outcome {}

        /** Not now. */
        record NotYet(SliceEnd end) implements Outcome {}
    }

    Outcome resolve(Slice slice, Content content, Duration doubtFor) {
        var job = slice.job();
        if (doubtFor.compareTo(settings.lookAgain()) < 0) {
            return later(settings.lookAgain().minus(doubtFor));
        }
        var read = items.read(slice, content.playlistId());
        if (read.isEmpty()) {
            return new Outcome.NotYet(new SliceEnd.More());
        }
        var own = content.own(read.get());
        int carriedOut = Math.min(
                job.playlist().written() + SpotifyPlaylists.CHUNK,
                content.wanted().size());
        if (own.equals(content.wanted().subList(0, carriedOut))) {
            return known(slice, carriedOut);
        }
        var look = digest(own);
        if (!job.playlist().lastLook().filter(look::equals).isPresent() || doubtFor.compareTo(patience(content)) < 0) {
            steps.looked(job.lease(), look);
            return later(settings.lookAgain());
        }
        return content.isPrefix(own) ? known(slice, own.size()) : startAgain(slice, content, read.get());
    }

    /** Adding is not safe to repeat, so where nothing else clears the playlist a late write is waited for longer. */
    private Duration patience(Content content) {
        return content.appending()
                ? settings.visibleAfter()
                : settings.lookAgain().multipliedBy(LOOKS);
    }

    /** The first chunk replaces everything; where others' items stay, ours are taken out one chunk after the other. */
    private Outcome startAgain(Slice slice, Content content, List<String> there) {
        var job = slice.job();
        if (content.appending()) {
            var isOut = items.takeOut(slice, content.playlistId(), content.own(there));
            return isOut ? known(slice, 0) : new Outcome.NotYet(new SliceEnd.More());
        }
        var added = addedByListener(job, content, there);
        if (!added.isEmpty()) {
            steps.keepToo(job.lease(), added);
            return new Outcome.NotYet(new SliceEnd.More());
        }
        return known(slice, 0);
    }

    /** What nobody has accounted for was added by the listener meanwhile. */
    private List<String> addedByListener(ClaimedJob job, Content content, List<String> there) {
        if (!isListenersToo(job)) {
            return List.of();
        }
        var known = job.playlist().accountedFor();
        known.addAll(notes.ours(job.accountId(), content.playlistId()));
        return there.stream()
                .filter(uri -> !uri.isEmpty() && !known.contains(uri))
                .distinct()
                .toList();
    }

    /** What others put there stays: in their own playlist, and in one of ours that they have had since. */
    private static boolean isListenersToo(ClaimedJob job) {
        var progress = job.playlist();
        return switch (job.wish().target()) {
            case Target.Replacing(var id, var keepOthers) ->
                keepOthers || progress.restoring() || progress.mending().isPresent();
            case Target.NewPlaylist() -> progress.mending().isPresent();
            case Target.Appending appending -> false;
        };
    }

    private Outcome known(Slice slice, int written) {
        steps.resolved(slice.job().lease(), written);
        return new Outcome.Known(written);
    }

    private static Outcome later(Duration pause) {
        return new Outcome.NotYet(new SliceEnd.Parked(WaitReason.RETRY, pause));
    }

    private static String digest(List<String> items) {
        return UUID.nameUUIDFromBytes(String.join(" ", items).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

package io.festivalplayer.sandbox.calls;

import io.festivalplayer.sandbox.storage.Resettable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.stereotype.Component;

/** Every call since the start or the last reset, in memory; none is dropped. Safe for use by any thread. */
@Component
public final class CallLog implements CallListener, Resettable {

    private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();

    CallLog() {}

    @Override
    public void answered(Call call, CallNotes notes) {
        calls.add(call);
    }

    /** Returns the answered calls that arrived at a time or later, oldest first. */
    public List<Call> since(Instant start) {
        return calls.stream()
                .filter(call -> !call.at().isBefore(start))
                .sorted(Comparator.comparing(Call::at))
                .toList();
    }

    /** Returns the calls answered last, the newest first. */
    public List<Call> last(int count) {
        var all = List.copyOf(calls);
        return all.subList(Math.max(0, all.size() - count), all.size()).reversed();
    }

    @Override
    public void reset() {
        calls.clear();
    }
}

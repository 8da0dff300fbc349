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

    @Override
    public void reset() {
        calls.clear();
    }
}

package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.calls.Call;
import io.festivalplayer.sandbox.calls.CallListener;
import io.festivalplayer.sandbox.calls.CallNotes;
import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Remembers who wrote what to which playlist, refused and failed calls too. Safe for use by any thread. */
@Component
final class Writes implements CallListener, Resettable {

    private record History(List<Write> writes) {}

    private static final Pattern PATH = Pattern.compile("/v1/playlists/([^/]+)(?:/.*)?");

    private final Table<History> table;
    private final Playlists playlists;

    Writes(Storage storage, Playlists playlists) {
        this.table = storage.table("writes", History.class);
        this.playlists = playlists;
    }

    @Override
    public void answered(Call call, CallNotes notes) {
        if (call.method().equals("GET")) {
            return;
        }
        var written = new LinkedHashSet<>(notes.playlists());
        var path = PATH.matcher(call.path());
        if (path.matches()) {
            written.add(path.group(1));
        }
        written.stream()
                .filter(id -> playlists.current(id).isPresent())
                .forEach(id -> append(id, new Write(call.at(), call.method(), call.path(), call.status())));
    }

    private synchronized void append(String id, Write write) {
        var history = Stream.concat(to(id).stream(), Stream.of(write)).toList();
        table.put(id, new History(history));
    }

    List<Write> to(String id) {
        return table.get(id).map(History::writes).orElse(List.of());
    }

    @Override
    public void reset() {
        table.clear();
    }
}

package io.festivalplayer.sandbox.accounts;

import io.festivalplayer.sandbox.id.SpotifyId;
import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import io.festivalplayer.sandbox.time.SandboxClock;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everybody with an account. Safe for use by any thread. */
@Component
public final class Listeners implements Resettable {

    private static final int LONGEST_NAME = 80;

    private final Table<Listener> table;
    private final SandboxClock clock;

    Listeners(Storage storage, SandboxClock clock) {
        this.table = storage.table("listeners", Listener.class);
        this.clock = clock;
    }

    /**
     * Returns the listener of a name, creating them when new; the same name always gets the same ids.
     *
     * @throws IllegalArgumentException when the name is blank or has more than 80 characters
     */
    public Listener welcome(String name) {
        if (!fits(name)) {
            throw new IllegalArgumentException("A listener's name has 1 to 80 characters");
        }
        var id = idOf(name);
        var accountId = SpotifyId.of("account:" + name).substring(0, 10);
        return table.computeIfAbsent(id, new Listener(id, accountId, name, "DK", clock.instant()));
    }

    /** Returns the listener of a name, if they exist. */
    public Optional<Listener> named(String name) {
        return table.get(idOf(name));
    }

    /** Returns the listener of a user id, if they exist. */
    public Optional<Listener> withId(String id) {
        return table.get(id);
    }

    /** Returns everybody, in the order in which they came. */
    public List<Listener> all() {
        return table.all().stream()
                .sorted(Comparator.comparing(Listener::since).thenComparing(Listener::id))
                .toList();
    }

    @Override
    public void reset() {
        table.clear();
    }

    static boolean fits(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    // User ids of old accounts are names; newer ones are 28 letters and digits that start with 31.
    private static String idOf(String name) {
        return name.matches("[a-z0-9._-]{1,30}")
                ? name
                : "31"
                        + new BigInteger(1, SpotifyId.sha256("user:" + name))
                                .toString(36)
                                .substring(0, 26);
    }
}

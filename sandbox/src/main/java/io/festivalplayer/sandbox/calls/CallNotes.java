package io.festivalplayer.sandbox.calls;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is learned about a call while it is served. Belongs to one request and its thread. */
public final class CallNotes {

    private final Set<String> playlists = new LinkedHashSet<>();
    private @Nullable String app;
    private @Nullable String user;
    private boolean dropped;

    CallNotes() {}

    /** Returns the notes of a request, starting them when it has none. */
    public static CallNotes of(HttpServletRequest request) {
        var name = CallNotes.class.getName();
        if (request.getAttribute(name) instanceof CallNotes notes) {
            return notes;
        }
        var notes = new CallNotes();
        request.setAttribute(name, notes);
        return notes;
    }

    /** Notes the calling app. */
    public void app(String id) {
        app = id;
    }

    /** Notes the listener the call is made for. */
    public void user(String name) {
        user = name;
    }

    /** Notes a playlist that the call is about to change or has made. */
    public void playlist(String id) {
        playlists.add(id);
    }

    /** Notes that the connection is closed without an answer. */
    public void dropped() {
        dropped = true;
    }

    /** Returns the playlists noted. */
    public Set<String> playlists() {
        return Set.copyOf(playlists);
    }

    Optional<String> app() {
        return Optional.ofNullable(app);
    }

    Optional<String> user() {
        return Optional.ofNullable(user);
    }

    boolean wasDropped() {
        return dropped;
    }
}

package io.festivalplayer.sandbox.playlist;

import io.festivalplayer.sandbox.accounts.Caller;
import io.festivalplayer.sandbox.accounts.Scope;
import io.festivalplayer.sandbox.calls.CallNotes;
import io.festivalplayer.sandbox.id.SpotifyId;
import io.festivalplayer.sandbox.rules.RuleBook;
import io.festivalplayer.sandbox.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides who may read and change which playlist. */
@Component
final class Access {

    private final Playlists playlists;
    private final RuleBook rules;

    Access(Playlists playlists, RuleBook rules) {
        this.playlists = playlists;
        this.rules = rules;
    }

    /** Returns a playlist of which anybody may know name and owner. */
    Playlist toSee(Caller caller, String id) {
        var playlist = found(playlists.visible(id), id);
        if (!playlist.details().open() && isOf(caller, playlist)) {
            caller.require(Scope.PLAYLIST_READ_PRIVATE);
        }
        return playlist;
    }

    /** Returns a playlist whose entries the caller may read. */
    Playlist toRead(Caller caller, String id) {
        var playlist = found(playlists.visible(id), id);
        if (!showsEntries(caller, playlist)) {
            throw Refusal.json(403, "Forbidden").exception();
        }
        if (caller.listener().isPresent()) {
            caller.require(Scope.PLAYLIST_READ_PRIVATE);
        }
        return playlist;
    }

    /** Says whether a list of playlists has this one in it: private and collaborative ones need scopes of their own. */
    boolean lists(Caller caller, Playlist playlist) {
        var details = playlist.details();
        return (details.open() || caller.scopes().contains(Scope.PLAYLIST_READ_PRIVATE))
                && (!details.collaborative() || caller.scopes().contains(Scope.PLAYLIST_READ_COLLABORATIVE));
    }

    boolean showsEntries(Caller caller, Playlist playlist) {
        return isOf(caller, playlist) || !rules.current().development();
    }

    /** Returns a playlist whose entries the caller may change. */
    Playlist toFill(Caller caller, String id, HttpServletRequest request) {
        return toWrite(caller, id, request, isOf(caller, found(playlists.current(id), id)));
    }

    /** Returns a playlist that the caller may rename and describe. */
    Playlist toOwn(Caller caller, String id, HttpServletRequest request) {
        return toWrite(
                caller,
                id,
                request,
                found(playlists.current(id), id).owner().equals(caller.user().id()));
    }

    private Playlist toWrite(Caller caller, String id, HttpServletRequest request, boolean allowed) {
        CallNotes.of(request).playlist(id);
        caller.user();
        if (!allowed) {
            throw Refusal.json(403, "You cannot change a playlist you don't own.")
                    .exception();
        }
        var playlist = found(playlists.current(id), id);
        requireWriting(caller, playlist.details().open());
        return playlist;
    }

    static void requireWriting(Caller caller, boolean open) {
        caller.require(open ? Scope.PLAYLIST_MODIFY_PUBLIC : Scope.PLAYLIST_MODIFY_PRIVATE);
    }

    private static boolean isOf(Caller caller, Playlist playlist) {
        return caller.listener().filter(user -> playlist.isChangedBy(user.id())).isPresent();
    }

    private static Playlist found(Optional<Playlist> playlist, String id) {
        return playlist.orElseThrow(() -> SpotifyId.wellFormed(id)
                ? Refusal.json(404, "Resource not found").exception()
                : Refusal.json(400, "Invalid playlist Id").exception());
    }
}

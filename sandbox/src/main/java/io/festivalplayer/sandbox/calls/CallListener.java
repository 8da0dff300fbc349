package io.festivalplayer.sandbox.calls;

/** Hears of every call once its answer is decided, before the caller has all of it. */
public interface CallListener {

    /** Takes note of a call. Called on the request's thread. */
    void answered(Call call, CallNotes notes);
}

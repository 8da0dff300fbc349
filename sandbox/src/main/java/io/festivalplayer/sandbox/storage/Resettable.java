package io.festivalplayer.sandbox.storage;

/** Something that a reset puts back to how it was at the very first start. */
public interface Resettable {

    /** Forgets everything learned or written since the first start. Safe to call from any thread. */
    void reset();
}

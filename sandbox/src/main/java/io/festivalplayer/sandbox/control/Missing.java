package io.festivalplayer.sandbox.control;

import io.festivalplayer.sandbox.web.Refusal;
import io.festivalplayer.sandbox.web.RefusedException;

/** Says that a switch was asked for something that is not there. */
final class Missing {

    private Missing() {}

    static RefusedException listener(String name) {
        return Refusal.json(404, "Nobody is called " + name + " yet").exception();
    }

    static RefusedException playlist(String id) {
        return Refusal.json(404, "This listener made no playlist " + id).exception();
    }
}

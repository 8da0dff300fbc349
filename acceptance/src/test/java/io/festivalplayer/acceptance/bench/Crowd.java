package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.Listener;
import java.util.List;
import java.util.stream.Stream;

/**
 * Listeners who order at the same time.
 *
 * @param listeners each logged in
 */
record Crowd(List<Listener> listeners) {

    static Crowd of(Stage stage, int size) {
        return new Crowd(Stream.generate(stage::listener).limit(size).toList());
    }

    /** Each orders one playlist, none with an act that another has too. */
    List<Job> order(Acts acts, int actsEach) {
        return listeners.stream()
                .map(listener -> listener.order(Acts.order(acts.draw(actsEach))))
                .toList();
    }

    int size() {
        return listeners.size();
    }
}

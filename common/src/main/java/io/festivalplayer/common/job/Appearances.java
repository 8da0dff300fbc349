package io.festivalplayer.common.job;

import io.festivalplayer.common.lineup.Appearance;
import io.festivalplayer.common.lineup.NameKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** When and where the parts of joint billings play: with each billing that they are a part of, and by themselves. */
final class Appearances {

    private final Map<Integer, Appearance> billed;
    private final Map<NameKey, Appearance> ofParts = new HashMap<>();
    private final Map<Integer, Appearance> joined = new HashMap<>();

    /** Begins with what the bill says of each place. */
    Appearances(Map<Integer, Appearance> billed) {
        this.billed = billed;
    }

    void add(PartedAct whole) {
        var own = ofPlace(whole.position());
        whole.names().forEach(name -> ofParts.merge(NameKey.of(name), own, Appearance::and));
        whole.again().forEach(name -> ofParts.merge(NameKey.of(name), own, Appearance::and));
        whole.others().forEach(other -> joined.merge(other, ofPlace(other).and(own), (before, _) -> before.and(own)));
    }

    /** Of a part that takes its whole's place. */
    Appearance of(String part) {
        return Objects.requireNonNull(ofParts.get(NameKey.of(part)));
    }

    /** Of the acts that are on the bill by themselves, by their places. */
    Map<Integer, Appearance> joined() {
        return joined;
    }

    private Appearance ofPlace(int position) {
        return Objects.requireNonNull(billed.get(position));
    }
}

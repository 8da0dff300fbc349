package io.festivalplayer.common.lineup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The acts of a bill, each once. One that is billed again, in whatever spelling, is one act with both days. */
final class ActList {

    private final Map<String, BilledAct> acts = new LinkedHashMap<>();
    private final Map<String, String> ofArtist = new HashMap<>();
    private final Doubts doubts;

    ActList(Doubts doubts) {
        this.doubts = doubts;
    }

    void add(Line line, BilledAct act) {
        var key = key(act);
        var first = acts.get(key);
        if (first == null) {
            acts.put(key, act);
            return;
        }
        if (first.days().containsAll(act.days())) {
            doubts.add(line, Doubt.TWICE.of(act.name()));
        }
        acts.put(key, merged(first, act));
    }

    List<BilledAct> acts() {
        return List.copyOf(acts.values());
    }

    /** A link tells an act from others of its name, and finds it under another. */
    private String key(BilledAct act) {
        var linked = act.artistId().map(ofArtist::get);
        if (linked.isPresent()) {
            return linked.get();
        }
        var key = keyOfName(act);
        act.artistId().ifPresent(artist -> ofArtist.put(artist, key));
        return key;
    }

    private String keyOfName(BilledAct act) {
        var name = NameKey.of(act.name()).value();
        var first = acts.get(name);
        boolean isOther = first != null
                && first.artistId().isPresent()
                && act.artistId().isPresent()
                && !first.artistId().equals(act.artistId());
        return isOther ? name + " " + act.artistId().get() : name;
    }

    private static BilledAct merged(BilledAct first, BilledAct again) {
        var days = new LinkedHashSet<>(first.days());
        days.addAll(again.days());
        return new BilledAct(
                first.name(),
                first.original(),
                new ArrayList<>(days),
                Appearance.joined(first.stage(), again.stage()),
                Appearance.joined(first.note(), again.note()),
                first.parts(),
                first.artistId().or(again::artistId));
    }
}

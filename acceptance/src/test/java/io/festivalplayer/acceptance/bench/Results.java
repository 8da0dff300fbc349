package io.festivalplayer.acceptance.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The latest result of each scenario, in the order of the scenarios. */
record Results(Map<String, Result> byScenario) {

    static Results of(Collection<Result> results) {
        var byScenario = new LinkedHashMap<String, Result>();
        results.forEach(result -> byScenario.put(result.scenario(), result));
        return new Results(byScenario);
    }

    /** A scenario's figures take the place of its earlier ones; the others stay, and what is no scenario is dropped. */
    Results with(Result latest, List<Scenario> order) {
        var all = new LinkedHashMap<>(byScenario);
        all.put(latest.scenario(), latest);
        return of(order.stream()
                .map(Scenario::name)
                .filter(all::containsKey)
                .map(all::get)
                .toList());
    }

    Collection<Result> all() {
        return byScenario.values();
    }
}

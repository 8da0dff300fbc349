package io.festivalplayer.acceptance.bench;

import java.util.List;

/** All scenarios, in the order of the table. */
final class Scenarios {

    private Scenarios() {}

    static List<Scenario> all() {
        return List.of(
                new ColdLineup(),
                new SecondListener(),
                new PartlyNew(),
                new RateLimit(),
                new LearnedRate(),
                new OneLookup(),
                new EightLookups(),
                new SmallJob(),
                new RemainingTime(),
                new PostRatio(),
                new GetRatio(),
                new StoredJobs(),
                new StartUp(),
                new Memory(),
                new PageQuality(),
                new Smoothness(),
                new OriginalsWay());
    }
}

package io.festivalplayer.gateway.lineup;

import io.festivalplayer.common.lineup.BilledAct;
import io.festivalplayer.common.memory.CatalogueMemory;
import io.festivalplayer.common.memory.Question;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Which acts of a bill Spotify need not be asked about. Safe for use by many threads. */
@Component
class KnownActs {

    private static final Logger LOG = LoggerFactory.getLogger(KnownActs.class);

    private final CatalogueMemory memory;

    KnownActs(CatalogueMemory memory) {
        this.memory = memory;
    }

    /** How many must be asked about: all of them, where the database is away. A bill can be read without it. */
    int unknown(List<BilledAct> acts) {
        var questions = acts.stream().map(KnownActs::question).collect(Collectors.toSet());
        try {
            return questions.size() - memory.countKnown(questions);
        } catch (DataAccessException e) {
            LOG.warn("An estimate goes without what is known of the acts: {}", e.getMessage());
            return questions.size();
        }
    }

    private static Question question(BilledAct act) {
        return act.artistId().map(Question::artist).orElseGet(() -> Question.act(act.name()));
    }
}

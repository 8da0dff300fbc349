package io.festivalplayer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.acceptance.driver.Job;
import io.festivalplayer.acceptance.driver.JobOrder;
import io.festivalplayer.acceptance.driver.Listener;
import io.festivalplayer.acceptance.system.FestivalSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whom a listener plays or follows tells namesakes apart, if the listener allows that it is asked. */
class TasteIT {

    @RegisterExtension
    static final FestivalSystem festival = FestivalSystem.shared();

    private static final String TOP_ARTISTS = "/v1/me/top/artists";
    private static final String FOLLOWING = "/v1/me/following";
    private static final String NAMESAKES = "Metallica\nJustice\nPhoenix\nGhost\nSparks\nTexas\nGoose";

    @Test
    void of_two_namesakes_the_one_that_the_listener_plays_is_taken() {
        var listener = festival.listener("Ada");
        var doubtful = doubtful(order(listener));
        var played = doubtful.candidates().get(1);
        festival.sandbox().plays(listener, List.of(played.id()));
        listener.browser().finishLogIn(listener.browser().beginLogIn("top"), listener.name());

        var act = order(listener).acts().get(doubtful.position());

        assertThat(act.state()).isEqualTo("matched");
        assertThat(act.artist()).isEqualTo(played);
        assertThat(festival.sandbox().calls(listener, TOP_ARTISTS)).hasSize(1);
    }

    @Test
    void of_two_namesakes_the_one_that_the_listener_follows_is_taken() {
        var listener = festival.listener("Ada");
        var doubtful = doubtful(order(listener));
        var followed = doubtful.candidates().get(1);
        festival.sandbox().follows(listener, List.of(followed.id()));
        listener.browser().finishLogIn(listener.browser().beginLogIn("following"), listener.name());

        var act = order(listener).acts().get(doubtful.position());

        assertThat(act.state()).isEqualTo("matched");
        assertThat(act.artist()).isEqualTo(followed);
        assertThat(festival.sandbox().calls(listener, FOLLOWING)).hasSize(1);
    }

    @Test
    void who_has_not_allowed_it_is_not_asked() {
        var listener = festival.listener("Ada");

        doubtful(order(listener));

        assertThat(festival.sandbox().calls(listener, TOP_ARTISTS)).isEmpty();
        assertThat(festival.sandbox().calls(listener, FOLLOWING)).isEmpty();
    }

    private static Job order(Listener listener) {
        return listener.awaitFinished(listener.order(JobOrder.of("namesakes", NAMESAKES)));
    }

    private static Job.Act doubtful(Job job) {
        return job.acts().stream()
                .filter(act -> act.candidates().size() > 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no doubt in " + job));
    }
}

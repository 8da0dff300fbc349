package io.festivalplayer.gateway.door;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A request that was on its way when its account was deleted: its session was there, and nothing else is. */
class DeletedMeanwhileTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.shared();

    private static final String ORDER = """
            {"lineup": {"text": "Sigur Rós"}, "playlist": {"name": "Roskilde"}}""";

    private final Visitor listener = gateway.listener("Leaving-" + UUID.randomUUID());
    private final String account = listener.get("/api/me").json().path("id").asString();

    static Stream<Door> doors() {
        return AuthorisationTest.DOORS.stream();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void no_door_calls_it_a_fault_of_ours(Door door) {
        var job = listener.post("/api/jobs", ORDER).json().path("id").asString();
        deleteAccount();

        var answer = listener.send(door.method(), door.path(job), door.body());

        assertThat(answer.status()).isLessThan(500);
    }

    @Test
    void an_order_is_told_that_nobody_is_logged_in() {
        deleteAccount();

        assertThat(listener.post("/api/jobs", ORDER))
                .extracting(Answered::status, Answered::code)
                .containsExactly(401, "not_logged_in");
    }

    @Test
    void an_order_that_waits_for_the_deletion_is_told_the_same() {
        CompletableFuture<Answered> order =
                Objects.requireNonNull(gateway.transactions().execute(_ -> {
                    deleteAccount();
                    var sent = supplyAsync(() -> listener.post("/api/jobs", ORDER));
                    await("the order waits").until(() -> sent.isDone() || somebodyWaits());
                    return sent;
                }));

        assertThat(order.join()).extracting(Answered::status, Answered::code).containsExactly(401, "not_logged_in");
    }

    private void deleteAccount() {
        gateway.sql()
                .sql("delete from account where id = :id::uuid")
                .param("id", account)
                .update();
    }

    private static boolean somebodyWaits() {
        return gateway.sql()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}

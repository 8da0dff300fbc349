package io.festivalplayer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.gateway.door.AnyRequest.Sent;
import io.festivalplayer.gateway.door.ApiContract.Operation;
import io.festivalplayer.gateway.running.RunningGateway;
import io.festivalplayer.gateway.running.Visitor;
import io.festivalplayer.gateway.running.Visitor.Answered;
import io.festivalplayer.testing.Loopback.Answer;
import io.festivalplayer.testing.Loopback.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whatever is asked that the OpenAPI document knows, or nearly so, is answered as the document says, and never with a
 * fault of ours. {@code script/test --security} asks more.
 */
class AnyRequestTest {

    @RegisterExtension
    static final RunningGateway gateway = RunningGateway.with(Map.of(
            "festival.limits.parse", "1000000",
            "festival.limits.jobs", "1000000",
            "festival.limits.search", "1000000",
            "festival.limits.login", "1000000"));

    private static final int REQUESTS = Integer.getInteger("security.requests", 800);
    private static final long SEED = Long.getLong("security.seed", new Random().nextLong());
    private static final int ENOUGH_FAULTS = 10;

    private final Random random = new Random(SEED);
    private final List<String> faults = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> successes = new HashMap<>();
    private Visitor listener = gateway.listener("Somebody");
    private Optional<String> job = Optional.empty();

    @BeforeAll
    static void let_spotify_know_nobody() {
        gateway.spotify().answers(AnyRequestTest::asSpotify);
    }

    private static Answer asSpotify(Request request) {
        return switch (request.path()) {
            case "/v1/search" -> Answer.json(200, "{\"artists\": {\"items\": []}, \"tracks\": {\"items\": []}}");
            case "/v1/me/playlists" -> Answer.json(200, "{\"items\": [], \"total\": 0}");
            default ->
                request.path().startsWith("/v1/artists/")
                        ? Answer.json(404, "{\"error\": {\"status\": 404, \"message\": \"Resource not found\"}}")
                        : RunningGateway.asSpotify(request);
        };
    }

    @Test
    void no_request_breaks_it_and_every_answer_is_as_the_document_says() {
        var contract = new ApiContract(gateway.visitor().get("/v3/api-docs").json());

        JqwikSession.run(() -> ask(contract));

        int answered = statuses.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("security: " + answered + " requests, seed " + SEED + ", answers by status " + statuses
                + ", successes by endpoint " + successes);
        assertThat(faults).as("seed %d", SEED).isEmpty();
        assertThat(answered).as("requests that were answered").isEqualTo(REQUESTS);
        assertThat(statuses.keySet()).as("statuses").allMatch(status -> status < 500);
        assertThat(successes.keySet())
                .as("what makes sense often enough to succeed")
                .contains(
                        "GET /api/me",
                        "POST /api/lineups/parse",
                        "POST /api/jobs",
                        "GET /api/jobs/{id}",
                        "POST /api/jobs/{id}/cancel");
    }

    private void ask(ApiContract contract) {
        var requests = new AnyRequest(contract, random);
        var operations = contract.operations();
        for (int i = 0; i < REQUESTS && faults.size() < ENOUGH_FAULTS; i++) {
            var sent = requests.next(any(operations), job);
            var answer = send(sent);
            statuses.merge(answer.status(), 1, Integer::sum);
            contract.faultsOf(sent.operation(), answer)
                    .forEach(fault -> faults.add(
                            fault + " for " + sent + ": " + answer.response().body()));
            goOn(sent, answer);
        }
    }

    /** An account that is deleted all the time never gets far. */
    private Operation any(List<Operation> operations) {
        var chosen = operations.get(random.nextInt(operations.size()));
        return chosen.toString().equals("DELETE /api/me") && random.nextInt(10) > 0 ? any(operations) : chosen;
    }

    private Answered send(Sent sent) {
        var method = sent.operation().method();
        var headers = new HashMap<>(sent.headers());
        if (!method.equals("GET")) {
            headers.put("X-XSRF-TOKEN", listener.token());
        }
        return listener.send(method, sent.path(), sent.body(), headers);
    }

    private void goOn(Sent sent, Answered answer) {
        if (answer.status() < 400) {
            successes.merge(sent.operation().toString(), 1, Integer::sum);
        }
        if (answer.status() == 202) {
            job = Optional.of(answer.json().path("id").asString());
        }
        // The account is gone, or has as many jobs as it may.
        if (answer.status() == 401 || answer.status() == 429) {
            listener = gateway.listener("Somebody" + random.nextInt(Integer.MAX_VALUE));
            job = Optional.empty();
        }
    }
}

package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.SandboxControl.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The calls that the sandbox got, oldest first.
 *
 * @param all to the Web API and to the accounts service
 */
record Calls(List<Call> all) {

    private static final int TOO_MANY_REQUESTS = 429;

    static Calls of(Stage stage) {
        return since(stage, Instant.EPOCH);
    }

    static Calls since(Stage stage, Instant time) {
        return new Calls(stage.sandbox().callsSince(time));
    }

    /** Everything below /v1, the login's /me included. */
    List<Call> toWebApi() {
        return all.stream().filter(call -> call.path().startsWith("/v1/")).toList();
    }

    int webApi() {
        return toWebApi().size();
    }

    /** Tokens asked for. */
    long tokens() {
        return all.stream().filter(call -> call.path().startsWith("/api/token")).count();
    }

    /** The refusals for calling too often. */
    List<Call> refused() {
        return toWebApi().stream()
                .filter(call -> call.status() == TOO_MANY_REQUESTS)
                .toList();
    }

    Calls from(Instant begin) {
        return new Calls(all.stream().filter(call -> !call.at().isBefore(begin)).toList());
    }

    /** What was called as a share of what a limit allows in this time. */
    double share(Limit limit, Instant begin, Instant end) {
        var count = toWebApi().stream()
                .map(Call::at)
                .filter(at -> !at.isBefore(begin) && at.isBefore(end))
                .count();
        var windows = (double) Duration.between(begin, end).toMillis()
                / limit.window().toMillis();
        return count / (limit.calls() * windows);
    }
}

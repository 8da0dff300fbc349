package io.festivalplayer.acceptance.faults;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of all orders, counted as the Jepsen tests of RabbitMQ count messages.
 *
 * @param attempted orders that were sent
 * @param accepted orders that were answered with 202
 * @param recovered orders without such an answer that were stored and done all the same
 * @param retried how often a listener had to press retry, since five runs of a job in a row were killed
 * @param findings what must not be
 */
record Books(int attempted, int accepted, int recovered, int retried, List<Finding> findings) {

    /**
     * Checks the books.
     *
     * @param outcomes all orders
     * @param strays jobs and playlists of names that nobody ordered
     */
    static Books of(List<Outcome> outcomes, List<String> strays) {
        var findings = Stream.concat(
                outcomes.stream().flatMap(outcome -> outcome.finding().stream()),
                strays.stream().map(stray -> new Finding(Finding.Kind.UNEXPECTED, stray + ": nobody ordered it")));
        return new Books(
                outcomes.size(),
                (int) outcomes.stream().filter(Outcome::accepted).count(),
                (int) outcomes.stream().filter(Outcome::isRecovered).count(),
                0,
                findings.toList());
    }

    static Books empty() {
        return new Books(0, 0, 0, 0, List.of());
    }

    Books plus(Books others) {
        return new Books(
                attempted + others.attempted,
                accepted + others.accepted,
                recovered + others.recovered,
                retried + others.retried,
                Stream.concat(findings.stream(), others.findings.stream()).toList());
    }

    Books withRetries(int times) {
        return new Books(attempted, accepted, recovered, retried + times, findings);
    }

    boolean areRight() {
        return findings.isEmpty();
    }

    long count(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    @Override
    public String toString() {
        return "attempted %d, accepted %d, lost %d, duplicated %d, recovered %d, unexpected %d, retried %d%s"
                .formatted(
                        attempted,
                        accepted,
                        count(Finding.Kind.LOST),
                        count(Finding.Kind.DUPLICATED),
                        recovered,
                        count(Finding.Kind.UNEXPECTED),
                        retried,
                        findings.stream().map(finding -> "\n  " + finding).collect(Collectors.joining()));
    }
}

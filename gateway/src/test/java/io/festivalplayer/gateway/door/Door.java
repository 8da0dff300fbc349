package io.festivalplayer.gateway.door;

import java.util.Map;
import java.util.Objects;

/**
 * An endpoint, what is sent to it, and what each role is answered.
 *
 * @param endpoint its method and its address, such as {@code GET /api/jobs/{id}}
 * @param query what follows the address
 * @param body what is sent
 * @param statuses what is answered
 */
record Door(String endpoint, String query, String body, Map<Role, Integer> statuses) {

    /** Open to everybody, a read. */
    static Door open(String endpoint, int status) {
        return of(endpoint, status, status, status, status, status);
    }

    /** The roles' statuses in this order; an aged session is like an expired one. */
    static Door of(String endpoint, int stranger, int other, int owner, int expired, int withoutToken) {
        return new Door(
                endpoint,
                "",
                "",
                Map.of(
                        Role.STRANGER, stranger,
                        Role.OTHER, other,
                        Role.OWNER, owner,
                        Role.EXPIRED, expired,
                        Role.AGED, expired,
                        Role.WITHOUT_TOKEN, withoutToken));
    }

    Door asking(String more) {
        return new Door(endpoint, more, body, statuses);
    }

    Door sending(String json) {
        return new Door(endpoint, query, json, statuses);
    }

    String method() {
        return endpoint.split(" ", 2)[0];
    }

    /** An address that is met; where any will do, one that nobody has. */
    String path(String jobId) {
        return endpoint.split(" ", 2)[1]
                        .replace("{id}", jobId)
                        .replace("{position}", "0")
                        .replace("**", "nothing")
                + query;
    }

    int status(Role role) {
        return Objects.requireNonNull(statuses.get(role));
    }

    @Override
    public String toString() {
        return endpoint;
    }
}

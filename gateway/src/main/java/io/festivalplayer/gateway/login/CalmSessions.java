package io.festivalplayer.gateway.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that are not written for every request: that somebody was here is noted once a minute, which is exact enough
 * for sessions that last for days. None lasts for longer than 90 days. Safe for use by many threads as far as the
 * sessions beneath are.
 *
 * @param <S> the sessions beneath
 */
final class CalmSessions<S extends Session> implements FindByIndexNameSessionRepository<CalmSessions.Calm<S>> {

    private static final Duration EXACT_ENOUGH = Duration.ofMinutes(1);

    /** However often somebody is here, they log in anew after that. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private final FindByIndexNameSessionRepository<S> sessions;

    CalmSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Calm<S> createSession() {
        return new Calm<>(sessions.createSession());
    }

    @Override
    public void save(Calm<S> session) {
        sessions.save(session.beneath);
    }

    @Override
    public @Nullable Calm<S> findById(String id) {
        var found = sessions.findById(id);
        if (found == null) {
            return null;
        }
        if (found.getCreationTime().plus(LONGEST).isBefore(Instant.now())) {
            sessions.deleteById(id);
            return null;
        }
        return new Calm<>(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Calm<S>> findByIndexNameAndIndexValue(String name, String value) {
        return sessions.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Calm<>(entry.getValue())));
    }

    /** A session that takes note of who was here once a minute. */
    static final class Calm<S extends Session> implements Session {

        private final S beneath;

        Calm(S beneath) {
            this.beneath = beneath;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (Duration.between(getLastAccessedTime(), time).compareTo(EXACT_ENOUGH) >= 0) {
                beneath.setLastAccessedTime(time);
            }
        }

        @Override
        public String getId() {
            return beneath.getId();
        }

        @Override
        public String changeSessionId() {
            return beneath.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as Session has it
        public <T> @Nullable T getAttribute(String name) {
            return beneath.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return beneath.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            beneath.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            beneath.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return beneath.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return beneath.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            beneath.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return beneath.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return beneath.isExpired();
        }
    }
}

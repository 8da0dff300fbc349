package io.festivalplayer.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.festivalplayer.common.spotify.SpotifyMode;
import io.festivalplayer.common.spotify.SpotifySettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.servlet.ModelAndView;

class FilterFailuresTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void when_the_session_cannot_be_saved_the_answer_is_the_problem_alone() throws Exception {
        var failures = new FilterFailures(FilterFailuresTest::told, headers());

        new MockFilterChain(
                        new Accepting(),
                        failures,
                        new SessionRepositoryFilter<>(new UnsavedSessions()),
                        new WholeAnswers())
                .doFilter(new MockHttpServletRequest("GET", "/api/jobs"), response);

        assertThat(response.getContentAsString()).isEqualTo("the database is away");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Location")).isNull();
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static SafetyHeaders headers() {
        var spotify = new SpotifySettings(
                "app",
                "secret",
                URI.create("https://api.spotify.com"),
                URI.create("https://accounts.spotify.com"),
                URI.create("https://accounts.spotify.com/authorize"),
                SpotifyMode.DETECT,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        return new SafetyHeaders(new ContentPolicy(spotify), "");
    }

    private static ModelAndView told(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        try {
            response.setStatus(503);
            response.getWriter().write("the database is away");
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Accepting extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession(true);
            response.setStatus(202);
            response.setHeader("Location", "/api/jobs/1");
            response.getWriter().write("a job");
            response.flushBuffer();
        }
    }

    private static final class UnsavedSessions extends MapSessionRepository {

        UnsavedSessions() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public void save(MapSession session) {
            throw new DataAccessResourceFailureException("away");
        }
    }
}

package io.festivalplayer.gateway.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

class WholeAnswersTest {

    private final CountedSessions sessions = new CountedSessions();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void an_answer_that_is_flushed_reads_its_session_once() throws Exception {
        answer();

        assertThat(sessions.reads).isEqualTo(1);
    }

    @Test
    void an_answer_that_is_flushed_is_sent() throws Exception {
        answer();

        assertThat(response.getContentAsString()).isEqualTo("whole");
    }

    private void answer() throws Exception {
        var session = sessions.createSession();
        sessions.save(session);
        var request = new MockHttpServletRequest("GET", "/api/jobs");
        request.setCookies(new Cookie(
                "SESSION", Base64.getEncoder().encodeToString(session.getId().getBytes(US_ASCII))));
        new MockFilterChain(new Flushing(), new SessionRepositoryFilter<>(sessions), new WholeAnswers())
                .doFilter(request, response);
    }

    /** Answers as Spring does for a ResponseEntity. */
    private static final class Flushing extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession(false);
            response.getWriter().write("whole");
            response.flushBuffer();
        }
    }

    private static final class CountedSessions extends MapSessionRepository {

        private int reads;

        CountedSessions() {
            super(new ConcurrentHashMap<>());
        }

        @Override
        public @Nullable MapSession findById(String id) {
            reads++;
            return super.findById(id);
        }
    }
}

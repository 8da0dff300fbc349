package io.festivalplayer.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cuts off a body that is larger, or comes slower, than any request of ours can, while it is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit extends OncePerRequestFilter {

    /** 500 acts of 200 characters, each written as a JSON escape of six bytes, and room for the rest. */
    private static final int LIMIT = 1 << 20;

    private final Duration patience;

    BodyLimit(@Value("${festival.body-patience:30s}") Duration patience) {
        this.patience = patience;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Limited(request, patience), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final Duration patience;

        Limited(HttpServletRequest request, Duration patience) {
            super(request);
            this.patience = patience;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > LIMIT) {
                throw tooLarge();
            }
            return new LimitedStream(super.getInputStream(), patience);
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                HttpStatus.CONTENT_TOO_LARGE, "too_large", "The request is larger than 1 MiB. Send a smaller one.");
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final long begun = System.nanoTime();
        private final Duration patience;
        private int read;

        LimitedStream(ServletInputStream body, Duration patience) {
            this.body = body;
            this.patience = patience;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > LIMIT) {
                throw tooLarge();
            }
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new ProblemException(
                        HttpStatus.REQUEST_TIMEOUT, "too_slow", "The request took too long to arrive. Send it again.");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}

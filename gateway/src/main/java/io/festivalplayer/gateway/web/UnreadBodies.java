package io.festivalplayer.gateway.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Does not wait without end for a body that nobody asked for, such as one of a request that was refused at once. The
 * answer is sent first; a little of the body is taken, so that whoever still sends it sees the answer, and then the
 * connection is closed. The server's own bound is a number of bytes, however long they take.
 */
final class UnreadBodies extends ValveBase {

    private static final int MOST = 64 << 10;

    private final Duration patience;

    /**
     * Bounds the wait.
     *
     * @param patience how long what comes is taken; a read that waits for more may outlast it by the server's timeout
     */
    UnreadBodies(Duration patience) {
        super(true);
        this.patience = patience;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.isAsync() || isRead(request)) {
            return;
        }
        response.finishResponse();
        if (!takeTheRest(request)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean isRead(Request request) {
        var isRead = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, isRead);
        return isRead.get();
    }

    /** Whether it has come to its end. */
    private boolean takeTheRest(Request request) {
        long begun = System.nanoTime();
        var nowhere = new Nowhere();
        int taken = 0;
        try {
            while (taken <= MOST && System.nanoTime() - begun < patience.toNanos()) {
                // The request's own stream is closed with the response.
                int count = request.getCoyoteRequest().doRead(nowhere);
                if (count < 0) {
                    return true;
                }
                taken += count;
            }
            return false;
        } catch (IOException e) {
            // They are gone, or silent for too long; the answer was sent.
            return false;
        }
    }

    /** Where the server puts what nobody looks at. */
    private static final class Nowhere implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // The server brings buffers of its own.
        }
    }
}

package io.festivalplayer.acceptance.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that stays open. It does no more than it must, so that little of the machine goes into
 * asking. Used by one thread.
 */
final class KeepAlive implements AutoCloseable {

    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final int TIMEOUT_MS = 30_000;

    private static final String LAST = "connection: close";

    private final URI server;
    private Socket socket;
    private InputStream in;

    private KeepAlive(URI server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        this.in = answers(socket);
    }

    static KeepAlive to(URI server) throws IOException {
        return new KeepAlive(server, connection(server));
    }

    private static Socket connection(URI server) throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        return socket;
    }

    private static InputStream answers(Socket socket) throws IOException {
        return new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    /** Sends a request and reads the whole answer, of which only the status is of interest. */
    int send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var chunked = false;
        var last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var folded = header.toLowerCase(Locale.ROOT);
            if (folded.startsWith(LENGTH)) {
                length = Integer.parseInt(folded.substring(LENGTH.length()).strip());
            }
            chunked |= folded.equals(CHUNKED);
            last |= folded.equals(LAST);
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        if (last) {
            reconnect();
        }
        return status;
    }

    /** Tomcat answers so many requests on a connection, and then wants another. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connection(server);
        in = answers(socket);
    }

    private void skipChunks() throws IOException {
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            in.skipNBytes(size);
            line();
        } while (size > 0);
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** A request as it goes over the wire. */
    static byte[] request(String method, String path, String headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n%s".formatted(method, path, headers)
                + (bytes.length == 0
                        ? ""
                        : "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(bytes.length))
                + "\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

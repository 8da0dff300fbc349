package io.festivalplayer.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between one process and one server, as a test wants it: a TCP proxy that can be cut, held and slowed.
 * Safe for use by many threads.
 */
public final class Wire implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final InetSocketAddress server;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private boolean cut;
    private boolean held;
    private int holding;
    private Duration delay = Duration.ZERO;

    private Wire(InetSocketAddress server, ServerSocket entrance) {
        this.server = server;
        this.entrance = entrance;
    }

    static Wire to(String host, int port) {
        try {
            var entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var wire = new Wire(new InetSocketAddress(host, port), entrance);
            Thread.startVirtualThread(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a wire", e);
        }
    }

    /** The port of the loopback interface by which the process reaches the server. */
    int port() {
        return entrance.getLocalPort();
    }

    /** All connections break, and new ones end at once. */
    public void cut() {
        become(true, false, Duration.ZERO);
        sockets.forEach(Wire::closeQuietly);
    }

    /** Nothing comes through any more, and nobody is told: connections stay half open. What was sent comes later. */
    public void hold() {
        become(false, true, Duration.ZERO);
    }

    /** Whatever is sent takes so much longer. */
    public void slow(Duration by) {
        become(false, false, by);
    }

    /** All is well again. */
    public void heal() {
        become(false, false, Duration.ZERO);
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void become(boolean nowCut, boolean nowHeld, Duration nowDelay) {
        cut = nowCut;
        held = nowHeld;
        delay = nowDelay;
        notifyAll();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        var toServer = new Socket();
        sockets.add(client);
        sockets.add(toServer);
        try {
            pass();
            toServer.connect(server);
            Thread.startVirtualThread(() -> pump(toServer, client));
            pump(client, toServer);
        } catch (IOException refused) {
            closeQuietly(client);
        } finally {
            sockets.remove(client);
            sockets.remove(toServer);
        }
    }

    /** Brings on what comes in; the end of a connection is news too, and is held like all else. */
    private void pump(Socket from, Socket to) {
        var buffer = new byte[CHUNK];
        try (from;
                to) {
            for (int size = from.getInputStream().read(buffer);
                    size >= 0;
                    size = from.getInputStream().read(buffer)) {
                pass();
                to.getOutputStream().write(buffer, 0, size);
            }
            pass();
        } catch (IOException ended) {
            // Closing both is all there is to do.
        }
    }

    /** Whether something was sent that is held. */
    public synchronized boolean isHolding() {
        return holding > 0;
    }

    private void pass() throws IOException {
        try {
            Duration wait;
            synchronized (this) {
                holding++;
                while (held) {
                    wait();
                }
                holding--;
                if (cut) {
                    throw new IOException("the wire is cut");
                }
                wait = delay;
            }
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.festivalplayer.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where a process waits for connections, as Linux tells it: proc_pid_net(5), proc_net_tcp(5). */
final class ListeningSockets {

    private static final String LISTENS = "0A";

    private ListeningSockets() {}

    /** The addresses and ports of all sockets on which this process listens. */
    static List<InetSocketAddress> of(long pid) throws IOException {
        var process = Path.of("/proc/" + pid);
        var own = sockets(process.resolve("fd"));
        try (var four = Files.lines(process.resolve("net/tcp"));
                var six = Files.lines(process.resolve("net/tcp6"))) {
            return Stream.concat(four, six)
                    .map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > 9 && columns[3].equals(LISTENS) && own.contains(columns[9]))
                    .map(columns -> address(columns[1]))
                    .toList();
        }
    }

    /** The numbers of the sockets that it has open. */
    private static Set<String> sockets(Path descriptors) throws IOException {
        var numbers = new HashSet<String>();
        try (var open = Files.list(descriptors)) {
            for (var descriptor : open.filter(Files::isSymbolicLink).toList()) {
                var target = Files.readSymbolicLink(descriptor).toString();
                if (target.startsWith("socket:[")) {
                    numbers.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return numbers;
    }

    /** Such as {@code 0100007F:1388}: each four bytes of the address in the machine's order, and the port. */
    private static InetSocketAddress address(String column) {
        var parts = column.split(":");
        var written = ByteBuffer.wrap(HexFormat.of().parseHex(parts[0])).order(ByteOrder.nativeOrder());
        var address = ByteBuffer.allocate(written.capacity());
        while (written.hasRemaining()) {
            address.putInt(written.getInt());
        }
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address.array()), HexFormat.fromHexDigits(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("no address: " + column, e);
        }
    }
}

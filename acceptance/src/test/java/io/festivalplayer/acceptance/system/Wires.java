package io.festivalplayer.acceptance.system;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/**
 * The wires of one process.
 *
 * @param broker to RabbitMQ
 * @param database to PostgreSQL
 * @param spotify to the sandbox
 * @param routes where the process finds them
 */
public record Wires(Wire broker, Wire database, Wire spotify, Routes routes) implements AutoCloseable {

    static Wires along(Routes straight) {
        var broker = Wire.to(straight.broker().getHost(), straight.broker().getPort());
        var database =
                Wire.to(straight.database().getHost(), straight.database().getPort());
        var spotify = Wire.to(straight.spotify().getHost(), straight.spotify().getPort());
        var routes = new Routes(
                by(broker, straight.broker()), by(database, straight.database()), by(spotify, straight.spotify()));
        return new Wires(broker, database, spotify, routes);
    }

    public void heal() {
        each(Wire::heal);
    }

    @Override
    public void close() {
        each(Wire::close);
    }

    private void each(Consumer<Wire> act) {
        List.of(broker, database, spotify).forEach(act);
    }

    private static URI by(Wire wire, URI address) {
        return URI.create(address.toString().replace(address.getAuthority(), authority(wire, address)));
    }

    private static String authority(Wire wire, URI address) {
        var user = address.getRawUserInfo() == null ? "" : address.getRawUserInfo() + "@";
        return user + "127.0.0.1:" + wire.port();
    }
}

package io.festivalplayer.standalone;

import io.festivalplayer.common.settings.Setting;
import io.festivalplayer.common.settings.StartRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** The ports of all parts; taken ones are found out before anything is started. */
record Ports(int gateway, int gatewayManagement, int workerManagement, int sandbox) {

    static Ports of(Map<Setting, String> settings, String sandboxPort) {
        return new Ports(
                port(settings, Setting.PORT, 5000),
                port(settings, Setting.MANAGEMENT_PORT, 5001),
                port(settings, Setting.WORKER_MANAGEMENT_PORT, 5011),
                sandboxPort.isBlank() ? 5100 : Integer.parseInt(sandboxPort));
    }

    void requireFree(String address, World world) {
        requireFree(address, gateway, "PORT");
        requireFree(address, gatewayManagement, "MANAGEMENT_PORT");
        requireFree(address, workerManagement, "WORKER_MANAGEMENT_PORT");
        if (world == World.SANDBOX) {
            requireFree(address, sandbox, "SANDBOX_PORT");
        }
    }

    private static int port(Map<Setting, String> settings, Setting setting, int standard) {
        return Integer.parseInt(settings.getOrDefault(setting, Integer.toString(standard)));
    }

    private static void requireFree(String address, int port, String name) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(
                    "Port " + port + " is taken by another program (" + e.getMessage() + ").",
                    "Stop that program, or set " + name + " to another port.");
        }
    }
}

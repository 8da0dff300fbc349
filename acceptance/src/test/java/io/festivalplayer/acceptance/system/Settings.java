package io.festivalplayer.acceptance.system;

import io.festivalplayer.testing.FreePort;
import io.festivalplayer.testing.RealPostgres;
import io.festivalplayer.testing.RealRabbit;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The settings of one system's processes, with ports that nobody else uses. */
final class Settings {

    private final RealRabbit rabbit;
    private final RealPostgres postgres;
    private final int port = FreePort.next();
    private final int managementPort = FreePort.next();
    private final int sandboxPort = FreePort.next();
    private final String tokenKey = "test:" + Base64.getEncoder().encodeToString(new SecureRandom().generateSeed(32));
    private final Setup setup;

    Settings(RealRabbit rabbit, RealPostgres postgres, Setup setup) {
        this.rabbit = rabbit;
        this.postgres = postgres;
        this.setup = setup;
    }

    URI gateway() {
        return local(port);
    }

    URI gatewayManagement() {
        return local(managementPort);
    }

    URI sandbox() {
        return local(sandboxPort);
    }

    /** The ways that nobody breaks. */
    Routes straight() {
        return Routes.straight(rabbit, postgres, sandbox());
    }

    Map<String, String> forGateway(Routes routes) {
        return forAnotherGateway(port, managementPort, routes);
    }

    /** Another gateway behind the same address: it answers there only by itself. */
    Map<String, String> forAnotherGateway(int port, int managementPort, Routes routes) {
        return with(
                routes, Map.of("PORT", Integer.toString(port), "MANAGEMENT_PORT", Integer.toString(managementPort)));
    }

    /** The only one that is told who owns the database. */
    Map<String, String> forMigration() {
        var all = new HashMap<>(forGateway(straight()));
        all.put("DATABASE_MIGRATOR_USER", DatabaseRole.MIGRATOR.roleName());
        all.put("DATABASE_MIGRATOR_PASSWORD", DatabaseRole.MIGRATOR.password());
        return all;
    }

    Map<String, String> forWorker(int workerManagementPort, Routes routes) {
        return with(routes, Map.of("WORKER_MANAGEMENT_PORT", Integer.toString(workerManagementPort)));
    }

    Map<String, String> forSandbox() {
        var all = new HashMap<>(Map.of(
                "SANDBOX_PORT", Integer.toString(sandboxPort),
                "SANDBOX_PUBLIC_URL", sandbox().toString(),
                "BIND_ADDRESS", "127.0.0.1"));
        all.putAll(setup.sandbox());
        return all;
    }

    static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private Map<String, String> with(Routes routes, Map<String, String> ports) {
        var all = new HashMap<>(Map.ofEntries(
                Map.entry("BIND_ADDRESS", "127.0.0.1"),
                Map.entry("DATABASE_URL", routes.databaseUrl()),
                Map.entry("DATABASE_USER", DatabaseRole.APPLICATION.roleName()),
                Map.entry("DATABASE_PASSWORD", DatabaseRole.APPLICATION.password()),
                Map.entry("RABBITMQ_URI", routes.broker().toString()),
                Map.entry("TOKEN_KEYS", tokenKey),
                Map.entry("REDIRECT_URI", gateway() + "/callback"),
                Map.entry("FESTIVAL_SANDBOX", "true"),
                Map.entry("SPOTIFY_ID", "sandbox"),
                Map.entry("SPOTIFY_SECRET", "sandbox-secret"),
                Map.entry("SPOTIFY_API_URL", routes.spotify().toString()),
                Map.entry("SPOTIFY_ACCOUNTS_URL", routes.spotify().toString()),
                Map.entry("SPOTIFY_AUTHORIZE_URL", sandbox() + "/authorize")));
        all.putAll(ports);
        all.putAll(setup.settings());
        return all;
    }
}

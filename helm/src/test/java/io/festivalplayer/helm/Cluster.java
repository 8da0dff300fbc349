package io.festivalplayer.helm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of Kubernetes' API as Helm asks when a template looks up a Secret or a Deployment. The library's template
 * command asks a cluster always, the one that {@code KUBECONFIG} says; the build sets it, so that it is never a
 * developer's own.
 */
final class Cluster implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Map<String, Object>> answers = new HashMap<>();
    private final HttpServer server;

    /**
     * Starts one with what is there, in the release's namespace.
     *
     * @param secrets names and data
     * @param deployments names and how many pods they have
     */
    Cluster(Map<String, Map<String, String>> secrets, Map<String, Integer> deployments) {
        answers.put("/api/v1", kind("v1", "secrets", "Secret"));
        answers.put("/apis/apps/v1", kind("apps/v1", "deployments", "Deployment"));
        secrets.forEach((name, data) -> answers.put(
                "/api/v1/namespaces/" + Chart.NAMESPACE + "/secrets/" + name,
                Map.of("apiVersion", "v1", "kind", "Secret", "data", data)));
        deployments.forEach((name, replicas) -> answers.put(
                "/apis/apps/v1/namespaces/" + Chart.NAMESPACE + "/deployments/" + name,
                Map.of("apiVersion", "apps/v1", "kind", "Deployment", "spec", Map.of("replicas", replicas))));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
            var config = Optional.ofNullable(System.getenv("KUBECONFIG"))
                    .orElseThrow(() -> new IllegalStateException("KUBECONFIG is not set; Maven sets it, see pom.xml"));
            Files.writeString(Path.of(config), """
                apiVersion: v1
                kind: Config
                clusters: [{name: it, cluster: {server: "http://127.0.0.1:%d"}}]
                contexts: [{name: it, context: {cluster: it, user: it}}]
                users: [{name: it, user: {}}]
                current-context: it
                """.formatted(server.getAddress().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> kind(String version, String name, String kind) {
        return Map.of(
                "groupVersion",
                version,
                "resources",
                List.of(Map.of("name", name, "kind", kind, "namespaced", true, "verbs", List.of("get"))));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var answer = answers.get(path);
            var bytes = JSON.writeValueAsBytes(answer == null ? Map.of("kind", "Status", "code", 404) : answer);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

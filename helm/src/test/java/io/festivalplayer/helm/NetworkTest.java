package io.festivalplayer.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Who may reach whom: what is needed, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkTest {

    private final Manifests sandbox = Chart.rendered(Chart.valuesFile("default"));
    private final Manifests production = Chart.rendered(Chart.valuesFile("production"));

    @ParameterizedTest
    @MethodSource("io.festivalplayer.helm.Chart#valuesFiles")
    void every_pod_is_under_a_policy_for_both_directions_unless_there_are_none(Path values) {
        var manifests = Chart.rendered(values);
        var policies = manifests.all(NetworkPolicy.class);

        if (!policies.isEmpty()) {
            assertThat(manifests.workloads())
                    .allMatch(workload -> policies.stream()
                            .anyMatch(policy ->
                                    workload.isSelectedBy(policy.getSpec().getPodSelector())));
            assertThat(policies)
                    .allSatisfy(policy -> assertThat(policy.getSpec().getPolicyTypes())
                            .containsExactlyInAnyOrder("Ingress", "Egress"));
        }
    }

    @Test
    void they_can_be_left_out() {
        assertThat(Chart.rendered(Chart.valuesFile("managed")).all(NetworkPolicy.class))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker"})
    void spotify_is_reached_at_any_public_address(String component) {
        var https = egress(production, component, 443);

        assertThat(reaches(https, "35.186.224.24")).isTrue();
        assertThat(reaches(https, "2600:1901:1:c36::")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.96.0.1", "172.16.5.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "fd00::1", "fe80::1"})
    void nothing_of_the_cluster_and_no_clouds_metadata_is_reached_by_that(String address) {
        assertThat(reaches(egress(production, "worker", 443), address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker"})
    void with_the_sandbox_nothing_outside_is_reached(String component) {
        assertThat(egress(sandbox, component, 443)).isEmpty();
        assertThat(egress(sandbox, component, 5100))
                .flatMap(NetworkTest::components)
                .containsExactly("sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "worker", "test"})
    void database_broker_and_names_are_reached(String component) {
        assertThat(egress(sandbox, component, 5432))
                .flatMap(NetworkTest::components)
                .containsExactly("postgresql");
        assertThat(egress(sandbox, component, 5672))
                .flatMap(NetworkTest::components)
                .containsExactly("rabbitmq");
        assertThat(egress(sandbox, component, 53))
                .flatExtracting(NetworkPolicyEgressRule::getPorts)
                .extracting(port -> port.getProtocol() + " " + port.getPort().getIntVal())
                .containsExactly("UDP 53", "TCP 53");
    }

    @Test
    void names_are_asked_of_the_namespace_that_kubernetes_itself_labels() {
        assertThat(policy(sandbox, "worker").getSpec().getEgress().getFirst().getTo())
                .anySatisfy(peer -> assertThat(peer.getNamespaceSelector().getMatchLabels())
                        .isEqualTo(Map.of("kubernetes.io/metadata.name", "kube-system")));
    }

    @Test
    void an_external_database_and_broker_are_reached_at_their_ports() {
        var manifests = Chart.rendered(Map.of(
                "postgresql.enabled",
                false,
                "database.host",
                "db.example.com",
                "database.port",
                6432,
                "database.existingSecret",
                "db",
                "rabbitmq.enabled",
                false,
                "broker.existingSecret",
                "mq",
                "broker.port",
                5671));

        assertThat(egress(manifests, "worker", 6432))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getTo()).isEmpty());
        assertThat(egress(manifests, "worker", 5671)).hasSize(1);
        assertThat(egress(manifests, "worker", 5432)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://collector.monitoring.svc:4318, 4318",
        "http://[fd00::12]:4318/, 4318",
        "http://collector.example.com, 80",
        "https://collector.example.com/otlp, 443"
    })
    void the_collector_of_traces_is_reached_at_the_port_of_its_address(String address, int port) {
        var traced = Chart.rendered(Map.of("settings.OTEL_EXPORTER_OTLP_ENDPOINT", address));

        for (var component : List.of("gateway", "worker")) {
            assertThat(egress(traced, component, port))
                    .singleElement()
                    .satisfies(rule -> assertThat(rule.getTo()).isEmpty());
            assertThat(egress(sandbox, component, port)).isEmpty();
        }
    }

    @Test
    void only_the_collector_is_reached_where_it_is_named() {
        var traced = Chart.rendered(Map.of(
                "settings.OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://collector.monitoring.svc:4318",
                "networkPolicy.collector[0].namespaceSelector.matchLabels.team",
                "monitoring"));

        assertThat(egress(traced, "worker", 4318))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getTo())
                        .singleElement()
                        .satisfies(
                                peer -> assertThat(peer.getNamespaceSelector().getMatchLabels())
                                        .isEqualTo(Map.of("team", "monitoring"))));
    }

    @Test
    void listeners_come_through_the_ingress_controller_only() {
        var rules = ingress(production, "gateway", 5000);

        assertThat(rules)
                .singleElement()
                .satisfies(rule -> assertThat(rule.getFrom())
                        .extracting(peer -> peer.getNamespaceSelector() == null
                                ? component(peer)
                                : peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name"))
                        .containsExactly("test", "ingress-nginx"));
    }

    @Test
    void nobody_connects_to_a_worker_but_prometheus() {
        assertThat(policy(sandbox, "worker").getSpec().getIngress()).isEmpty();
        assertThat(policy(production, "worker").getSpec().getIngress())
                .singleElement()
                .satisfies(
                        rule -> assertThat(rule.getPorts().getFirst().getPort().getIntVal())
                                .isEqualTo(5011));
    }

    @Test
    void servers_answer_and_call_nobody() {
        for (var server : List.of("postgresql", "rabbitmq", "sandbox")) {
            assertThat(policy(sandbox, server).getSpec().getEgress()).isEmpty();
            assertThat(policy(sandbox, server).getSpec().getIngress())
                    .flatExtracting(NetworkPolicyIngressRule::getFrom)
                    .extracting(NetworkTest::component)
                    .containsExactly("gateway", "worker", "test");
        }
    }

    @Test
    void keda_reaches_the_broker_when_it_scales() {
        var scaled = Chart.rendered(Chart.valuesFile("scaled"));

        assertThat(ingress(scaled, "rabbitmq", 5672))
                .flatMap(NetworkPolicyIngressRule::getFrom)
                .anyMatch(peer -> peer.getNamespaceSelector() != null
                        && peer.getNamespaceSelector().getMatchLabels().containsValue("keda"));
    }

    private static NetworkPolicy policy(Manifests manifests, String component) {
        var workload = manifests.workload(component);
        return manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> workload.isSelectedBy(policy.getSpec().getPodSelector()))
                .findFirst()
                .orElseThrow();
    }

    private static List<NetworkPolicyEgressRule> egress(Manifests manifests, String component, int port) {
        return policy(manifests, component).getSpec().getEgress().stream()
                .filter(rule ->
                        rule.getPorts().stream().anyMatch(open -> open.getPort().getIntVal() == port))
                .toList();
    }

    private static List<NetworkPolicyIngressRule> ingress(Manifests manifests, String component, int port) {
        return policy(manifests, component).getSpec().getIngress().stream()
                .filter(rule ->
                        rule.getPorts().stream().anyMatch(open -> open.getPort().getIntVal() == port))
                .toList();
    }

    private static boolean reaches(List<NetworkPolicyEgressRule> rules, String address) {
        return rules.stream()
                .flatMap(rule -> rule.getTo().stream())
                .map(NetworkPolicyPeer::getIpBlock)
                .anyMatch(block -> contains(block.getCidr(), address)
                        && block.getExcept().stream().noneMatch(cidr -> contains(cidr, address)));
    }

    /** The matcher by itself says that a range of all addresses of one family has those of the other too. */
    private static boolean contains(String cidr, String address) {
        return cidr.contains(":") == address.contains(":") && new IpAddressMatcher(cidr).matches(address);
    }

    private static List<String> components(NetworkPolicyEgressRule rule) {
        return rule.getTo().stream().map(NetworkTest::component).toList();
    }

    private static String component(NetworkPolicyPeer peer) {
        return peer.getPodSelector().getMatchLabels().get("app.kubernetes.io/component");
    }
}

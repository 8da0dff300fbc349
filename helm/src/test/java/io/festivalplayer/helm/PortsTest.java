package io.festivalplayer.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every port that the chart names is one where somebody listens. */
@ParameterizedClass
@MethodSource("io.festivalplayer.helm.Chart#valuesFiles")
class PortsTest {

    /** Where the images of others listen: AMQP, the management UI; PostgreSQL. */
    private static final Map<String, List<Integer>> OTHERS =
            Map.of("rabbitmq", List.of(5672, 15672), "postgresql", List.of(5432), "test", List.of());

    private final Manifests manifests;

    PortsTest(Path values) {
        manifests = Chart.rendered(values);
    }

    @Test
    void a_pod_declares_exactly_the_ports_where_its_program_listens() {
        assertThat(manifests.workloads())
                .allSatisfy(workload -> assertThat(workload.ports()).hasSameElementsAs(listening(workload)));
    }

    @Test
    void a_probe_asks_at_one_of_them() {
        assertThat(manifests.workloads())
                .allSatisfy(workload -> probes(workload).forEach(probe -> {
                    if (probe.getHttpGet() != null) {
                        assertThat(workload.ports())
                                .contains(workload.port(probe.getHttpGet().getPort()));
                    } else if (probe.getTcpSocket() != null) {
                        assertThat(workload.ports())
                                .contains(workload.port(probe.getTcpSocket().getPort()));
                    } else {
                        assertThat(probe.getExec().getCommand())
                                .contains("--port=" + workload.ports().getFirst());
                    }
                }));
    }

    @Test
    void a_service_leads_to_one_of_them() {
        assertThat(manifests.all(Service.class)).isNotEmpty().allSatisfy(service -> {
            var behind = manifests.workloads().stream()
                    .filter(workload -> workload.isSelectedBy(service.getSpec().getSelector()))
                    .toList();
            assertThat(behind).hasSize(1);
            assertThat(service.getSpec().getPorts())
                    .allSatisfy(port -> assertThat(behind.getFirst().ports())
                            .contains(behind.getFirst().port(port.getTargetPort())));
        });
    }

    @Test
    void the_gateways_service_leads_from_80_to_5000() {
        var name = manifests.workload("gateway").object().getMetadata().getName();
        var port = manifests.get(Service.class, name).getSpec().getPorts().getFirst();

        assertThat(port.getPort()).isEqualTo(80);
        assertThat(manifests.workload("gateway").port(port.getTargetPort())).isEqualTo(5000);
    }

    @Test
    void an_ingress_leads_to_a_service() {
        assertThat(manifests.all(Ingress.class)).allSatisfy(ingress -> {
            var backend = ingress.getSpec()
                    .getRules()
                    .getFirst()
                    .getHttp()
                    .getPaths()
                    .getFirst()
                    .getBackend()
                    .getService();
            assertThat(manifests.get(Service.class, backend.getName()).getSpec().getPorts())
                    .anyMatch(port -> port.getName().equals(backend.getPort().getName()));
        });
    }

    @Test
    void a_monitor_finds_a_service_with_its_port() {
        assertThat(manifests.custom(CustomObject.ServiceMonitor.class)).allSatisfy(monitor -> {
            var wanted = monitor.spec().selector().matchLabels().entrySet();
            var found = manifests.all(Service.class).stream()
                    .filter(service ->
                            service.getMetadata().getLabels().entrySet().containsAll(wanted))
                    .toList();
            assertThat(found).hasSize(1);
            assertThat(found.getFirst().getSpec().getPorts())
                    .extracting(ServicePort::getName)
                    .containsExactly(monitor.spec().endpoints().getFirst().port());
        });
    }

    @Test
    void a_network_policy_opens_one_of_them() {
        assertThat(manifests.all(NetworkPolicy.class)).allSatisfy(policy -> {
            var into = manifests.workloads().stream()
                    .filter(workload -> workload.isSelectedBy(policy.getSpec().getPodSelector()))
                    .toList();
            assertThat(into).isNotEmpty();
            policy.getSpec()
                    .getIngress()
                    .forEach(rule -> assertThat(into)
                            .allSatisfy(
                                    workload -> assertThat(workload.ports()).containsAll(numbers(rule.getPorts()))));
        });
    }

    @Test
    void a_network_policy_lets_out_to_one_of_them() {
        manifests.all(NetworkPolicy.class).stream()
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .forEach(rule -> ours(rule.getTo())
                        .forEach(workload -> assertThat(workload.ports()).containsAll(numbers(rule.getPorts()))));
    }

    /** The pods of the chart among the peers. */
    private Stream<Workload> ours(List<NetworkPolicyPeer> peers) {
        return peers.stream()
                .filter(peer -> peer.getNamespaceSelector() == null)
                .map(NetworkPolicyPeer::getPodSelector)
                .filter(Objects::nonNull)
                .flatMap(
                        selector -> manifests.workloads().stream().filter(workload -> workload.isSelectedBy(selector)));
    }

    private List<Integer> listening(Workload workload) {
        var known = OTHERS.get(workload.component());
        return known != null
                ? known
                : Program.of(workload).listensOn(new Environment(manifests).of(workload.container()));
    }

    private static Stream<Probe> probes(Workload workload) {
        var container = workload.container();
        return Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .filter(Objects::nonNull);
    }

    private static List<Integer> numbers(List<NetworkPolicyPort> ports) {
        return ports.stream().map(port -> port.getPort().getIntVal()).toList();
    }
}

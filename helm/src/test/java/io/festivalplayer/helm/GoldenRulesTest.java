package io.festivalplayer.helm;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every pod, whatever is installed: the restricted pod security standard, and what production needs. */
@ParameterizedClass
@MethodSource("io.festivalplayer.helm.Chart#valuesFiles")
class GoldenRulesTest {

    private final Manifests manifests;

    GoldenRulesTest(Path values) {
        manifests = Chart.rendered(values);
    }

    @Test
    void every_container_has_requests_and_a_memory_limit_and_none_for_the_processor() {
        assertThat(manifests.workloads())
                .allSatisfy(workload -> assertThat(workload.containers()).allSatisfy(container -> {
                    var resources = container.getResources();
                    assertThat(resources.getRequests()).containsKeys("cpu", "memory");
                    assertThat(resources.getLimits()).containsOnlyKeys("memory");
                    assertThat(resources.getRequests().get("memory").getNumericalAmount())
                            .isLessThanOrEqualTo(
                                    resources.getLimits().get("memory").getNumericalAmount());
                }));
    }

    @Test
    void every_pod_runs_as_a_user_who_may_nothing() {
        assertThat(manifests.workloads()).allSatisfy(workload -> {
            var pod = workload.pod().getSecurityContext();
            assertThat(pod.getRunAsNonRoot()).isTrue();
            assertThat(pod.getRunAsUser()).isPositive();
            assertThat(pod.getRunAsGroup()).isPositive();
            assertThat(pod.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(workload.pod().getAutomountServiceAccountToken()).isFalse();
            assertThat(workload.pod().getHostNetwork()).isNull();
            assertThat(workload.containers()).allSatisfy(container -> {
                var own = container.getSecurityContext();
                assertThat(own.getReadOnlyRootFilesystem()).isTrue();
                assertThat(own.getAllowPrivilegeEscalation()).isFalse();
                assertThat(own.getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(own.getCapabilities().getAdd()).isEmpty();
                assertThat(own.getRunAsUser()).isNull();
            });
        });
    }

    @Test
    void our_programs_run_as_the_user_of_their_images() {
        assertThat(manifests.workloads())
                .filteredOn(workload -> workload.containers().stream()
                        .anyMatch(container -> container.getImage().contains("festival-player/")))
                .isNotEmpty()
                .allSatisfy(workload -> assertThat(
                                workload.pod().getSecurityContext().getRunAsUser())
                        .isEqualTo(1001));
    }

    @Test
    void every_server_is_asked_whether_it_has_started_lives_and_is_ready() {
        assertThat(manifests.workloads())
                .filteredOn(workload -> !workload.isTest())
                .allSatisfy(workload -> {
                    var container = workload.container();
                    assertThat(container.getStartupProbe()).isNotNull();
                    assertThat(container.getLivenessProbe()).isNotNull();
                    assertThat(container.getReadinessProbe()).isNotNull();
                });
    }

    @Test
    void no_pod_gets_variables_from_the_names_of_services() {
        assertThat(manifests.workloads())
                .allSatisfy(workload ->
                        assertThat(workload.pod().getEnableServiceLinks()).isFalse());
    }

    @Test
    void no_image_is_whatever_is_newest() {
        assertThat(manifests.workloads())
                .allSatisfy(workload -> assertThat(workload.containers())
                        .allSatisfy(container -> assertThat(container.getImage())
                                .matches(".+:.+")
                                .doesNotEndWith(":latest")));
    }

    @Test
    void every_volume_that_is_mounted_is_there_and_has_a_bound() {
        assertThat(manifests.workloads()).allSatisfy(workload -> {
            var volumes =
                    workload.pod().getVolumes().stream().map(Volume::getName).collect(Collectors.toSet());
            if (workload.object() instanceof StatefulSet set) {
                set.getSpec().getVolumeClaimTemplates().stream()
                        .map(PersistentVolumeClaim::getMetadata)
                        .forEach(claim -> volumes.add(claim.getName()));
            }
            assertThat(workload.containers())
                    .flatMap(container -> container.getVolumeMounts().stream()
                            .map(VolumeMount::getName)
                            .toList())
                    .isSubsetOf(volumes);
            assertThat(workload.pod().getVolumes()).allSatisfy(volume -> {
                if (volume.getEmptyDir() != null) {
                    assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull();
                } else {
                    assertThat(manifests.find(
                                    ConfigMap.class, volume.getConfigMap().getName()))
                            .isPresent();
                }
            });
        });
    }

    @Test
    void every_selector_finds_its_own_pods_and_no_others() {
        assertThat(manifests.all(Deployment.class))
                .allSatisfy(deployment -> assertThat(manifests.workloads())
                        .filteredOn(workload ->
                                workload.isSelectedBy(deployment.getSpec().getSelector()))
                        .extracting(Workload::object)
                        .containsExactly(deployment));
        assertThat(manifests.all(StatefulSet.class))
                .allSatisfy(set -> assertThat(manifests.workloads())
                        .filteredOn(
                                workload -> workload.isSelectedBy(set.getSpec().getSelector()))
                        .extracting(Workload::object)
                        .containsExactly(set));
    }

    @Test
    void what_could_change_is_in_no_selector() {
        assertThat(manifests.all(Deployment.class))
                .allSatisfy(deployment -> assertThat(
                                deployment.getSpec().getSelector().getMatchLabels())
                        .containsOnlyKeys(
                                "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/component"));
    }

    @Test
    void everything_says_what_it_belongs_to_and_no_two_have_the_same_name() {
        assertThat(manifests.objects())
                .allSatisfy(object -> assertThat(object.getMetadata().getLabels())
                        .containsKeys(
                                "helm.sh/chart",
                                "app.kubernetes.io/version",
                                "app.kubernetes.io/part-of",
                                "app.kubernetes.io/managed-by")
                        .containsEntry("app.kubernetes.io/instance", Chart.RELEASE))
                .extracting(object -> object.getKind() + " " + name(object))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_pod_has_an_account_of_the_charts_or_the_default_one() {
        var accounts = manifests.all(ServiceAccount.class).stream()
                .map(GoldenRulesTest::name)
                .collect(Collectors.toSet());

        assertThat(manifests.workloads())
                .extracting(workload -> workload.pod().getServiceAccountName())
                .containsOnly(accounts.stream().findAny().orElse("default"));
    }

    private static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }
}

package io.festivalplayer.helm;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * What was rendered, with the types of Kubernetes.
 *
 * @param objects Kubernetes' own, in the order of the rendering
 * @param custom those of operators
 */
record Manifests(List<HasMetadata> objects, List<CustomObject> custom) {

    private static final KubernetesSerialization TYPES = new KubernetesSerialization();

    /**
     * Reads what Helm wrote.
     *
     * @throws AssertionError if there is anything that its type does not know
     */
    static Manifests parsed(String yaml) {
        var objects = new ArrayList<HasMetadata>();
        var custom = new ArrayList<CustomObject>();
        for (var document : new Yaml().loadAll(yaml)) {
            if (document instanceof Map<?, ?> map) {
                CustomObject.parsed(map).ifPresentOrElse(custom::add, () -> objects.add(parsed(map)));
            }
        }
        return new Manifests(List.copyOf(objects), List.copyOf(custom));
    }

    private static HasMetadata parsed(Map<?, ?> map) {
        var apiVersion = String.valueOf(map.get("apiVersion"));
        var kind = String.valueOf(map.get("kind"));
        var type = Optional.ofNullable(TYPES.getRegisteredKubernetesResource(apiVersion, kind))
                .orElseThrow(() -> new AssertionError("Nobody knows a " + kind + " of " + apiVersion));
        var object = (HasMetadata) TYPES.convertValue(map, type);
        var unknown = UnknownFields.in(object);
        if (!unknown.isEmpty()) {
            throw new AssertionError(kind + " " + object.getMetadata().getName() + " has no such fields: " + unknown);
        }
        return object;
    }

    <T extends HasMetadata> List<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends CustomObject> List<T> custom(Class<T> type) {
        return custom.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends HasMetadata> Optional<T> find(Class<T> type, String name) {
        return all(type).stream()
                .filter(object -> object.getMetadata().getName().equals(name))
                .findFirst();
    }

    <T extends HasMetadata> T get(Class<T> type, String name) {
        return find(type, name)
                .orElseThrow(() -> new AssertionError("There is no " + type.getSimpleName() + " " + name));
    }

    /** Everything that becomes pods. */
    List<Workload> workloads() {
        var deployments = all(Deployment.class).stream()
                .map(object -> Workload.of(object, object.getSpec().getTemplate()));
        var statefulSets = all(StatefulSet.class).stream()
                .map(object -> Workload.of(object, object.getSpec().getTemplate()));
        var pods = all(Pod.class).stream()
                .map(pod -> new Workload(pod, pod.getMetadata().getLabels(), pod.getSpec()));
        return Stream.of(deployments, statefulSets, pods).flatMap(each -> each).toList();
    }

    Workload workload(String component) {
        return workloads().stream()
                .filter(workload -> workload.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + component));
    }

    /** What a ConfigMap of the chart says; empty when the map or the key is not the chart's. */
    Optional<String> configValue(String map, String key) {
        return find(ConfigMap.class, map).map(found -> found.getData().get(key));
    }

    /** What a Secret of the chart holds; empty when the Secret or the key is not the chart's. */
    Optional<String> secretValue(String secret, String key) {
        return find(Secret.class, secret)
                .map(found -> found.getData().get(key))
                .map(value -> new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8));
    }
}

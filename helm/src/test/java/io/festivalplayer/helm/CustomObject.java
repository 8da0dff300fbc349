package io.festivalplayer.helm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What KEDA and the Prometheus operator read, as far as the chart uses it, by their references of these types
 * ({@code keda.sh/v1alpha1}, {@code monitoring.coreos.com/v1}).
 */
sealed interface CustomObject {

    /** Their types by API and kind. */
    Map<String, Class<? extends CustomObject>> TYPES = Map.of(
            "keda.sh/v1alpha1 ScaledObject", ScaledObject.class,
            "keda.sh/v1alpha1 TriggerAuthentication", TriggerAuthentication.class,
            "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class,
            "monitoring.coreos.com/v1 PrometheusRule", PrometheusRule.class);

    /** A missing number is no zero here. */
    JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Reads one; empty when it is none of these.
     *
     * @throws RuntimeException if there is anything that its type does not know
     */
    static Optional<CustomObject> parsed(Map<?, ?> map) {
        return Optional.ofNullable(TYPES.get(map.get("apiVersion") + " " + map.get("kind")))
                .map(type -> STRICT.convertValue(map, type));
    }

    /** What all have. */
    Metadata metadata();

    record Metadata(String name, Map<String, String> labels) {}

    record ScaledObject(String apiVersion, String kind, Metadata metadata, Spec spec) implements CustomObject {

        record Spec(
                Target scaleTargetRef,
                int minReplicaCount,
                int maxReplicaCount,
                int pollingInterval,
                Fallback fallback,
                List<Trigger> triggers) {}

        record Target(String name) {}

        record Fallback(int failureThreshold, int replicas) {}

        record Trigger(String type, RabbitMetadata metadata, Reference authenticationRef) {}

        /** All of a trigger's values are texts. */
        record RabbitMetadata(String protocol, String queueName, String mode, String value) {}

        record Reference(String name) {}
    }

    record TriggerAuthentication(String apiVersion, String kind, Metadata metadata, Spec spec) implements CustomObject {

        record Spec(List<SecretTarget> secretTargetRef) {}

        record SecretTarget(String parameter, String name, String key) {}
    }

    record ServiceMonitor(String apiVersion, String kind, Metadata metadata, Spec spec) implements CustomObject {

        record Spec(Selector selector, List<Endpoint> endpoints) {}

        record Selector(Map<String, String> matchLabels) {}

        record Endpoint(String port, String interval, String path) {}
    }

    record PrometheusRule(String apiVersion, String kind, Metadata metadata, Spec spec) implements CustomObject {

        record Spec(List<Group> groups) {}

        record Group(String name, @Nullable String interval, List<Rule> rules) {}

        /** An alert, or a recording. */
        record Rule(
                @Nullable String alert,
                @Nullable String record,
                String expr,
                @JsonProperty("keep_firing_for") @Nullable String keepFiringFor,
                @JsonProperty("for") @Nullable String duration,
                @Nullable Map<String, String> labels,
                @Nullable Map<String, String> annotations) {}
    }
}

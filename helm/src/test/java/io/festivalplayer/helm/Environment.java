package io.festivalplayer.helm;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a container finds in its environment. */
final class Environment {

    private final Manifests manifests;

    Environment(Manifests manifests) {
        this.manifests = manifests;
    }

    /**
     * All variables of a container. One from a Secret that is not the chart's is {@code from SECRET/KEY}.
     *
     * @throws AssertionError if one refers to a key that the chart's own ConfigMap or Secret does not have
     */
    Map<String, String> of(Container container) {
        var values = new LinkedHashMap<String, String>();
        for (var variable : container.getEnv()) {
            var before = values.put(variable.getName(), value(variable));
            if (before != null) {
                throw new AssertionError(container.getName() + " has " + variable.getName() + " twice");
            }
        }
        return values;
    }

    private String value(EnvVar variable) {
        var source = variable.getValueFrom();
        if (source == null) {
            return variable.getValue();
        }
        if (source.getConfigMapKeyRef() != null) {
            var reference = source.getConfigMapKeyRef();
            return manifests
                    .configValue(reference.getName(), reference.getKey())
                    .orElseThrow(() -> missing(variable, reference.getName(), reference.getKey()));
        }
        var reference = source.getSecretKeyRef();
        return manifests
                .secretValue(reference.getName(), reference.getKey())
                .or(() -> Optional.of("from " + reference.getName() + "/" + reference.getKey())
                        .filter(_ -> !isOurs(reference.getName())))
                .orElseThrow(() -> missing(variable, reference.getName(), reference.getKey()));
    }

    private static boolean isOurs(String secret) {
        return secret.endsWith("-generated");
    }

    private static AssertionError missing(EnvVar variable, String name, String key) {
        return new AssertionError(variable.getName() + " comes from " + name + ", which has no " + key);
    }
}

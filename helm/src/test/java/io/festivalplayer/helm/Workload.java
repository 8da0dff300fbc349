package io.festivalplayer.helm;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that becomes pods.
 *
 * @param object as it is stored
 * @param labels of its pods
 * @param pod how its pods are made
 */
record Workload(HasMetadata object, Map<String, String> labels, PodSpec pod) {

    static Workload of(HasMetadata object, PodTemplateSpec template) {
        return new Workload(object, template.getMetadata().getLabels(), template.getSpec());
    }

    String component() {
        return labels.get("app.kubernetes.io/component");
    }

    boolean isTest() {
        return component().equals("test");
    }

    /** The one that the pod is for. */
    Container container() {
        return pod.getContainers().getFirst();
    }

    /** With those that run before. */
    List<Container> containers() {
        return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream())
                .toList();
    }

    boolean isSelectedBy(Map<String, String> selector) {
        return labels.entrySet().containsAll(selector.entrySet());
    }

    boolean isSelectedBy(LabelSelector selector) {
        return isSelectedBy(selector.getMatchLabels());
    }

    /** The numbers of the ports that it declares. */
    List<Integer> ports() {
        return container().getPorts().stream()
                .map(ContainerPort::getContainerPort)
                .toList();
    }

    /** The number behind a port's name. */
    int port(IntOrString port) {
        return port.getStrVal() == null
                ? port.getIntVal()
                : container().getPorts().stream()
                        .filter(known -> port.getStrVal().equals(known.getName()))
                        .map(ContainerPort::getContainerPort)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(this + " has no port " + port.getStrVal()));
    }

    @Override
    public String toString() {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}

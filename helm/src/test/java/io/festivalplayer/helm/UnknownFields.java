package io.festivalplayer.helm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * What an object has and its type does not know. The types put such fields aside without a word; the API server does so
 * too, or refuses the object.
 */
final class UnknownFields {

    private static final String SET_ASIDE = "additionalProperties";

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** Their paths. */
    static List<String> in(Object object) {
        var fields = new UnknownFields();
        fields.look(object, "");
        return fields.found;
    }

    private void look(@Nullable Object value, String path) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((key, each) -> look(each, path + "." + key));
            case Iterable<?> list -> list.forEach(each -> look(each, path + "[]"));
            case Object bean
            when bean.getClass().getName().startsWith("io.fabric8.") && !(bean instanceof Enum) ->
                ReflectionUtils.doWithFields(
                        bean.getClass(),
                        field -> {
                            field.setAccessible(true);
                            var content = field.get(bean);
                            if (field.getName().equals(SET_ASIDE)) {
                                ((Map<?, ?>) content).keySet().forEach(key -> found.add(path + "." + key));
                            } else if (content != null) {
                                look(content, path + "." + field.getName());
                            }
                        },
                        ReflectionUtils.COPYABLE_FIELDS);
            default -> {}
        }
    }
}

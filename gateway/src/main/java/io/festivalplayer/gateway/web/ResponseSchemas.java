package io.festivalplayer.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Says in the OpenAPI document what our records say in Java: every field of an answer is there, an {@code Optional} one
 * may be null. So that what is generated from the document needs no guessing.
 */
@Component
class ResponseSchemas implements GlobalOpenApiCustomizer {

    private final RequestMappingHandlerMapping requestMappingHandlerMapping;

    ResponseSchemas(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
    }

    @Override
    public void customise(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        for (var type : answered()) {
            Optional.ofNullable(schemas.get(type.getSimpleName())).ifPresent(schema -> describe(type, schema));
        }
    }

    private Set<Class<?>> answered() {
        var records = new HashSet<Class<?>>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .values()
                .forEach(handler -> collect(handler.getMethod().getGenericReturnType(), records));
        return records;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, records));
        } else if (type instanceof Class<?> candidate && candidate.isRecord() && records.add(candidate)) {
            Arrays.stream(candidate.getRecordComponents())
                    .forEach(component -> collect(component.getGenericType(), records));
        }
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        var required = new LinkedHashSet<String>();
        for (var component : type.getRecordComponents()) {
            var name = name(component);
            if (!component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
                required.add(name);
            }
            if (component.getType() == Optional.class) {
                replace(schema.getProperties(), name);
            }
        }
        schema.setRequired(List.copyOf(required));
    }

    /** A property that is a type of its own becomes "that type or null", a simple one gets null as a second type. */
    @SuppressWarnings("rawtypes")
    private static void replace(Map<String, Schema> properties, String name) {
        var property = Objects.requireNonNull(properties.get(name));
        if (property.get$ref() == null) {
            property.addType("null");
        } else {
            var nothing = new Schema<>();
            nothing.addType("null");
            properties.put(name, new Schema<>().oneOf(List.of(property, nothing)));
        }
    }

    private static String name(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .orElse(component.getName());
    }
}

package io.festivalplayer.sandbox.rules;

import io.festivalplayer.sandbox.storage.Resettable;
import io.festivalplayer.sandbox.storage.Storage;
import io.festivalplayer.sandbox.storage.Table;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds the rules in force and keeps them over a restart. Safe for use by any thread. */
@Component
public final class RuleBook implements Resettable {

    private static final String IN_FORCE = "inForce";

    private final JsonMapper json = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private final Table<ObjectNode> table;
    private volatile Rules current = Rules.AT_START;

    RuleBook(Storage storage) {
        this.table = storage.table("rules", ObjectNode.class);
        this.current = table.get(IN_FORCE).map(this::merged).orElse(Rules.AT_START);
    }

    /** Returns the rules in force. */
    public Rules current() {
        return current;
    }

    /**
     * Changes what the given object names and leaves the rest as it is; a null switches an optional rule off.
     *
     * @return the rules now in force
     * @throws IllegalArgumentException when a name is unknown or a value is out of its range; nothing changes then
     */
    public synchronized Rules merge(ObjectNode changes) {
        var rules = merged(changes);
        table.put(IN_FORCE, json.valueToTree(rules));
        current = rules;
        return rules;
    }

    private Rules merged(ObjectNode changes) {
        ObjectNode merged = json.valueToTree(current);
        changes.properties().forEach(change -> mergeInto(merged, change.getKey(), change.getValue()));
        try {
            return json.treeToValue(merged, Rules.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    e.getCause() instanceof IllegalArgumentException check
                            ? check.getMessage()
                            : e.getOriginalMessage(),
                    e);
        }
    }

    private static void mergeInto(ObjectNode target, String name, JsonNode change) {
        if (change instanceof ObjectNode changes && target.get(name) instanceof ObjectNode nested) {
            changes.properties().forEach(inner -> mergeInto(nested, inner.getKey(), inner.getValue()));
        } else {
            target.set(name, change);
        }
    }

    @Override
    public synchronized void reset() {
        table.clear();
        current = Rules.AT_START;
    }
}

package io.festivalplayer.common.queue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;

/**
 * A message that was set aside.
 *
 * @param id the beginning of its content's hash: messages that say the same have the same
 * @param queue where it came from, and goes to when it is replayed
 * @param reason why it was set aside
 * @param at when, where it is known
 * @param size its length in bytes
 * @param text its content, as far as it is short and readable
 */
public record DeadLetter(String id, String queue, String reason, Optional<Instant> at, int size, String text) {

    /** Who set it aside wrote these; the broker writes its own, x-death. */
    static final String REASON = "festival-reason";

    static final String QUEUE = "festival-queue";
    static final String AT = "festival-at";

    private static final int ID_BYTES = 6;
    private static final int TEXT = 200;

    static DeadLetter of(Message message) {
        var headers = message.getMessageProperties().getHeaders();
        var death = death(message);
        return new DeadLetter(
                idOf(message.getBody()),
                text(headers.get(QUEUE)).or(() -> text(death.get("queue"))).orElse(Topology.FIRST),
                text(headers.get(REASON)).or(() -> byTheBroker(death)).orElse("unknown"),
                text(headers.get(AT)).map(Instant::parse).or(() -> time(death.get("time"))),
                message.getBody().length,
                readable(message.getBody()));
    }

    /** The latest of its deaths in a queue of ours, by the broker's own account. */
    private static Map<String, ?> death(Message message) {
        List<Map<String, ?>> deaths = message.getMessageProperties().getXDeathHeader();
        return deaths == null || deaths.isEmpty() ? Map.of() : deaths.getFirst();
    }

    private static Optional<String> byTheBroker(Map<String, ?> death) {
        return text(death.get("reason")).map(reason -> "the broker: " + reason);
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }

    private static Optional<Instant> time(@Nullable Object value) {
        return value instanceof Date date ? Optional.of(date.toInstant()) : Optional.empty();
    }

    private static String idOf(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What a terminal would obey is not shown. */
    private static String readable(byte[] body) {
        var text = new String(body, 0, Math.min(body.length, TEXT), StandardCharsets.UTF_8);
        return text.replaceAll("\\p{Cntrl}|\\uFFFD", "?");
    }
}

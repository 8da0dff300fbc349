package io.festivalplayer.common.spotify;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.function.Function;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.StringEntity;
import se.michaelthelin.spotify.exceptions.SpotifyWebApiException;
import se.michaelthelin.spotify.requests.data.AbstractDataRequest;

/**
 * A request of the Web API that the library does not know, since it is older than Development Mode's paths and fields.
 *
 * @param <T> what its answer means to us
 */
final class WebApiRequest<T> extends AbstractDataRequest<T> {

    private final Verb verb;
    private final Function<JsonElement, T> reader;

    private WebApiRequest(Builder<T> builder) {
        super(builder);
        this.verb = builder.verb;
        this.reader = builder.reader;
    }

    boolean isRead() {
        return verb == Verb.GET;
    }

    enum Verb {
        GET,
        POST,
        PUT,
        DELETE
    }

    @Override
    public T execute() throws IOException, SpotifyWebApiException, ParseException {
        var answer = switch (verb) {
            case GET -> getJson();
            case POST -> postJson();
            case PUT -> putJson();
            case DELETE -> deleteJson();
        };
        return reader.apply(answer == null || answer.isBlank() ? new JsonObject() : JsonParser.parseString(answer));
    }

    /**
     * Builds one.
     *
     * @param <T> what its answer means to us
     */
    static final class Builder<T> extends AbstractDataRequest.Builder<T, Builder<T>> {

        private final AccessToken token;
        private final Verb verb;
        private final Function<JsonElement, T> reader;

        Builder(AccessToken token, Verb verb, String path, Function<JsonObject, T> reader) {
            this(answer -> reader.apply(answer.getAsJsonObject()), token, verb, path);
        }

        private Builder(Function<JsonElement, T> reader, AccessToken token, Verb verb, String path) {
            super(token.value());
            this.token = token;
            this.verb = verb;
            this.reader = reader;
            setContentType(ContentType.APPLICATION_JSON);
            setPath(path);
        }

        /** Asks for something whose answer is a bare list. */
        static <T> Builder<T> forList(AccessToken token, String path, Function<JsonArray, T> reader) {
            return new Builder<>(answer -> reader.apply(answer.getAsJsonArray()), token, Verb.GET, path);
        }

        AccessToken token() {
            return token;
        }

        /** The library turns most body parameters into strings; a whole body stays as it is. */
        Builder<T> body(JsonObject body) {
            return setBody(new StringEntity(body.toString(), ContentType.APPLICATION_JSON));
        }

        @Override
        public WebApiRequest<T> build() {
            return new WebApiRequest<>(this);
        }

        @Override
        protected Builder<T> self() {
            return this;
        }
    }
}

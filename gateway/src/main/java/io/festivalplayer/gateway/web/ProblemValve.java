package io.festivalplayer.gateway.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** What the server itself refuses, such as a path that cannot be decoded, is told as problem details, not as HTML. */
final class ProblemValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemValve.class);

    private final SafetyHeaders headers;
    private final JsonMapper json;

    ProblemValve(SafetyHeaders headers, JsonMapper json) {
        this.headers = headers;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        var isError = response.getStatus() >= 400;
        if (!isError || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var status = HttpStatusCode.valueOf(response.getStatus());
        var words = StatusWords.of(status);
        headers.set(response);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        write(response, json.writeValueAsBytes(Problem.of(status, words.code(), words.detail())));
    }

    /** The caller may be gone by now, and then nobody is left to tell. */
    private static void write(Response response, byte[] body) {
        try {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("An error could not be told: {}", new String(body, StandardCharsets.UTF_8), e);
        }
    }
}

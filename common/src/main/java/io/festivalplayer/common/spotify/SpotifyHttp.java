package io.festivalplayer.common.spotify;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.jspecify.annotations.Nullable;
import se.michaelthelin.spotify.IHttpManager;

/**
 * How the library's requests travel: to the addresses of the settings, with time limits, without a cache and without
 * repeating anything by itself. The library's own manager repeats a POST after a 503, which can add tracks twice, and
 * hides the reason of a 429.
 */
final class SpotifyHttp implements IHttpManager, AutoCloseable {

    private static final String ACCOUNTS_HOST = "accounts.spotify.com";
    private static final int CONNECTIONS = 25;

    private final SpotifySettings settings;
    private final FailureReader failures;
    private final CallMeters meters;
    private final CloseableHttpClient client;

    SpotifyHttp(SpotifySettings settings, FailureReader failures, CallMeters meters) {
        this.settings = settings;
        this.failures = failures;
        this.meters = meters;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                                .setSocketTimeout((int) settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .setResponseTimeout(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAuthCaching()
                .build();
    }

    @Override
    public String get(URI uri, Header[] headers) {
        return call(Method.GET, uri, headers, null);
    }

    @Override
    public String post(URI uri, Header[] headers, @Nullable HttpEntity body) {
        return call(Method.POST, uri, headers, body);
    }

    @Override
    public String put(URI uri, Header[] headers, @Nullable HttpEntity body) {
        return call(Method.PUT, uri, headers, body);
    }

    @Override
    public String delete(URI uri, Header[] headers, @Nullable HttpEntity body) {
        return call(Method.DELETE, uri, headers, body);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private String call(Method method, URI uri, Header[] headers, @Nullable HttpEntity body) {
        return meters.timed(method, uri, () -> send(method, uri, headers, body));
    }

    private String send(Method method, URI uri, Header[] headers, @Nullable HttpEntity body) {
        var accounts = ACCOUNTS_HOST.equals(uri.getHost());
        var request = ClassicRequestBuilder.create(method.name()).setUri(rebased(uri, accounts));
        for (var header : headers) {
            request.addHeader(header);
        }
        if (body != null) {
            request.setEntity(body);
        }
        try {
            return client.execute(request.build(), response -> read(method, accounts, response));
        } catch (ConnectException
                | ConnectTimeoutException
                | ConnectionRequestTimeoutException
                | UnknownHostException e) {
            throw new SpotifyException(new SpotifyFailure.Unavailable(false), e);
        } catch (IOException e) {
            throw new SpotifyException(new SpotifyFailure.Unavailable(method != Method.GET), e);
        }
    }

    private String read(Method method, boolean accounts, ClassicHttpResponse response)
            throws IOException, HttpException {
        var text = response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity());
        if (response.getCode() / 100 == 2) {
            return text;
        }
        var retryAfter = response.getFirstHeader("Retry-After");
        throw new SpotifyException(failures.read(new FailureReader.Answer(
                method, accounts, response.getCode(), retryAfter == null ? "" : retryAfter.getValue(), text)));
    }

    private URI rebased(URI uri, boolean accounts) {
        var base = accounts ? settings.accountsUrl() : settings.apiUrl();
        var query = uri.getRawQuery();
        return URI.create(
                base.toString().replaceFirst("/+$", "") + uri.getRawPath() + (query == null ? "" : "?" + query));
    }
}

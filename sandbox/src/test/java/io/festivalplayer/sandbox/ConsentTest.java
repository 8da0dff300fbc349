package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest extends SandboxTest {

    private static final Map<String, String> ASKED = Map.of(
            "client_id", "sandbox",
            "response_type", "code",
            "redirect_uri", Sandbox.CALLBACK,
            "state", "a b&c=d",
            "scope", "playlist-read-private");

    private static Map<String, String> askedWith(String name, String value) {
        var asked = new HashMap<>(ASKED);
        asked.put(name, value);
        return asked;
    }

    @Test
    void comesBackAsTheNamedListenerWithCodeAndState() throws Exception {
        var answer = sandbox.authorize(askedWith("sandbox_user", "Zoë B."));

        assertThat(answer.status()).isEqualTo(302);
        var location = answer.header("Location");
        assertThat(location).startsWith(Sandbox.CALLBACK + "?code=");
        assertThat(Sandbox.parameter(location, "state")).isEqualTo("a b&c=d");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id, someone, INVALID_CLIENT: Invalid client",
        "redirect_uri, http://127.0.0.1:5000/callback/, INVALID_CLIENT: Invalid redirect URI",
        "redirect_uri, http://localhost:5000/callback, INVALID_CLIENT: Invalid redirect URI",
        "redirect_uri, http://192.168.0.7:5000/callback, INVALID_CLIENT: Invalid redirect URI",
        "redirect_uri, ':::', INVALID_CLIENT: Invalid redirect URI",
        "response_type, token, response_type must be code",
        "scope, playlist-read-everything, INVALID_SCOPE: Invalid scope",
        "code_challenge_method, plain, code_challenge_method must be S256",
    })
    void showsWhatIsWrongAndNeverCallsBack(String parameter, String value, String message) throws Exception {
        var asked = askedWith(parameter, value);
        asked.put("sandbox_user", "ann");

        var answer = sandbox.authorize(asked);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1/callback", "http://127.0.0.1/callback", "http://[::1]:65000/callback"})
    void takesLoopbackCallbacksOnAnyPort(String uri) throws Exception {
        var asked = askedWith("redirect_uri", uri);
        asked.put("sandbox_user", "ann");

        assertThat(sandbox.authorize(asked).header("Location")).startsWith(uri + "?code=");
    }

    @Test
    void showsWhoThereIsAndWhatIsAskedFor() throws Exception {
        sandbox.tokenOf("<b>ann</b>");

        var page = sandbox.authorize(ASKED);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("playlist-read-private", "&lt;b&gt;ann&lt;/b&gt;");
        assertThat(page.text()).doesNotContain("<b>ann");
    }

    @Test
    void letsSomebodyNewAllow() throws Exception {
        var answer = decide(Map.of("decision", "allow", "new_listener", "bob"));

        assertThat(answer.header("Location")).startsWith(Sandbox.CALLBACK + "?code=");
    }

    @Test
    void tellsTheAppOfARefusal() throws Exception {
        var answer = decide(Map.of("decision", "refuse"));

        assertThat(answer.header("Location")).isEqualTo(Sandbox.CALLBACK + "?error=access_denied&state=a%20b%26c%3Dd");
    }

    private Sandbox.Answer decide(Map<String, String> decision) throws Exception {
        return sandbox.send(HttpRequest.newBuilder(URI.create(sandbox.base() + "/authorize?" + Sandbox.form(ASKED)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Sandbox.form(decision))));
    }

    private Sandbox.Answer askAgain(String cookie, Map<String, String> asked) throws Exception {
        return sandbox.send(
                sandbox.request("GET", "/authorize?" + Sandbox.form(asked), "").header("Cookie", cookie));
    }

    private String cookieOf(String listener) throws Exception {
        var cookie =
                decide(Map.of("decision", "allow", "new_listener", listener)).header("Set-Cookie");
        assertThat(cookie).startsWith("sandbox_listener=").contains("HttpOnly", "SameSite=Lax");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    @Test
    void asksNobodyTwiceForTheSame() throws Exception {
        var cookie = cookieOf("ann");

        var answer = askAgain(cookie, ASKED);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).startsWith(Sandbox.CALLBACK + "?code=");
        assertThat(sandbox.authorize(ASKED).status())
                .as("without the cookie nobody knows who it is")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "show_dialog, true, 200",
        "show_dialog, false, 302",
        "scope, '', 302",
        "scope, playlist-read-private user-top-read, 200",
        "redirect_uri, http://127.0.0.1:5001/other, 400",
    })
    void asksAgainForMoreOrWhenTold(String parameter, String value, int status) throws Exception {
        assertThat(askAgain(cookieOf("ann"), askedWith(parameter, value)).status())
                .isEqualTo(status);
    }

    @Test
    void picksWhoWasThereLast() throws Exception {
        decide(Map.of("decision", "allow", "new_listener", "ann"));

        var page = askAgain(cookieOf("bob"), askedWith("show_dialog", "true"));

        assertThat(page.text()).contains("value=\"bob\" checked").doesNotContain("value=\"ann\" checked");
    }

    @Test
    void asksAgainAfterTheListenerRemovedTheApp() throws Exception {
        var cookie = cookieOf("ann");

        sandbox.control("POST", "users/ann/revoke", "");

        assertThat(askAgain(cookie, ASKED).status()).isEqualTo(200);
    }

    @Test
    void forgetsWhoTheBrowserIsAtLogout() throws Exception {
        var answer = sandbox.send(sandbox.request("GET", "/logout", ""));

        assertThat(answer.header("Location")).isEqualTo("/");
        assertThat(answer.header("Set-Cookie")).startsWith("sandbox_listener=;").contains("Max-Age=0");
    }
}

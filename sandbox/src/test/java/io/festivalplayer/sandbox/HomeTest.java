package io.festivalplayer.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeTest extends SandboxTest {

    private Sandbox.Answer home() throws Exception {
        return sandbox.send(sandbox.request("GET", "/", ""));
    }

    @Test
    void showsRulesCallsPlaylistsAndListeners() throws Exception {
        sandbox.control("PUT", "settings", "{\"quota\": {\"calls\": 7}, \"allowList\": [\"<ann>\"]}");
        var token = sandbox.tokenOf("<ann>");
        sandbox.call(token, "POST", "me/playlists", "{\"name\": \"Roskilde & more\"}");
        sandbox.get(token, "search?q=Sigur%20R%C3%B3s&type=artist&limit=11");

        var page = home().text();

        assertThat(page)
                .contains("2 of 7 in 24 h", "2 of 180 in 30s", "Roskilde &amp; more", "&lt;ann&gt;")
                .contains("?q=Sigur Rós&amp;type=artist", ">400<", ">201<")
                .doesNotContain("<ann>", token);
    }

    @Test
    void isEmptyAtFirst() throws Exception {
        assertThat(home().text()).contains("None yet.", "none (0 in 24 h)", "everybody");
    }

    @Test
    void showsWhoTheBrowserIs() throws Exception {
        sandbox.tokenOf("ann");

        var page = sandbox.send(sandbox.request("GET", "/", "").header("Cookie", "sandbox_listener=ann"));

        assertThat(page.text()).contains("logged in as ann");
    }

    @Test
    void runsNoScriptButItsOwnFile() throws Exception {
        var page = home();

        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(Pattern.compile("<script[^>]*>(?!</script>)")
                        .matcher(page.text())
                        .find())
                .isFalse();
    }

    @Test
    void isNeitherLoggedNorStruckByFaults() throws Exception {
        sandbox.control("POST", "faults", "{\"path\": \"/**\"}");

        assertThat(home().status()).isEqualTo(200);
        assertThat(sandbox.control("GET", "calls", "").json().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"sandbox.css, text/css", "sandbox.js, text/javascript"})
    void servesItsFiles(String name, String type) throws Exception {
        var file = sandbox.control("GET", "assets/" + name, "");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith(type);
    }
}

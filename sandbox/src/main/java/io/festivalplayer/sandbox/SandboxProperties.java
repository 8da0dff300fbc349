package io.festivalplayer.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the process, each also an environment variable ({@code SANDBOX_PORT} and so on). An empty value
 * counts as unset.
 *
 * @param port the port to listen on; 0 takes a free one
 * @param bindAddress the address to listen on
 * @param publicUrl where browsers reach the sandbox; empty means the loopback address and the port
 * @param redirectUris the redirect URIs registered for the app; one on a loopback address without a port fits any port
 * @param catalog a catalogue file in JSON; empty means the built-in catalogue
 * @param dataDir the directory that keeps users, grants, playlists and rules; empty means memory only
 */
@ConfigurationProperties("sandbox")
public record SandboxProperties(
        @DefaultValue("5100") int port,
        @DefaultValue("") String bindAddress,
        @DefaultValue("") String publicUrl,
        @DefaultValue List<String> redirectUris,
        @DefaultValue("") String catalog,
        @DefaultValue("") String dataDir) {

    private static final List<String> LOOPBACK_CALLBACKS =
            List.of("http://127.0.0.1/callback", "http://[::1]/callback");

    /** Puts the default in the place of every empty value. */
    public SandboxProperties {
        bindAddress = bindAddress.isBlank() ? "127.0.0.1" : bindAddress.strip();
        publicUrl = publicUrl.strip().replaceAll("/+$", "");
        redirectUris = redirectUris.stream()
                .map(String::strip)
                .filter(uri -> !uri.isEmpty())
                .toList();
        redirectUris = redirectUris.isEmpty() ? LOOPBACK_CALLBACKS : redirectUris;
    }

    /** Returns the configured public address, if there is one. */
    public Optional<URI> configuredPublicUrl() {
        return publicUrl.isEmpty() ? Optional.empty() : Optional.of(URI.create(publicUrl));
    }

    /** Returns the catalogue file, if one is configured. */
    public Optional<Path> catalogFile() {
        return catalog.isBlank() ? Optional.empty() : Optional.of(Path.of(catalog.strip()));
    }

    /** Returns the data directory, if one is configured. */
    public Optional<Path> dataDirectory() {
        return dataDir.isBlank() ? Optional.empty() : Optional.of(Path.of(dataDir.strip()));
    }
}

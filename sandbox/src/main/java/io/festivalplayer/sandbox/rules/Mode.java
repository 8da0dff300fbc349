package io.festivalplayer.sandbox.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The two worlds an app can live in, as Spotify's page on quota modes describes them. */
public enum Mode {
    /** A new app: fewer endpoints and fields, a quota, an allow list. */
    @JsonProperty("development")
    DEVELOPMENT,
    /** An app with extended quota: everything, as it was before February 2026. */
    @JsonProperty("extended")
    EXTENDED
}

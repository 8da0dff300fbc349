package io.festivalplayer.common.settings;

/**
 * Every setting that comes from outside, in one place: its name in the environment and in {@code .env}, and the
 * property that the code reads. docs/http-api.md says what each means. A secret may also come from a file, named by the
 * same variable with {@code _FILE} behind it.
 */
public enum Setting {
    /** The Spotify app's client id. */
    SPOTIFY_ID("festival.spotify.client-id", true),
    /** The Spotify app's client secret. */
    SPOTIFY_SECRET("festival.spotify.client-secret", true),
    /** Where Spotify sends the browser back to. */
    REDIRECT_URI("festival.login.redirect-uri", false),
    /** The gateway's application port. */
    PORT("festival.port", false),
    /** The address the processes listen on. */
    BIND_ADDRESS("festival.bind-address", false),
    /** The gateway's management port. */
    MANAGEMENT_PORT("festival.management-port", false),
    /** The worker's management port. */
    WORKER_MANAGEMENT_PORT("festival.worker-management-port", false),
    /** PostgreSQL's JDBC URL. */
    DATABASE_URL("festival.database.url", true),
    /** The database role of gateway and workers. */
    DATABASE_USER("festival.database.user", true),
    /** That role's password. */
    DATABASE_PASSWORD("festival.database.password", true),
    /** The database role that migrates, where it is another one. */
    DATABASE_MIGRATOR_USER("festival.database.migrator-user", true),
    /** That role's password. */
    DATABASE_MIGRATOR_PASSWORD("festival.database.migrator-password", true),
    /** The broker's address with its credentials. */
    RABBITMQ_URI("festival.broker.uri", true),
    /** The keys that encrypt listeners' tokens. */
    TOKEN_KEYS("festival.token-keys", true),
    /** The base of the Web API. */
    SPOTIFY_API_URL("festival.spotify.api-url", false),
    /** The base of the accounts service, as the processes reach it. */
    SPOTIFY_ACCOUNTS_URL("festival.spotify.accounts-url", false),
    /** The page where a listener gives consent, as their browser reaches it. */
    SPOTIFY_AUTHORIZE_URL("festival.spotify.authorize-url", false),
    /** The app's mode: {@code development} or {@code extended}; empty to find out from answers. */
    SPOTIFY_MODE("festival.spotify.mode", false),
    /** What the learned rate begins with and never exceeds, such as {@code 180/30s}. */
    SPOTIFY_RATE("festival.budget.rate", false),
    /** Calls in 24 hours; empty for none but what Spotify enforces. */
    SPOTIFY_QUOTA("festival.budget.quota", false),
    /** Whether base URLs other than Spotify's are meant. */
    FESTIVAL_SANDBOX("festival.sandbox", false),
    /** What the queues are made of: {@code quorum} or {@code classic}. */
    FESTIVAL_QUEUE_TYPE("festival.queue.type", false),
    /** Logins an address may try in a minute. */
    FESTIVAL_LIMITS_LOGIN("festival.limits.login", false),
    /** Readings of a bill that an address may ask for in a minute. */
    FESTIVAL_LIMITS_PARSE("festival.limits.parse", false),
    /** Jobs that an account may post in a minute. */
    FESTIVAL_LIMITS_JOBS("festival.limits.jobs", false),
    /** Searches for artists, and the like, that an account may make in a minute. */
    FESTIVAL_LIMITS_SEARCH("festival.limits.search", false),
    /** How long finished jobs are kept. */
    FESTIVAL_RETENTION_JOBS("festival.retention.jobs", false),
    /** How long a job waits for its listener's decisions. */
    FESTIVAL_RETENTION_REVIEWS("festival.retention.reviews", false),
    /** How long a replaced playlist can be put back. */
    FESTIVAL_RETENTION_UNDO("festival.retention.undo", false),
    /** The sandbox's port. */
    SANDBOX_PORT("sandbox.port", false),
    /** Where browsers reach the sandbox. */
    SANDBOX_PUBLIC_URL("sandbox.public-url", false),
    /** The redirect URIs that the sandbox's app has registered. */
    SANDBOX_REDIRECT_URIS("sandbox.redirect-uris", false),
    /** A catalogue in place of the sandbox's own. */
    SANDBOX_CATALOG("sandbox.catalog", false),
    /** Whether scheme, host and address come from a reverse proxy. */
    TRUST_FORWARDED("festival.trust-forwarded", false),
    /**
     * The shape of the log: empty for lines that people read, or {@code ecs}, {@code logstash} or {@code gelf}, JSON.
     */
    FESTIVAL_LOG_FORMAT("logging.structured.format.console", false),
    /** Where traces go, by OTLP over HTTP; empty for nowhere. */
    OTEL_EXPORTER_OTLP_ENDPOINT("festival.tracing.endpoint", false),
    /** Where the standalone keeps its data. */
    DATA_DIR("festival.data-dir", false);

    private final String property;
    private final boolean secret;

    Setting(String property, boolean secret) {
        this.property = property;
        this.secret = secret;
    }

    /**
     * The property that the code reads.
     *
     * @return its full name
     */
    public String property() {
        return property;
    }

    /**
     * Whether the value may also come from the file that {@code NAME_FILE} names.
     *
     * @return true for what nobody but the process should read
     */
    public boolean isSecret() {
        return secret;
    }
}

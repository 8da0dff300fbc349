package io.festivalplayer.common.job;

import io.festivalplayer.common.job.PlaylistJob.BuiltPlaylist;
import io.festivalplayer.common.job.PlaylistJob.Summary;
import io.festivalplayer.common.job.PlaylistJob.Times;
import io.festivalplayer.common.job.PlaylistJob.Waiting;
import io.festivalplayer.common.remark.Remark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Rows of {@code job} and {@code act} as records. */
final class JobRows {

    private static final TypeReference<OptionsRow> OPTIONS = new TypeReference<>() {};
    static final TypeReference<List<FoundTrack>> FOUND = new TypeReference<>() {};
    private static final TypeReference<Remark> REMARK = new TypeReference<>() {};
    private static final TypeReference<Artist> ARTIST = new TypeReference<>() {};
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};
    private static final TypeReference<List<Track>> TRACKS = new TypeReference<>() {};

    private final JsonColumn json;

    JobRows(JsonColumn json) {
        this.json = json;
    }

    PlaylistJob job(ResultSet row, int number) throws SQLException {
        return new PlaylistJob(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                JobState.of(row.getString("state")),
                times(row),
                Optional.ofNullable(row.getObject("batch", UUID.class)),
                wish(row),
                options(row),
                review(row),
                playlist(row),
                waiting(row),
                failure(row),
                summary(row));
    }

    Act act(ResultSet row, int number) throws SQLException {
        var state = ActState.of(row.getString("state"));
        return new Act(
                row.getInt("position"),
                row.getString("name"),
                row.getString("original"),
                text(row, "day"),
                text(row, "stage"),
                text(row, "note"),
                state,
                state == ActState.PENDING ? Optional.empty() : Optional.of(match(state, row)),
                json.read(row.getString("tracks"), TRACKS),
                row.getArray("fixed_tracks") == null ? Optional.empty() : Optional.of(texts(row, "fixed_tracks")),
                row.getBoolean("headliner"),
                row.getLong("version"));
    }

    static Review review(ResultSet row) throws SQLException {
        return new Review(
                Review.Wish.of(row.getString("review")),
                text(row, "confirmation")
                        .map(said -> said.equals("given") ? Review.Confirmation.GIVEN : Review.Confirmation.AWAITED)
                        .orElse(Review.Confirmation.NOT_ASKED),
                row.getBoolean("outdated"));
    }

    Optional<Artist> artist(ResultSet row) throws SQLException {
        return text(row, "artist").map(artist -> json.read(artist, ARTIST));
    }

    static PlaylistWish wish(ResultSet row) throws SQLException {
        return new PlaylistWish(
                row.getString("playlist_name"),
                row.getString("playlist_description"),
                row.getBoolean("playlist_public"),
                target(row));
    }

    private static Target target(ResultSet row) throws SQLException {
        return switch (row.getString("mode")) {
            case "replace" -> new Target.Replacing(row.getString("existing_id"), row.getBoolean("keep_others"));
            case "append" -> new Target.Appending(row.getString("existing_id"));
            default -> new Target.NewPlaylist();
        };
    }

    static JobEvent event(ResultSet row, int number) throws SQLException {
        return new JobEvent(
                time(row, "at").orElseThrow(),
                text(row, "from_state").map(JobState::of),
                JobState.of(row.getString("to_state")),
                row.getString("by"),
                text(row, "reason"));
    }

    JobOptions options(ResultSet row) throws SQLException {
        return json.read(row.getString("options"), OPTIONS).options();
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    /** A release that gave no codes wrote the sentence alone. */
    private Remark remark(String written) {
        return written.startsWith("{") ? json.read(written, REMARK) : Remark.uncoded(written);
    }

    private Match match(ActState state, ResultSet row) throws SQLException {
        return new Match(
                state,
                row.getDouble("confidence"),
                text(row, "reason").map(this::remark),
                artist(row),
                json.read(row.getString("candidates"), CANDIDATES),
                json.read(row.getString("found"), FOUND));
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(time(row, "created_at").orElseThrow(), time(row, "started_at"), time(row, "finished_at"));
    }

    private static BuiltPlaylist playlist(ResultSet row) throws SQLException {
        var wanted = row.getInt("wanted");
        return new BuiltPlaylist(
                text(row, "playlist_id"),
                text(row, "playlist_url"),
                row.getInt("written"),
                row.wasNull() || wanted == 0 ? Optional.empty() : Optional.of(wanted),
                text(row, "removal"),
                isRewritten(row),
                text(row, "undo"),
                time(row, "undo_until"));
    }

    private static boolean isRewritten(ResultSet row) throws SQLException {
        return row.getString("playlist_id") != null && (row.getBoolean("picking") || row.getArray("mending") != null);
    }

    private static Optional<Waiting> waiting(ResultSet row) throws SQLException {
        var until = time(row, "waiting_until");
        var reason = text(row, "waiting_reason").map(WaitReason::of);
        return reason.flatMap(why -> until.map(when -> new Waiting(why, when)));
    }

    private static Optional<Failure> failure(ResultSet row) throws SQLException {
        var detail = row.getString("failure_detail");
        var retryable = row.getBoolean("failure_retryable");
        return text(row, "failure_code").map(code -> new Failure(code, detail, retryable));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                row.getInt("acts"),
                row.getInt("matched"),
                row.getInt("unsure"),
                row.getInt("not_found"),
                row.getInt("skipped"),
                row.getInt("tracks"),
                row.getInt("dropped"));
    }
}

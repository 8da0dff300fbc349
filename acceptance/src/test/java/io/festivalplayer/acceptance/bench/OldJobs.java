package io.festivalplayer.acceptance.bench;

import io.festivalplayer.acceptance.driver.JobTable;

/**
 * Finished jobs as months of use would leave them behind: a hundred an account, each with six acts of three tracks.
 *
 * @param jobs the database's table
 */
record OldJobs(JobTable jobs) {

    private static final int AN_ACCOUNT = 100;

    /** Generates so many, in accounts of their own, and lets the database count what it has. */
    void generate(int count) {
        jobs.execute("""
                insert into account (id, spotify_account_id, spotify_user_id, display_name)
                select ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, 'old-' || n, 'old-' || n, 'Old ' || n
                from generate_series(0, %1$d) n;

                insert into job (id, account_id, state, version, created_at, started_at, finished_at, request_hash,
                    playlist_name, playlist_description, playlist_public, options, playlist_id, playlist_url, uris, written)
                select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                    ('01900000-0000-7000-9000-' || lpad(to_hex(n %% (%1$d + 1)), 12, '0'))::uuid,
                    'succeeded', 12, at, at, at + interval '20 seconds', md5(n::text), 'Playlist ' || n, '', false,
                    '{"tracksPerArtist": 3}', 'playlist' || n, 'https://open.spotify.com/playlist/' || n,
                    array['spotify:track:' || md5(n::text)], 18
                from generate_series(0, %2$d - 1) n, lateral (select now() - interval '80 days' * (%2$d - n) / %2$d as at) t;
                """.formatted(count / AN_ACCOUNT - 1, count));
        // Without the checks of references, which would ask for each row what is known here.
        jobs.execute("""
                set session_replication_role = replica;
                insert into act (job_id, position, name, original, state, confidence, artist, tracks, version)
                select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, position, 'Act ' || position,
                    'ACT ' || position, 'matched', 0.95,
                    jsonb_build_object('id', md5(n::text), 'name', 'Act ' || position, 'spotifyUrl', 'https://open.spotify.com'),
                    jsonb_build_array(track, track, track), 8
                from generate_series(0, %d - 1) n, generate_series(0, 5) position,
                    lateral (select jsonb_build_object('uri', 'spotify:track:' || n, 'name', 'Song', 'spotifyUrl', 'x') as track) t;
                set session_replication_role = origin;
                """.formatted(count));
        jobs.execute("vacuum analyze");
    }
}

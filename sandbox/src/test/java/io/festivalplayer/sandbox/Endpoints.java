package io.festivalplayer.sandbox;

/** Every endpoint a playlist builder needs, with what each answers in which mode. */
final class Endpoints {

    /**
     * Method, call, status in Development Mode, status in Extended Mode, scope (Spotify's changelog of February 2026).
     */
    static final String TABLE = """
            GET    | search?q=Metallica&type=artist,track,album                | 200 | 200 |
            GET    | artists/{artist}                                          | 200 | 200 |
            GET    | artists?ids={artist}                                      | 403 | 200 |
            GET    | artists/{artist}/top-tracks                               | 403 | 200 |
            GET    | artists/{artist}/albums?include_groups=album,single       | 200 | 200 |
            GET    | albums/{album}                                            | 200 | 200 |
            GET    | albums?ids={album}                                        | 403 | 200 |
            GET    | albums/{album}/tracks                                     | 200 | 200 |
            GET    | tracks/{track}                                            | 200 | 200 |
            GET    | tracks?ids={track}                                        | 403 | 200 |
            GET    | markets                                                   | 403 | 200 |
            GET    | me                                                        | 200 | 200 |
            GET    | me/top/artists?time_range=short_term                      | 200 | 200 | user-top-read
            GET    | me/top/tracks                                             | 200 | 200 | user-top-read
            GET    | me/following?type=artist                                  | 200 | 200 | user-follow-read
            PUT    | me/following?type=artist&ids={artist} {"ids": ["{artist}"]} | 403 | 204 | user-follow-modify
            DELETE | me/following?type=artist&ids={artist} {"ids": ["{artist}"]} | 403 | 204 | user-follow-modify
            GET    | me/following/contains?type=artist&ids={artist}            | 403 | 200 | user-follow-read
            GET    | me/tracks                                                 | 200 | 200 | user-library-read
            PUT    | me/tracks {"ids": ["{track}"]}                            | 403 | 200 | user-library-modify
            DELETE | me/tracks?ids={track} {"ids": ["{track}"]}                | 403 | 200 | user-library-modify
            GET    | me/tracks/contains?ids={track}                            | 403 | 200 | user-library-read
            GET    | me/albums                                                 | 200 | 200 | user-library-read
            PUT    | me/albums?ids={album} {"ids": ["{album}"]}                | 403 | 200 | user-library-modify
            DELETE | me/albums?ids={album} {"ids": ["{album}"]}                  | 403 | 200 | user-library-modify
            GET    | me/albums/contains?ids={album}                            | 403 | 200 | user-library-read
            GET    | me/playlists                                              | 200 | 200 | playlist-read-private
            POST   | me/playlists {"name": "a"}                                | 201 | 201 | playlist-modify-public
            POST   | me/playlists {"name": "a", "public": false}               | 201 | 201 | playlist-modify-private
            GET    | users/ann                                                 | 403 | 200 |
            GET    | users/ann/playlists                                       | 403 | 200 |
            POST   | users/ann/playlists {"name": "a"}                         | 403 | 201 | playlist-modify-public
            GET    | playlists/{playlist}                                      | 200 | 200 |
            PUT    | playlists/{playlist} {"name": "b"}                        | 200 | 200 | playlist-modify-public
            GET    | playlists/{playlist}/items                                | 200 | 200 | playlist-read-private
            POST   | playlists/{playlist}/items {"uris": ["spotify:track:{track}"]}              | 201 | 201 | playlist-modify-public
            PUT    | playlists/{playlist}/items {"uris": []}                                     | 200 | 200 | playlist-modify-public
            PUT    | playlists/{playlist}/items {"range_start": 0, "insert_before": 2}           | 200 | 200 | playlist-modify-public
            DELETE | playlists/{playlist}/items {"items": [{"uri": "spotify:track:{track}"}]}    | 200 | 200 | playlist-modify-public
            GET    | playlists/{playlist}/tracks                                                 | 403 | 200 | playlist-read-private
            POST   | playlists/{playlist}/tracks {"uris": ["spotify:track:{track}"]}             | 403 | 201 | playlist-modify-public
            PUT    | playlists/{playlist}/tracks {"uris": []}                                    | 403 | 200 | playlist-modify-public
            DELETE | playlists/{playlist}/tracks {"tracks": [{"uri": "spotify:track:{track}"}]}  | 403 | 200 | playlist-modify-public
            GET    | playlists/{playlist}/images                               | 200 | 200 |
            PUT    | playlists/{playlist}/images /9j/2wBD                      | 202 | 202 | ugc-image-upload
            PUT    | me/library?uris=spotify:track:{track}                     | 200 | 200 | user-library-modify
            PUT    | me/library?uris=spotify:artist:{artist}                   | 200 | 200 | user-follow-modify
            DELETE | me/library?uris=spotify:playlist:{playlist}               | 200 | 200 | playlist-modify-[a-z]+
            GET    | me/library/contains?uris=spotify:track:{track}            | 200 | 200 | user-library-read
            GET    | me/library/contains?uris=spotify:artist:{artist}          | 200 | 200 | user-follow-read
            GET    | me/library/contains?uris=spotify:playlist:{playlist}      | 200 | 200 | playlist-read-private
            PUT    | playlists/{playlist}/followers {"public": true}           | 403 | 200 | playlist-modify-[a-z]+
            DELETE | playlists/{playlist}/followers                            | 403 | 200 | playlist-modify-[a-z]+
            GET    | playlists/{playlist}/followers/contains                   | 403 | 200 |
            GET    | browse/featured-playlists                                 | 403 | 404 |
            GET    | recommendations                                           | 403 | 404 |
            GET    | audio-features/{track}                                    | 403 | 404 |
            GET    | artists/{artist}/related-artists                          | 403 | 404 |
            """;

    private Endpoints() {}
}

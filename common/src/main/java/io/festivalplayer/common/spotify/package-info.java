/** The one way to Spotify: accounts service and Web API, in the terms of this project. */
@NullMarked
package io.festivalplayer.common.spotify;

import org.jspecify.annotations.NullMarked;

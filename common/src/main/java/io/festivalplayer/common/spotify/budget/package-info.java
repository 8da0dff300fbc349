/** What Spotify lets one app do, shared by all processes: drawn call by call, learned from refusals. */
@NullMarked
package io.festivalplayer.common.spotify.budget;

import org.jspecify.annotations.NullMarked;

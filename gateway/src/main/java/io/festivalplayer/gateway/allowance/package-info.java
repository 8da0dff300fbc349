/** What Spotify lets the app do now, for those who wait for it. */
@NullMarked
package io.festivalplayer.gateway.allowance;

import org.jspecify.annotations.NullMarked;

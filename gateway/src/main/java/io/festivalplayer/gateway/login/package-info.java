/** Who is there: login at Spotify, the session, the listener's account. */
@NullMarked
package io.festivalplayer.gateway.login;

import org.jspecify.annotations.NullMarked;

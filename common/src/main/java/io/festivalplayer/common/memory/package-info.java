/** What was learned of Spotify's catalogue, shared by all listeners, so that nothing is asked twice. */
@NullMarked
package io.festivalplayer.common.memory;

import org.jspecify.annotations.NullMarked;

/** What both processes must agree on: line-ups, jobs, the queue, the way to Spotify, and accounts. */
@NullMarked
package io.festivalplayer.common;

import org.jspecify.annotations.NullMarked;

/** How long the unfinished jobs will take, and in which order they come to a worker. */
@NullMarked
package io.festivalplayer.gateway.forecast;

import org.jspecify.annotations.NullMarked;

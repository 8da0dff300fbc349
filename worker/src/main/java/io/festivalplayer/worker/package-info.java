/** Process 2: takes jobs from RabbitMQ and builds playlists. */
@NullMarked
package io.festivalplayer.worker;

import org.jspecify.annotations.NullMarked;

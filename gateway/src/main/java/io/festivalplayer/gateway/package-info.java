/** Process 1: login, REST API, the UI; publishes jobs. */
@NullMarked
package io.festivalplayer.gateway;

import org.jspecify.annotations.NullMarked;
